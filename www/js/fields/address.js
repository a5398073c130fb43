// Finding a home: a search box and a list of radios. No list that floats: old telephones and screen readers know radios
// best, and nothing opens or closes under the finger.

import { Problem } from "../api.js";
import { h } from "../dom.js";
import { textId } from "../texts.js";
import { addressOf, read } from "../parts/home.js";
import { issueLine, valueOf } from "../parts/field.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../api.js").Address} Address */
/** @typedef {import("../parts/field.js").Field} Field */

const PAUSE = 300;
const SHORTEST = 2;

/**
 * @param {App} app
 * @param {import("../parts/field.js").Drawn} drawn
 */
export function addressField(app, { field, title }) {
  return new AddressField(app, field).draw(title);
}

class AddressField {
  #timer = 0;
  #stale = new AbortController();

  /**
   * @param {App} app
   * @param {Field} field
   */
  constructor(app, field) {
    this.app = app;
    this.field = field;
    this.id = textId(field.label);
    this.said = h("p", { class: "hint found", role: "status" });
    this.list = h("div", { class: "choices found-list" });
    this.room = this.#room();
    this.box = this.#box();
  }

  /** @param {HTMLElement | null} title */
  draw(title) {
    const { app, field, id } = this;
    const chosen = this.#chosen();
    if (chosen.length > 0) this.#show(chosen, "");
    else if (this.#makeRoom()) void this.#find();
    return h(
      "div",
      { class: field.issue ? "field-wrong" : "" },
      title,
      h("label", { class: "label field", for: this.box.id }, app.say(`${id}-label`)),
      h("p", { class: "hint", id: `${field.name}-hint` }, app.say(`${id}-hint`)),
      issueLine(app, field),
      h("div", { class: "search" }, this.box, this.#button()),
      this.room,
    );
  }

  /** Where what was found is told and shown. */
  #room() {
    const { app, field, id } = this;
    const legend = h("legend", { class: "unseen" }, app.say(`${id}-found`));
    return h(
      "div",
      { class: "found-room" },
      this.said,
      h("fieldset", { id: field.name }, legend, this.list),
    );
  }

  #box() {
    const { app, field } = this;
    const box = h("input", {
      class: "line-input",
      id: `${field.name}-search`,
      type: "search",
      enterkeyhint: "search",
      autocomplete: "off",
      autocorrect: "off",
      spellcheck: "false",
      value: app.journey?.search ?? "",
      "aria-describedby": `${field.name}-hint${field.issue ? ` ${field.name}-issue` : ""}`,
      "aria-invalid": field.issue ? "true" : null,
      oninput: () => this.#typed(),
      onkeydown: (event) => {
        if (/** @type {KeyboardEvent} */ (event).key !== "Enter") return;
        // Enter in the search box searches; it does not send the question off half answered.
        event.preventDefault();
        void this.#find();
      },
    });
    return box;
  }

  #button() {
    const find = () => void this.#find();
    return h(
      "button",
      { class: "button button-plain", type: "button", onclick: find },
      this.app.say("find"),
    );
  }

  /**
   * What is found must not push away what can be seen: from the first letter on there is room for it, until a home is chosen.
   * @returns {boolean} whether there is anything to search for
   */
  #makeRoom() {
    const wanted = this.box.value.trim().length >= SHORTEST;
    this.room.classList.toggle("coming", wanted);
    return wanted;
  }

  #typed() {
    this.#makeRoom();
    this.app.filling.search(this.box.value);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#find(), PAUSE);
  }

  async #find() {
    clearTimeout(this.#timer);
    this.#stale.abort();
    const stale = new AbortController();
    this.#stale = stale;
    const text = this.box.value.trim();
    if (text.length < SHORTEST) return this.#show([], "");
    try {
      const found = await this.app.api.addresses(text, stale.signal);
      if (!stale.signal.aborted)
        this.#show(found, this.app.say("addresses-found", { count: found.length }));
    } catch (error) {
      if (!stale.signal.aborted) this.#failed(error);
    }
  }

  /** @param {unknown} error */
  #failed(error) {
    const code = error instanceof Problem ? error.code : "unexpected";
    if (code === "not-signed-in") return this.app.signedOut();
    // A search that fails takes nothing away: the home that was chosen stays chosen, and is what can be seen.
    this.#show(this.#chosen(), this.#whyNot(error, code));
  }

  /**
   * @param {unknown} error
   * @param {string} code
   */
  #whyNot(error, code) {
    const until = error instanceof Problem ? error.said.until : undefined;
    if (until) return this.app.say("search-closed", { until });
    return this.app.say(code === "offline" ? "search-offline" : "search-failed");
  }

  /** @returns {Address[]} the home that was chosen before, if one was */
  #chosen() {
    const rka = valueOf(this.app, this.field);
    const words = this.app.journey?.addresses.get(rka);
    return words ? [{ rka, address: addressOf(this.app, rka), words }] : [];
  }

  /**
   * @param {Address[]} found
   * @param {string} said
   */
  #show(found, said) {
    const chosen = valueOf(this.app, this.field);
    // An address that has left the list is chosen no more: what counts is what can be seen.
    if (chosen && !found.some((address) => address.rka === chosen))
      this.app.filling.type(this.field.name, "");
    this.list.replaceChildren(
      ...found.map((address) => this.#tile(address, address.rka === chosen)),
    );
    this.said.replaceChildren(said);
  }

  /**
   * @param {Address} address
   * @param {boolean} chosen
   */
  #tile({ rka, address, words }, chosen) {
    const { name } = this.field;
    const choose = () => {
      this.app.journey?.addresses.set(rka, read(this.app, words));
      this.app.filling.type(name, rka);
    };
    const id = `${name}-${rka}`;
    const radio = h("input", {
      type: "radio",
      id,
      name,
      value: rka,
      checked: chosen,
      onclick: () => this.room.classList.remove("coming"),
      onchange: choose,
    });
    return h(
      "label",
      { class: "choice", for: id },
      radio,
      h("span", { class: "choice-name" }, address),
    );
  }
}
