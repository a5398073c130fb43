// The description of the API, for engineers to read: one section an address and method. It is in English alone.

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
/**
 * @param {any} named
 * @returns {[string, any][]}
 */
const entries = (named) => Object.entries(named ?? {});

async function read() {
  try {
    const description = await (await fetch("/api/openapi.json")).json();
    main.append(element("p", description.info.description));
    for (const [path, methods] of entries(description.paths)) {
      for (const [method, operation] of entries(methods))
        main.append(one(path, method, operation));
    }
    main.append(element("h1", "Shapes"));
    for (const [name, shape] of entries(description.components.schemas))
      main.append(named(name, shape));
  } catch {
    main.append(element("p", "The description can't be read. Reload the page.", "wrong"));
  }
}

/**
 * @param {string} path
 * @param {string} method
 * @param {any} operation
 */
function one(path, method, operation) {
  const section = document.createElement("section");
  const title = element("h2", "");
  title.append(element("span", method, "method"), path);
  section.append(title, element("p", operation.summary ?? ""));
  const open = operation.security?.length === 0;
  section.append(element("p", open ? "Without signing in." : "Signed in.", "soft"));
  for (const parameter of operation.parameters ?? []) {
    section.append(element("p", `{${parameter.name}}: ${parameter.description ?? ""}`));
  }
  for (const [kind, { schema }] of entries(operation.requestBody?.content)) {
    section.append(shape(`Takes ${kind}`, schema));
  }
  for (const [status, answer] of entries(operation.responses)) {
    for (const [kind, { schema }] of entries(answer.content)) {
      section.append(shape(`${status}: ${kind}. ${answer.description}`, schema));
    }
    if (!answer.content) section.append(element("p", `${status}: ${answer.description}`));
  }
  return section;
}

/**
 * @param {string} name
 * @param {any} schema
 */
function named(name, schema) {
  const section = document.createElement("section");
  section.id = name;
  section.append(element("h2", name), element("pre", JSON.stringify(schema, null, 2)));
  return section;
}

/**
 * @param {string} title
 * @param {any} schema
 */
function shape(title, schema) {
  const name = schema?.$ref?.split("/").pop();
  if (name) {
    const line = element("p", `${title} → `);
    const link = element("a", name);
    link.href = `#${name}`;
    line.append(link);
    return line;
  }
  const details = document.createElement("details");
  details.append(element("summary", title), element("pre", JSON.stringify(schema, null, 2)));
  return details;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 * @param {string} [kind]
 */
function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

void read();
