// Is pkg/ what the sources build? First by its stamp; then, where the compiler at hand is the one
// that built it, by building it again and comparing every byte.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { pkg, scratch } from "./paths.mjs";
import { buildPkg, hasWasmTools, setUpWasm } from "./pkg.mjs";
import { step } from "./progress.mjs";
import { isWithin, sizes, verdict } from "./size.mjs";
import { currentSources, difference, fileHashes, readStamp } from "./stamp.mjs";
import { wasmCompilersAtHand } from "./wasm.mjs";

/** @typedef {import("./stamp.mjs").Stamp} Stamp */
/** @typedef {{ ok: boolean | null, text: string }} Check ok is null where it could not be checked */

const NO_TOOLS =
  "its bytes: the tools that build it aren't here. To get them: npm run verify-pkg -- --rebuild";
const REPAIR = "Build it anew and commit it: npm run build";

/**
 * @param {"set up" | "at hand"} tools may what is missing be set up for the comparison of bytes?
 * @returns {Promise<Check[]>}
 */
export async function verifyPkg(tools) {
  const stamp = readStamp();
  if (!stamp)
    return [{ ok: false, text: `pkg/ has no stamp, so nothing is known of it. ${REPAIR}` }];
  const checks = [checkSources(stamp), checkFiles(stamp), checkSize()];
  return [...checks, await checkBytes(stamp, tools)];
}

/**
 * @param {Stamp} stamp
 * @returns {Check}
 */
function checkSources(stamp) {
  return stamp.sources === currentSources()
    ? { ok: true, text: "pkg/ was built from these sources and versions" }
    : { ok: false, text: `pkg/ was built from other sources or by other versions. ${REPAIR}` };
}

/**
 * @param {Stamp} stamp
 * @returns {Check}
 */
function checkFiles(stamp) {
  const differing = difference(stamp.files, fileHashes(pkg));
  return differing.length
    ? { ok: false, text: `Changed since pkg/ was built: ${differing.join(", ")}. ${REPAIR}` }
    : { ok: true, text: "its files are as they were built" };
}

/** @returns {Check} */
function checkSize() {
  if (!existsSync(join(pkg, "tirkeu_bg.wasm"))) return { ok: false, text: "pkg/ has no module" };
  const total = sizes(pkg)[2];
  return isWithin(total)
    ? { ok: true, text: `over the wire it takes ${verdict(total)}` }
    : { ok: false, text: `Over the wire it takes ${verdict(total)}` };
}

/**
 * @param {Stamp} stamp
 * @param {"set up" | "at hand"} tools
 * @returns {Promise<Check>}
 */
async function checkBytes(stamp, tools) {
  if (tools === "set up") await setUpWasm();
  const compilers = await wasmCompilersAtHand();
  const compiler = compilers.find(({ rustc, std }) => rustc === stamp.rustc && std === stamp.std);
  if (!compiler) return { ok: null, text: otherCompiler(stamp, compilers) };
  if (!(await hasWasmTools())) return { ok: null, text: NO_TOOLS };
  const fresh = join(scratch, `pkg-verify-${process.pid}`);
  await step("Build pkg/ again", "to compare the bytes", (note) =>
    buildPkg(fresh, { compiler, note }),
  );
  const differing = difference(fileHashes(fresh), fileHashes(pkg));
  rmSync(fresh, { recursive: true, force: true });
  return differing.length
    ? { ok: false, text: `Built again, other bytes come out: ${differing.join(", ")}. ${REPAIR}` }
    : {
        ok: true,
        text: `built again by ${compiler.rustc}, it comes out the same to the last byte`,
      };
}

/**
 * @param {Stamp} stamp
 * @param {{ rustc: string, std: string }[]} compilers
 */
export function otherCompiler(stamp, compilers) {
  const words = (/** @type {{ rustc: string, std: string }} */ { rustc, std }) =>
    `${rustc} (library ${std})`;
  const here = compilers.length ? compilers.map(words).join(", ") : "no compiler for WebAssembly";
  return `its bytes: it was built by ${words(stamp)}, and here is ${here}`;
}

/** @param {Check[]} checks */
export function report(checks) {
  const mark = (/** @type {Check} */ { ok }) => (ok === null ? "– not verified:" : ok ? "✓" : "✗");
  return checks.map((check) => `${mark(check)} ${check.text}`).join("\n");
}
