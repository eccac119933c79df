import assert from "node:assert/strict";
import { test } from "node:test";

import { matching, type Names } from "../src/suggestions.ts";

const NAMES: Names = {
  dlcourse: [{ label: "layers", kind: "module" }, { label: "losses", kind: "module" }],
  "dlcourse.losses": [
    { label: "Huber", kind: "class" },
    { label: "one_hot", kind: "function" },
  ],
  numpy: [{ label: "linalg", kind: "module" }, { label: "mean", kind: "function" }],
  "numpy.linalg": [{ label: "norm", kind: "function" }],
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
  assert.equal(labels("sympy.", "import sympy\n"), "");
});

test("NumPy's names follow `np.`, whether this text imports it or the setup does", () => {
  assert.equal(labels("np.", "import numpy as np\n"), "linalg mean");
  assert.equal(labels("np.me"), "mean");
  assert.equal(labels("np.linalg."), "norm");
  assert.equal(labels("numpy.linalg.no", "import numpy\n"), "norm");
  assert.equal(labels("np.", "import dlcourse.losses as np\n"), "Huber one_hot");
  assert.equal(labels("x.me"), "");
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
