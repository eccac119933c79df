import assert from "node:assert/strict";
import { test } from "node:test";

import { matching, type Names } from "../src/suggestions.ts";

const NAMES: Names = {
  dlcourse: [{ label: "layers", kind: "module" }, { label: "losses", kind: "module" }],
  "dlcourse.losses": [
    { label: "Huber", kind: "class" },
    { label: "one_hot", kind: "function" },
  ],
};

const labels = (word: string, before = ""): string =>
  matching(NAMES, word, before)
    .map(({ label }) => label)
    .join(" ");

test("a module's names follow its dot, also after import … as and from … import", () => {
  assert.equal(labels("dlcourse."), "layers losses");
  assert.equal(labels("dlcourse.lo"), "losses");
  assert.equal(labels("dlcourse.losses.H"), "Huber");
  assert.equal(labels("L.", "import dlcourse.losses as L\n"), "Huber one_hot");
  assert.equal(labels("losses.o", "from dlcourse import layers, losses\nx = "), "one_hot");
  assert.equal(labels("numpy.", "import numpy\n"), "");
});

test("from a module come its names, also over several lines", () => {
  assert.equal(labels("", "from dlcourse.losses import "), "Huber one_hot");
  assert.equal(labels("on", "from dlcourse.losses import Huber, "), "one_hot");
  assert.equal(labels("on", "from dlcourse.losses import (\n    Huber,\n    "), "one_hot");
  assert.equal(labels("on", "from dlcourse.losses import (Huber)\n"), "");
});

test("elsewhere come the course's names that were imported", () => {
  const before = "from dlcourse.losses import (\n    Huber,\n)\nloss = ";
  assert.equal(labels("Hu", before), "Huber");
  assert.equal(labels("one", before), "", "it was not imported");
  assert.equal(labels("H", before), "", "one letter is too little to go by");
  assert.equal(labels("dl", "import "), "dlcourse");
});
