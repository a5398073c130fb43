// npm run build: pkg/ and the bundled page from the sources, and what they cost over the wire.

import { ensurePage } from "./lib/bundle/ensure.mjs";
import { command } from "./lib/command.mjs";
import { ensurePackages } from "./lib/npm.mjs";
import { pkg } from "./lib/paths.mjs";
import { ensurePkg } from "./lib/pkg.mjs";
import { say } from "./lib/progress.mjs";
import { isWithin, sizes, table, verdict } from "./lib/size.mjs";

await command(async () => {
  await ensurePackages();
  const isNew = await ensurePkg();
  say(isNew ? "pkg/ is built." : "pkg/ fits the sources already.");
  say((await ensurePage()) ? "dist/ is bundled." : "dist/ fits the sources already.");
  const all = sizes(pkg);
  const total = all[all.length - 1];
  say(`\n${table(all)}\n`);
  say(
    isWithin(total)
      ? `Over the wire: ${verdict(total)}`
      : `Too large over the wire: ${verdict(total)}`,
  );
  return isWithin(total) ? 0 : 1;
});
