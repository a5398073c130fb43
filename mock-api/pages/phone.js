// The counterpart of eGov Mobile, for the training copy: it shows what is to be signed, and its owner signs or doesn't.

/** @typedef {"sign" | "refuse" | "expired" | "revoked" | "other_person" | "spoiled"} Deed */

/** @type {Deed[]} */
const MISHAPS = ["expired", "revoked", "other_person", "spoiled"];
const WORDS = {
  kk: {
    title: "Телефон: eGov Mobile орнына",
    about: "Бұл – оқу көшірмесі. Қолтаңбаның заңды күші жоқ.",
    what: "Қол қойылатын құжат",
    whole: "Құжаттың толық мәтіні",
    until: "Қол қою мерзімі:",
    sign: "Қол қою",
    refuse: "Бас тарту",
    more: "Не болуы мүмкін",
    look: "Құжат әкелінуде…",
    expired: "Мерзімі өткен кілтпен",
    revoked: "Кері қайтарылған кілтпен",
    other_person: "Басқа адамның кілтімен",
    spoiled: "Бүлінген қолтаңбамен",
    signed: "Қол қойылды. Бірінші бетке оралыңыз.",
    refused: "Бас тартылды. Бірінші бетке оралыңыз.",
    failed: "Байланыс жоқ. Бетті жаңартыңыз.",
    back: "Бірінші бетке оралу",
  },
  ru: {
    title: "Телефон: вместо eGov Mobile",
    about: "Это учебная копия. Подпись не имеет юридической силы.",
    what: "Документ на подпись",
    whole: "Полный текст документа",
    until: "Подписать можно до:",
    sign: "Подписать",
    refuse: "Отказаться",
    more: "Что может случиться",
    look: "Документ загружается…",
    expired: "Ключом с истёкшим сроком",
    revoked: "Отозванным ключом",
    other_person: "Ключом другого человека",
    spoiled: "Повреждённой подписью",
    signed: "Подписано. Вернитесь на первую страницу.",
    refused: "Вы отказались. Вернитесь на первую страницу.",
    failed: "Нет связи. Обновите страницу.",
    back: "Вернуться на первую страницу",
  },
  en: {
    title: "Telephone: in place of eGov Mobile",
    about: "This is a training copy. The signature has no legal force.",
    what: "Document to sign",
    whole: "The whole text of the document",
    until: "It can be signed until:",
    sign: "Sign",
    refuse: "Refuse",
    more: "What may happen",
    look: "The document is on its way…",
    expired: "With a key that has run out",
    revoked: "With a revoked key",
    other_person: "With somebody else's key",
    spoiled: "With a spoiled signature",
    signed: "Signed. Go back to the first page.",
    refused: "Refused. Go back to the first page.",
    failed: "No connection. Reload the page.",
    back: "Back to the first page",
  },
};

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const language = chosen();
const words = WORDS[language];
const qr = new URLSearchParams(location.search).get("link") ?? "";
document.documentElement.lang = language;
document.title = words.title;
void begin();

/** The language of the form, if one was chosen there. */
function chosen() {
  try {
    const kept = localStorage.getItem("tirkeu-language") ?? "";
    return isLanguage(kept) ? kept : "kk";
  } catch {
    return "kk";
  }
}

/**
 * @param {string} text
 * @returns {text is keyof typeof WORDS}
 */
function isLanguage(text) {
  return Object.hasOwn(WORDS, text);
}

async function begin() {
  main.replaceChildren(...head(), line(words.look));
  const answer = await tell("look");
  if (answer) main.replaceChildren(...head(), ...letter(answer), ...deeds());
}

function head() {
  const about = line(words.about);
  about.className = "soft";
  return [element("h1", words.title), about];
}

/** @param {any} answer the invitation and the documents, as eGov Mobile gets them */
function letter({ invitation, documents }) {
  const [one] = documents.documentsToSign;
  const name = { kk: one.nameKz, ru: one.nameRu, en: one.nameEn }[language];
  const bytes = Uint8Array.from(atob(one.document.file.data), (c) => c.charCodeAt(0));
  const whole = document.createElement("details");
  const text = element("pre", new TextDecoder().decode(bytes));
  whole.append(element("summary", words.whole), text);
  const until = invitation.expiry_date.slice(11, 19);
  return [element("h2", `${words.what}: ${name}`), line(`${words.until} ${until}`), whole];
}

function deeds() {
  const plain = document.createElement("p");
  const sign = button("sign");
  sign.className = "main";
  plain.append(sign, button("refuse"));
  const more = document.createElement("details");
  more.append(element("summary", words.more));
  for (const deed of MISHAPS) more.append(button(deed));
  return [plain, more];
}

/** @param {Deed} deed */
function button(deed) {
  const made = element("button", words[deed]);
  made.type = "button";
  made.addEventListener("click", () => void act(deed));
  return made;
}

/** @param {Deed} deed */
async function act(deed) {
  freeze(true);
  const answer = await tell(deed);
  if (!answer) return;
  const refused = answer.status === 403;
  if (refused) {
    main.querySelector(".wrong")?.remove();
    const wrong = line(answer.message);
    wrong.className = "wrong";
    main.append(wrong);
    freeze(false);
  } else {
    main.replaceChildren(
      ...head(),
      line(deed === "refuse" ? words.refused : words.signed),
      ...wayBack(),
    );
  }
}

/** Where the form gave way to this page on the same telephone; beside the form in a window of its own there is none. */
function wayBack() {
  if (history.length < 2) return [];
  const back = element("button", words.back);
  back.id = "back";
  back.type = "button";
  back.addEventListener("click", () => history.back());
  return [back];
}

/** @param {boolean} frozen */
function freeze(frozen) {
  for (const one of document.querySelectorAll("button")) one.disabled = frozen;
}

/**
 * What the service answers; a refusal is shown instead.
 * @param {Deed | "look"} deed
 */
async function tell(deed) {
  try {
    const answer = await fetch("/api/phone", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": language },
      body: JSON.stringify({ qr, do: deed }),
    });
    const body = await answer.json();
    if (answer.ok) return body;
    fail(`${body.title}. ${body.detail}`);
  } catch {
    fail(words.failed);
  }
  return null;
}

/** @param {string} text */
function fail(text) {
  const wrong = line(text);
  wrong.className = "wrong";
  main.replaceChildren(...head(), wrong);
}

/** @param {string} text */
function line(text) {
  return element("p", text);
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
