import assert from "node:assert/strict";
import { test } from "node:test";

import { Asker } from "../src/exercises/asker.ts";
import type { Exercise, Page } from "../src/exercises/data.ts";
import { sorted } from "../src/exercises/incoming.ts";
import { type Place, read, write } from "../src/exercises/literals.ts";
import { defined, earlier } from "../src/exercises/needed.ts";
import { keys } from "../src/exercises/pad.ts";
import { hidden, ordered } from "../src/exercises/verdicts.ts";
import { answersOf, filled, type Notebook, written } from "../src/notebook/notebook.ts";
import type { Verdict } from "../src/protocol.ts";
import { begin } from "../src/store/record.ts";
import { Store } from "../src/store/store.ts";

const SLOPE: Place = { name: "slope", kind: "formula" };
const LINES: Place = { name: "lines", kind: "lines" };
const PLACE: Place = { name: "place", kind: "number" };
const FORM = [SLOPE, LINES, PLACE];
const STARTER = 'slope = ""  # in x\nlines = []  # in s\nplace = None  # a number\n# Write your answer here.';

function values(source: string): unknown {
  const found = read(source, FORM);
  return found && Object.fromEntries(found);
}

test("a starter is a form whose fields are empty", () => {
  assert.deepEqual(values(STARTER), { slope: [""], lines: [], place: [""] });
});

test("what is written into a form is read out of it, and the rest stays", () => {
  let source = write(STARTER, SLOPE, ['x*"2"\\'], STARTER);
  source = write(source, LINES, ["s", "", "s + 1"], STARTER);
  source = write(source, PLACE, ["1/2"], STARTER);
  assert.deepEqual(values(source), { slope: ['x*"2"\\'], lines: ["s", "", "s + 1"], place: ["1/2"] });
  assert.match(source, /^place = 1\/2 {2}# a number$/m);
  assert.match(source, /^\] {2}# in s$/m);
  source = write(write(write(source, SLOPE, [""], STARTER), LINES, [], STARTER), PLACE, [" "], STARTER);
  assert.equal(source, STARTER);
});

test("a number that is none is kept as it was typed", () => {
  const source = write(STARTER, PLACE, ["about 3"], STARTER);
  assert.match(source, /^place = "about 3"/m);
  assert.deepEqual(read(source, FORM)?.get("place"), ["about 3"]);
  assert.match(write(STARTER, PLACE, ["−3"], STARTER), /^place = -3 /m);
});

test("an answer of another's hand is read too", () => {
  const source = "slope = 'x'\nlines = ['s',\n  \"s + 1\"]\nplace = 0.5\n";
  assert.deepEqual(values(source), { slope: ["x"], lines: ["s", "s + 1"], place: ["0.5"] });
});

test("what is more than a form is code", () => {
  for (const source of [
    `${STARTER}\nprint(slope)`,
    'slope = "x" + "y"\nlines = []\nplace = None',
    'slope = f"x"\nlines = []\nplace = None',
    'slope = """x"""\nlines = []\nplace = None',
    'slope = "x"\nslope = "y"\nlines = []\nplace = None',
    'slope = "x"\nlines = [s for s in "ab"]\nplace = None',
    'slope = "x"\nlines = ["s"\n  # why\n]\nplace = None',
    'slope = "x"\nlines = []\nplace = len(lines)',
    'slope = "x"\nlines = []',
  ]) {
    assert.equal(read(source, FORM), null, source);
  }
});

test("the pad has the field's own symbols first, and derives by the first", () => {
  const made = keys(["eta", "w0"]);
  assert.deepEqual(made.slice(0, 2).map((key) => [key.shown, key.before]), [["η", "eta"], ["w0", "w0"]]);
  assert.equal(made.at(-1)?.after, ", eta)");
});

test("while one question is out, only the newest waits", async () => {
  const asked: unknown[] = [];
  const told: unknown[] = [];
  const free: (() => void)[] = [];
  let text = "a";
  const ask = (_: string, about: unknown): Promise<unknown> => {
    asked.push(about);
    return new Promise((resolve) => free.push(() => resolve(about)));
  };
  const asker = new Asker(ask, "formula", () => text, (answer) => told.push(answer), (error) => assert.fail(String(error)));
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  asker.soon(0);
  await turn();
  for (text of ["ab", "abc"]) {
    asker.soon(0);
    await turn();
  }
  free.shift()?.();
  await turn();
  free.shift()?.();
  await turn();
  assert.deepEqual(asked, ["a", "abc"]);
  assert.deepEqual(told, ["abc"], "what was asked about another text is not told");
});

function verdict(grade_id: string, passed: boolean, possible = 1): Verdict {
  return { grade_id, property: grade_id, points: passed ? possible : 0, possible, hidden: false, passed, failure: null };
}

test("what failed comes first, and the answer's own cell only if it failed", () => {
  const names = (found: readonly Verdict[]): string => ordered(found).map((one) => one.grade_id).join(" ");
  assert.equal(names([verdict("fit", true, 0), verdict("a", true), verdict("b", false), verdict("c", true)]), "b a c");
  assert.equal(names([verdict("fit", false, 0), verdict("a", false)]), "fit a");
});

function question(name: string, starter: string, test_ = ""): Exercise {
  const tests = [{ grade_id: `${name}-a`, property: "It works.", points: 1, source: test_ }];
  const hidden_tests = [{ grade_id: `${name}-b`, property: "It works elsewhere.", points: 2 }];
  const about = { title: "1. A", statement: "", hints: [], points: 3, version: "v", anchor: `exercise-${name}`, fields: [] };
  return { name, starter, tests, hidden_tests, ...about };
}

test("the hidden tests are counted, with their points", () => {
  assert.equal(hidden(question("fit", "")), "1 hidden test runs when you hand in, for 2 points more.");
});

const PAGE: Page = {
  name: "ps9",
  number: "9",
  title: "Exercises 9",
  setup: "",
  notebook: "",
  course: [],
  questions: [
    question("step", "def step(w):\n    # here"),
    question("walk", "def walk(w):\n    # here"),
    question("rate", "rate = 0  # yours"),
    question("train", "def train():\n    # here", "call(train)"),
  ],
};

test("the names of a starter are its functions and variables", () => {
  assert.deepEqual(defined("import a\ndef f(x):\n    y = 1\nz = 2\nclass C:\n    pass"), ["f", "z", "C"]);
});

test("only the earlier answers that an answer builds on come with it", () => {
  const texts = new Map([
    ["ps9/step", "def step(w): return w"],
    ["ps9/walk", "def walk(w): return step(w)"],
    ["ps9/rate", "rate = 1"],
  ]);
  const train = PAGE.questions[3];
  assert.ok(train);
  const names = (answer: string): string =>
    earlier(PAGE, train, answer, (name) => texts.get(name) ?? null).map((one) => one.name).join(" ");
  assert.equal(names("def train(): return 1"), "");
  assert.equal(names("def train(): return walk(1)"), "step walk");
  texts.delete("ps9/walk");
  assert.equal(names("def train(): return walk(1)"), "");
});

const RELEASE: Notebook = {
  cells: [
    { cell_type: "markdown", id: "i0", source: ["# Exercises 9\n", "Text."], metadata: {} },
    { cell_type: "code", id: "i1", source: ["def step(w):\n", "    # here"], metadata: { nbgrader: { grade_id: "step", solution: true } } },
    { cell_type: "code", id: "i2", source: ["call(step)"], metadata: { nbgrader: { grade_id: "step-a", solution: false } } },
  ],
  metadata: { kernelspec: { name: "python3" } },
  nbformat: 4,
};

test("a notebook is filled by grade_id, and nothing else of it changes", () => {
  const made = filled(RELEASE, new Map([["step", "def step(w):\n    return w\n"]]));
  assert.deepEqual(made.cells[1]?.source, ["def step(w):\n", "    return w\n"]);
  assert.deepEqual([made.cells[0], made.cells[2], made["metadata"]], [RELEASE.cells[0], RELEASE.cells[2], RELEASE["metadata"]]);
  assert.equal(answersOf(JSON.parse(written(made)), RELEASE).get("step"), "def step(w):\n    return w\n");
  assert.throws(() => filled(RELEASE, new Map([["walk", "x"]])), /no cell for walk/);
});

test("a notebook that lost its metadata is known by its cells' ids", () => {
  const bare = { cells: RELEASE.cells.map((cell) => ({ ...cell, metadata: {} })) };
  assert.equal(answersOf(bare, RELEASE).get("step"), "def step(w):\n    # here");
});

test("the notebook of other exercises is named, even where it has an answer of the same name", () => {
  const cells = RELEASE.cells.map((cell, i) => ({ ...cell, id: `other${i}`, source: i ? "x" : "# Exercises 2" }));
  assert.throws(() => answersOf({ cells }, RELEASE), /Exercises 2/);
});

test("what is no notebook is refused", () => {
  for (const thing of [null, 3, {}, { cells: [{ source: 1, metadata: {} }] }]) {
    assert.throws(() => answersOf(thing, RELEASE), /no notebook/);
  }
});

test("an answer that comes in is weighed against what is here", () => {
  const store = new Store(null);
  const of = (name: string): { exercise: string; starter: string; version: string } => ({ exercise: `ps9/${name}`, starter: "s", version: "v" });
  for (const name of ["same", "other"]) store.write(of(name), "typed");
  const brought = [["same", "typed"], ["other", "theirs"], ["fresh", "theirs"]].map(([name, text]) => ({ ...begin(of(name ?? "")), text: text ?? "" }));
  const found = sorted(brought, store);
  const names = (list: readonly { readonly exercise: string }[]): string[] => list.map((one) => one.exercise.slice(4));
  assert.deepEqual([names(found.fresh), names(found.same), names(found.other)], [["fresh"], ["same"], ["other"]]);
});
