import assert from "node:assert/strict";
import { test } from "node:test";

import { readAnswers, written } from "../src/store/file.ts";
import { begin, digest, failures, isAnswer, MOST_KEPT, standing } from "../src/store/record.ts";
import { PREFIX, type Changed, type Shelf, Store } from "../src/store/store.ts";
import { merged, update } from "../src/store/update.ts";

const FIT = { exercise: "ps1_perceptron/fit", starter: "def fit():\n    # here", version: "a" };

class Memory implements Shelf {
  readonly kept = new Map<string, string>();
  full = false;

  get length(): number {
    return this.kept.size;
  }

  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException("no room", "QuotaExceededError");
    this.kept.set(key, value);
  }
}

let clock = 1000;
const now = (): number => (clock += 1);

/** A tab of its own, which says what it hears. */
function tab(shelf: Shelf | null): { readonly store: Store; readonly heard: Changed[] } {
  const store = new Store(shelf, now);
  const heard: Changed[] = [];
  store.addEventListener("changed", (event) => heard.push((event as CustomEvent<Changed>).detail));
  return { store, heard };
}

function tells(from: Memory, to: Store): void {
  to.heard(PREFIX + FIT.exercise, from.getItem(PREFIX + FIT.exercise));
}

const result = (points: number): { points: number; possible: number; passed: number; tests: number; failed: string[] } => {
  return { points, possible: 2, passed: points, tests: 2, failed: points < 2 ? ["fit-or"] : [] };
};

test("what was typed is there after a reload", () => {
  const shelf = new Memory();
  tab(shelf).store.write(FIT, "x = 1");
  const { store } = tab(shelf);
  assert.equal(store.get(FIT.exercise)?.text, "x = 1");
  assert.equal(store.get("ps1_perceptron/update"), null);
  assert.deepEqual(store.all().map((answer) => answer.exercise), [FIT.exercise]);
});

test("what stands there and is no answer is passed over", () => {
  const shelf = new Memory();
  shelf.kept.set(`${PREFIX}ps1_perceptron/fit`, "{damaged");
  shelf.kept.set(`${PREFIX}ps1_perceptron/update`, '{"text": 1}');
  shelf.kept.set("another's", "thing");
  assert.deepEqual(tab(shelf).store.all(), []);
});

test("another tab takes over what it had seen, and nothing is kept twice", () => {
  const shelf = new Memory();
  const one = tab(shelf);
  const two = tab(shelf);
  one.store.write(FIT, "x = 1");
  tells(shelf, two.store);
  two.store.write(FIT, "x = 12");
  tells(shelf, one.store);
  assert.equal(one.store.get(FIT.exercise)?.text, "x = 12");
  assert.deepEqual(one.store.get(FIT.exercise)?.kept, []);
  assert.deepEqual(one.heard, [{ exercise: FIT.exercise, by: "tab", both: false }]);
});

test("a tab hears of an answer that it had not seen begun", () => {
  const shelf = new Memory();
  const one = tab(shelf);
  const two = tab(shelf);
  assert.equal(two.store.get(FIT.exercise), null);
  one.store.write(FIT, "begun");
  tells(shelf, two.store);
  assert.deepEqual(two.heard.map((changed) => changed.by), ["tab"]);
});

test("two tabs that write at once keep both texts", () => {
  const shelf = new Memory();
  const one = tab(shelf);
  const two = tab(shelf);
  one.store.write(FIT, "begun");
  two.store.get(FIT.exercise);
  one.store.write(FIT, "mine");
  two.store.write(FIT, "yours"); // it has not heard of "mine"
  const answer = tab(shelf).store.get(FIT.exercise);
  assert.equal(answer?.text, "yours");
  assert.deepEqual(answer?.kept.map((kept) => kept.text), ["mine"]);
  assert.equal(two.heard.at(-1)?.both, true);
});

test("a text that another tab wrote over unseen is put beside it", () => {
  const shelf = new Memory();
  const one = tab(shelf);
  const two = tab(shelf);
  one.store.write(FIT, "begun");
  two.store.get(FIT.exercise);
  const before = shelf.getItem(PREFIX + FIT.exercise);
  one.store.write(FIT, "mine");
  shelf.kept.set(PREFIX + FIT.exercise, before ?? ""); // as if both had read the same
  two.store.write(FIT, "yours");
  tells(shelf, one.store);
  tells(shelf, two.store);
  const answer = tab(shelf).store.get(FIT.exercise);
  const texts = [answer?.text, ...(answer?.kept.map((kept) => kept.text) ?? [])];
  assert.deepEqual(new Set(texts), new Set(["mine", "yours"]));
});

test("a look at an answer does not pass over what another tab wrote", () => {
  const shelf = new Memory();
  const one = tab(shelf);
  const two = tab(shelf);
  one.store.write(FIT, "begun");
  two.store.get(FIT.exercise);
  one.store.write(FIT, "mine");
  assert.equal(two.store.get(FIT.exercise)?.text, "mine");
  assert.deepEqual(two.heard, [{ exercise: FIT.exercise, by: "tab", both: false }]);
  const strange = { ...two.store.get(FIT.exercise), text: "strange", id: "x.2", parent: "x.1" };
  shelf.kept.set(PREFIX + FIT.exercise, JSON.stringify(strange));
  const answer = two.store.get(FIT.exercise);
  assert.equal(answer?.text, "mine");
  assert.deepEqual(answer?.kept.map((kept) => kept.text), ["strange"]);
});

test("attempts of two tabs are all kept", () => {
  const shelf = new Memory();
  const one = tab(shelf);
  const two = tab(shelf);
  one.store.write(FIT, "x");
  two.store.get(FIT.exercise);
  one.store.attempted(FIT, "x", result(0));
  two.store.attempted(FIT, "x", result(1));
  assert.deepEqual(tab(shelf).store.get(FIT.exercise)?.attempts.map((one) => one.points), [0, 1]);
});

test("a full storage says so at once, and so does the next room", () => {
  const shelf = new Memory();
  const { store } = tab(shelf);
  const said: (string | null)[] = [];
  store.addEventListener("trouble", () => said.push(store.trouble));
  shelf.full = true;
  store.write(FIT, "x = 1");
  assert.match(store.trouble ?? "", /no room/);
  assert.ok(store.unkept);
  assert.equal(store.get(FIT.exercise)?.text, "x = 1", "the page has it");
  assert.equal(store.all().length, 1, "and can save it to a file");
  shelf.full = false;
  store.write(FIT, "x = 12");
  assert.ok(!store.unkept);
  assert.deepEqual(said.map((one) => one === null), [false, true]);
});

test("a forbidden storage is told from the start", () => {
  const { store } = tab(null);
  assert.match(store.trouble ?? "", /does not let/);
  store.write(FIT, "x = 1");
  assert.equal(store.get(FIT.exercise)?.text, "x = 1");
  assert.ok(store.unkept);
});

test("points are those of the text as it stands", () => {
  const { store } = tab(new Memory());
  const state = (version = "a"): string => standing(store.get(FIT.exercise), version).state;
  assert.equal(state(), "new");
  store.write(FIT, "x");
  assert.equal(state(), "begun");
  store.attempted(FIT, "x", result(1));
  assert.equal(state(), "failed");
  store.write(FIT, "xy");
  assert.equal(state(), "changed");
  store.attempted(FIT, "xy", result(2));
  assert.equal(state(), "solved");
  assert.equal(standing(store.get(FIT.exercise), "a").points, 2);
  store.write(FIT, "x");
  assert.equal(state(), "failed", "the first check still holds for the first text");
  assert.equal(state("b"), "older");
});

test("checking one wrong text again is no new failure, and success begins anew", () => {
  const { store } = tab(new Memory());
  for (const [text, points] of [["a", 0], ["a", 0], ["b", 1]] as const) store.attempted(FIT, text, result(points));
  assert.equal(failures(store.get(FIT.exercise)), 2);
  assert.equal(store.get(FIT.exercise)?.tries, 3);
  store.attempted(FIT, "c", result(2));
  assert.equal(failures(store.get(FIT.exercise)), 0);
});

test("a text that gives way is kept, but not for ever, and never the starter", () => {
  const { store } = tab(new Memory());
  store.write(FIT, "typed");
  store.write(FIT, FIT.starter, "you started again");
  assert.deepEqual(store.get(FIT.exercise)?.kept.map((one) => [one.text, one.why]), [["typed", "you started again"]]);
  for (let i = 0; i < 2 * MOST_KEPT; i += 1) store.write(FIT, `text ${i}`, "again");
  const kept = store.get(FIT.exercise)?.kept ?? [];
  assert.equal(kept.length, MOST_KEPT);
  assert.equal(kept.at(-1)?.text, `text ${2 * MOST_KEPT - 2}`);
  assert.ok(kept.every((one) => one.text !== FIT.starter));
});

test("all answers go into a file and come back", () => {
  const one = tab(new Memory()).store;
  one.write(FIT, "x = 1");
  one.attempted(FIT, "x = 1", result(1));
  const read = readAnswers(JSON.parse(written(one.all(), new Date(0))));
  const two = tab(new Memory()).store;
  for (const answer of read ?? []) two.take(answer, true, "a file");
  assert.equal(two.get(FIT.exercise)?.text, "x = 1");
  assert.equal(standing(two.get(FIT.exercise), "a").points, 1);
});

test("a file's answer takes the place of another or stands beside it, as the reader says", () => {
  const other = { ...begin(FIT), text: "theirs", changed: 1 };
  const one = tab(new Memory()).store;
  one.write(FIT, "mine");
  one.take(other, false, "a file");
  assert.equal(one.get(FIT.exercise)?.text, "mine");
  assert.deepEqual(one.get(FIT.exercise)?.kept.map((kept) => kept.text), ["theirs"]);
  one.take(other, true, "a file");
  assert.equal(one.get(FIT.exercise)?.text, "theirs");
  assert.deepEqual(one.get(FIT.exercise)?.kept.map((kept) => kept.text), ["mine"]);
});

test("a file that is none, or damaged, or newer, is told apart", () => {
  assert.equal(readAnswers({ cells: [] }), null);
  assert.equal(readAnswers(null), null);
  const file = JSON.parse(written([begin(FIT)], new Date(0))) as Record<string, unknown>;
  assert.throws(() => readAnswers({ ...file, version: 2 }), /newer/);
  assert.throws(() => readAnswers({ ...file, answers: [{ ...begin(FIT), kept: [3] }] }), /damaged/);
  assert.ok(isAnswer(begin(FIT)));
});

test("a question that changed leaves the reader's text alone", () => {
  const question = { ...FIT, starter: "import numpy\n\ndef fit():\n    # here", version: "b" };
  assert.equal(update(begin(FIT), FIT).kind, "none");
  assert.equal(update(begin(FIT), question).kind, "untouched");
  const answer = { ...begin(FIT), text: "def fit():\n    return 1" };
  assert.deepEqual(update(answer, question), {
    kind: "kept",
    merged: "import numpy\n\ndef fit():\n    return 1",
  });
});

test("lines that both changed are not merged", () => {
  assert.equal(merged("a\nmine\nc", "a\nb\nc", "a\ntheirs\nc"), null);
  assert.equal(merged("a\nsame\nc", "a\nb\nc", "a\nsame\nc"), "a\nsame\nc");
});

test("two digests of different texts differ", () => {
  const texts = ["", " ", "a", "b", "ab", "ba", "x = 1", "x = 1\n", "x = 2"];
  assert.equal(new Set(texts.map(digest)).size, texts.length);
});
