// The API under schemathesis: its description read, and every address asked all that may and may not be asked.

import { createHash, randomUUID } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { logs, scratch } from "./paths.mjs";
import { during, say } from "./progress.mjs";
import { pythonTool } from "./python.mjs";
import { part } from "./results.mjs";
import { attempt } from "./run.mjs";
import { buildServer, startServer } from "./server.mjs";
import { Stop, indent, tail } from "./stop.mjs";

/** @typedef {import("./results.mjs").Count} Count */

// Who asks: two who apply, each with an application of their own, and nobody.
const ASKERS = ["dinara", "asel", ""];
// Whoever watches an application under way waits for minutes: one asker has withdrawn it, and the stream ends at once.
const WITHDRAWN = "asel";
// What they apply for: a home outside the capital, where no norm is in force.
const RECORD = [
  "tirkeu-record-1",
  "answer kind permanent",
  "answer who me",
  "answer rka 9975000101090002",
  "answer whose other",
  "answer owner 550055150017",
  "answer ticket family",
  "answer ticket-2 higher",
  "answer ticket-3 employed",
  "",
].join("\n");
const EXAMPLES = "12";
// Who follows the links from each answer to what can be asked next, and how many ways.
const FOLLOWER = "karina";
const WAYS = "25";
const LIMIT = 300;
// An answer to an odd but lawful request may be a refusal: whether a number is somebody's own, no schema can say.
const NOT_ASKED = ["positive_data_acceptance"];
// What was withdrawn stays to be read.
const NOT_ASKED_ON_THE_WAY = [...NOT_ASKED, "use_after_free"];

/** @returns {Promise<import("./results.mjs").Part>} */
export async function attack() {
  const [bin] = await Promise.all([
    pythonTool("schemathesis", "scripts/schemathesis.txt"),
    buildServer(),
  ]);
  mkdirSync(scratch, { recursive: true });
  mkdirSync(logs, { recursive: true });
  const folder = mkdtempSync(join(scratch, "attack-"));
  const server = await startServer(settings(folder), (text) =>
    appendFileSync(join(logs, "mock-api.log"), text),
  );
  try {
    const name = "Attack the API";
    return await during(name, "", () =>
      everybody(join(bin, "schemathesis"), server.address, folder),
    );
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Every address by itself, and the ways that lead from one to another.
const EACH_BY_ITSELF = [
  ...["--max-examples", EXAMPLES, "--phases", "examples,coverage,fuzzing"],
  ...["--exclude-checks", NOT_ASKED.join()],
];
const FOLLOWED = [
  ...["--max-examples", WAYS, "--phases", "stateful"],
  ...["--exclude-checks", NOT_ASKED_ON_THE_WAY.join()],
];

/** @param {string} folder */
function settings(folder) {
  return {
    PORT: "0",
    TIRKEU_DB: join(folder, "mock.sqlite"),
    TIRKEU_TODAY: "2026-11-21",
    // A machine asks faster than any person may.
    TIRKEU_LIMITS: "0",
    // Many answers are wanted, whenever each of them leaves.
    TIRKEU_BEAT: "0",
  };
}

/**
 * @param {string} program
 * @param {string} address
 * @param {string} folder
 */
async function everybody(program, address, folder) {
  const all = { passed: 0, failed: 0, skipped: 0 };
  let code = 0;
  for (const asker of [FOLLOWER, ...ASKERS]) {
    const name = asker || "nobody";
    const [report, config] = [join(folder, `${name}.xml`), join(folder, `${name}.toml`)];
    writeFileSync(config, await configuration(address, asker));
    const watching = asker && asker !== WITHDRAWN ? ["--exclude-path-regex", "/events$"] : [];
    const phases = asker === FOLLOWER ? FOLLOWED : EACH_BY_ITSELF;
    const args = ["--config-file", config, ...words(address, report), ...phases, ...watching];
    const result = await attempt(program, args, {
      cwd: folder,
      env: { NO_COLOR: "1", PYTHONUTF8: "1" },
      log: `attack-${name}`,
      timeout: LIMIT,
    });
    const count = junitCount(existsSync(report) ? readFileSync(report, "utf8") : "");
    all.passed += count.passed;
    all.failed += count.failed;
    all.skipped += count.skipped;
    code ||= result.code;
    if (result.code)
      say(`\n${indent(tail(result.output, 60))}\n\n  The whole is in ${result.log}\n`);
  }
  return part("The API under attack", all, code);
}

/**
 * @param {string} address
 * @param {string} report
 */
function words(address, report) {
  return [
    ...["run", `${address}/api/openapi.json`, "--no-color"],
    ...["--generation-deterministic"],
    ...["--checks", "all", "--continue-on-failure"],
    ...["--request-timeout", "20", "--report", "junit", "--report-junit-path", report],
    // Signing out would end the session in the middle.
    ...["--exclude-operation-id", "sign_out"],
  ];
}

/**
 * Somebody's session, and numbers of things that are theirs: an attack on what isn't there would prove little.
 * @param {string} address
 * @param {string} asker
 */
async function configuration(address, asker) {
  if (!asker) return "";
  const opened = await send(`${address}/api/session`, {}, { persona: asker });
  const [cookie] = (opened.headers.get("set-cookie") || "").split(";");
  const signature = (/** @type {object} */ more) =>
    send(
      `${address}/api/signatures`,
      { cookie },
      { purpose: "application", seal: seal(RECORD), ...more },
    );
  const qr = await (await signature({ way: "qr", text: RECORD })).json();
  const sms = await (await signature({ way: "sms" })).json();
  const code = { answer: sms.shown.code };
  await send(`${address}/api/signatures/${sms.signature}`, { cookie }, code);
  const sent = { record: RECORD, signature: sms.signature };
  const key = { cookie, "idempotency-key": randomUUID() };
  const { number } = await (await send(`${address}/api/applications`, key, sent)).json();
  if (asker === WITHDRAWN) {
    const path = `${address}/api/applications/${number}`;
    await fetch(path, { method: "DELETE", headers: { cookie } });
  }
  const ticket = qr.shown.qr.split("/").pop();
  const session = ["[auth.openapi.cookie]", `api_key = "${cookie.split("=")[1]}"`];
  // The numbers come with the answers, by the links that the description names: a guessed link may lead nowhere.
  if (asker === FOLLOWER)
    return [...session, "[phases.stateful.inference]", "algorithms = []"].join("\n");
  return [
    ...session,
    ...["[parameters]", `number = "${number}"`, `id = "${qr.signature}"`, `ticket = "${ticket}"`],
  ].join("\n");
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {object} body
 */
async function send(url, headers, body) {
  const json = { "content-type": "application/json", ...headers };
  const answer = await fetch(url, { method: "POST", headers: json, body: JSON.stringify(body) });
  if (!answer.ok) throw new Stop(`The API refused what it should take: ${await answer.text()}`);
  return answer;
}

/** @param {string} text */
const seal = (text) => createHash("sha256").update(text).digest("hex");

/**
 * One test case for each address and method.
 * @param {string} report
 * @returns {Count}
 */
export function junitCount(report) {
  const cases = [...report.matchAll(/<testcase\b[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g)];
  const having = (/** @type {RegExp} */ what) =>
    cases.filter(([, inner]) => what.test(inner || ""));
  const failed = having(/<(failure|error)\b/).length;
  const skipped = having(/<skipped\b/).length;
  return { passed: cases.length - failed - skipped, failed, skipped };
}
