import assert from "node:assert/strict";
import { test } from "node:test";

import { pieces } from "../src/inline.ts";

const told = (markdown: string): string =>
  pieces(markdown)
    .map(({ kind, text }) => `${kind}<${text}>`)
    .join(" ");

test("a sentence is split at its formulas, code and stress", () => {
  assert.equal(
    told("equal for every $x > 0$, says `sp.diff`, **always**, *really*"),
    "text<equal for every > formula<x > 0> text<, says > code<sp.diff> text<, > strong<always> text<, > soft<really>",
  );
});

test("signs that stand alone are text", () => {
  assert.equal(told("2 * 3 * 4 costs 5$"), "text<2 * 3 * 4 costs 5$>");
  assert.equal(told(""), "");
});

test("a star within a formula or code stresses nothing", () => {
  assert.equal(told("$a*b*c$ and `a*b*c`"), "formula<a*b*c> text< and > code<a*b*c>");
});
