import assert from "node:assert/strict";
import { test } from "node:test";

import { fastest } from "../../scripts/lib/divan.mjs";

const PRINTED = `     Running benches/decide.rs (target/release/deps/decide)
Timer precision: 20 ns
decide             fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ decision                      │               │               │               │         │
│  ├─ family_of_3  898.8 ns      │ 9.45 µs       │ 932.3 ns      │ 1.052 µs      │ 100     │ 100
│  │               1.112 Mitem/s │ 105.8 Kitem/s │ 1.072 Mitem/s │ 949.9 Kitem/s │         │
│  ╰─ student      384.7 ns      │ 1.008 µs      │ 393.4 ns      │ 399.9 ns      │ 100     │ 800
│                  2.599 Mitem/s │ 991.3 Kitem/s │ 2.541 Mitem/s │ 2.5 Mitem/s   │         │
├─ alone           1.2 ms        │ 2 ms          │ 1.3 ms        │ 1.3 ms        │ 100     │ 100
╰─ whole_form                    │               │               │               │         │
   ├─ room         10.1 µs       │ 96.37 µs      │ 10.3 µs       │ 11.25 µs      │ 100     │ 100
   ╰─ student      1.5 s         │ 1.6 s         │ 1.5 s         │ 1.5 s         │ 100     │ 100
`;

test("the fastest round of each measurement is read, whatever its unit", () => {
  const times = fastest(PRINTED);
  assert.deepEqual(Object.keys(times), [
    "decision: family_of_3",
    "decision: student",
    "alone",
    "whole_form: room",
    "whole_form: student",
  ]);
  const rounded = Object.values(times).map((time) => Math.round(time * 10) / 10);
  assert.deepEqual(rounded, [898.8, 384.7, 1_200_000, 10_100, 1_500_000_000]);
});

test("what is no table has no times", () => {
  assert.deepEqual(fastest("error: no bench target named `decide`"), {});
});
