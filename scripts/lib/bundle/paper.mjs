// Just enough of a document for the page's own drawing to leave markup behind: elements with attributes and children, and
// nothing that happens.

const ESCAPED = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
});

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<"]/g, (sign) => ESCAPED[sign] ?? sign);

export class Leaf {
  /** @type {Map<string, string>} */
  #attributes = new Map();
  /** @type {(Leaf | string)[]} */
  #children = [];

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  get tagName() {
    return this.name.toUpperCase();
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  setAttribute(name, value) {
    this.#attributes.set(name, value);
  }

  /** Nobody presses anything on paper. */
  addEventListener() {}

  /** @param {...(Leaf | string)} children */
  append(...children) {
    this.#children.push(...children);
  }

  /** @param {...(Leaf | string)} children */
  replaceChildren(...children) {
    this.#children = children;
  }

  /** Without ids: what is drawn here stands beside the same in other languages. */
  toString() {
    const attributes = [...this.#attributes]
      .filter(([name]) => name !== "id")
      .map(([name, value]) => ` ${name}="${escaped(value)}"`);
    const inside = this.#children.map((one) =>
      typeof one === "string" ? escaped(one) : String(one),
    );
    return `<${this.name}${attributes.join("")}>${inside.join("")}</${this.name}>`;
  }
}

export const paper = {
  /** @param {string} name */
  createElement: (name) => new Leaf(name),
  /**
   * @param {string} _space
   * @param {string} name
   */
  createElementNS: (_space, name) => new Leaf(name),
};
