import assert from "node:assert/strict";
import { test } from "node:test";

import { expected, type Place, toRun } from "../src/cells/order.ts";

function cell(name: string, about: Partial<Place> = {}): Place {
  return { name, setup: false, ran: false, seconds: 0, ...about };
}

const names = (cells: readonly Place[]): string => cells.map(({ name }) => name).join(" ");

test("one cell runs after the page's own preparations above it, and no others", () => {
  const last = cell("d");
  const page = [cell("a", { setup: true }), cell("b"), cell("c", { setup: true }), last, cell("e", { setup: true })];
  assert.equal(names(toRun(page, last, "one")), "a c d");
});

test("what has run is not run again, but for the cell itself", () => {
  const last = cell("c", { ran: true });
  const page = [cell("a", { setup: true, ran: true }), cell("b", { ran: true }), last];
  assert.equal(names(toRun(page, last, "one")), "c");
  assert.equal(names(toRun(page, last, "through")), "c");
  assert.equal(names(toRun(page, last, "above")), "");
});

test("all above run in the order of the page", () => {
  const last = cell("d");
  const page = [cell("a"), cell("b", { ran: true }), cell("c"), last, cell("e")];
  assert.equal(names(toRun(page, last, "above")), "a c");
  assert.equal(names(toRun(page, last, "through")), "a c d");
});

test("the expected times add up", () => {
  assert.equal(expected([cell("a", { seconds: 4 }), cell("b"), cell("c", { seconds: 3 })]), 7);
});
