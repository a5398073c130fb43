// npm run bench:api: how fast the API is at one size of the country and another, on SQLite and on a PostgreSQL of our
// own. Sizes: npm run bench:api -- --people 20000,2000000 --postgres 20000,2000000; --file many.sqlite measures what
// mock-api generate made.

import { command } from "./lib/command.mjs";
import { noPostgres, postgresPrograms, startPostgres } from "./lib/postgres.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { nativeRust } from "./lib/rust.mjs";

await command(async () => {
  const env = await nativeRust();
  const programs = await postgresPrograms();
  if (!programs) say(`! PostgreSQL is NOT MEASURED: ${noPostgres()}`);
  // As a server keeps its word, and with room for its indexes.
  const server = programs && (await startPostgres(programs, ["shared_buffers=1GB"]));
  try {
    const sizes = process.argv.slice(2);
    const cargo = [
      "bench",
      "--profile",
      "proof",
      "--package",
      "mock-api",
      "--bench",
      "api",
      "--locked",
    ];
    const told = { ...env, ...(server && { TIRKEU_TEST_POSTGRES: server.url }) };
    const { output } = await step("Measure the API", "it is compiled for speed first", (note) =>
      run("Measuring the API", "cargo", [...cargo, "--", ...sizes], {
        env: told,
        log: "bench-api",
        onLine: follow(note),
      }),
    );
    say(output.slice(output.indexOf("load ")));
  } finally {
    if (server) await server.stop();
  }
});
