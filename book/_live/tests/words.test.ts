import assert from "node:assert/strict";
import { test } from "node:test";

import { about, bytes, took } from "../src/cells/words.ts";

test("bytes are told in megabytes, and never more than there are", () => {
  assert.equal(bytes(1_240_000, 9_260_000), "1.2 of 9.3 MB");
  assert.equal(bytes(9_999_999, 9_260_000), "9.3 of 9.3 MB");
});

test("what a run took is told as finely as it matters", () => {
  assert.deepEqual([0.004, 0.24, 9.94, 14.4, 59.6, 60, 125].map(took), [
    "0.1 s",
    "0.2 s",
    "9.9 s",
    "14 s",
    "1 min",
    "1 min",
    "2 min 5 s",
  ]);
});

test("what a run will take is told no finer than it can be known", () => {
  assert.deepEqual([0.3, 1.4, 8.6, 12, 23, 54, 58, 92, 150, 400].map(about), [
    "about 1 second",
    "about 1 second",
    "about 9 seconds",
    "about 10 seconds",
    "about 25 seconds",
    "about 55 seconds",
    "about 1 minute",
    "about 1½ minutes",
    "about 2½ minutes",
    "about 7 minutes",
  ]);
});
