// What a check found, in the page: what failed first, in the words of the notebook; then what passed.

import { element } from "../dom.ts";
import type { Checked, Verdict } from "../protocol.ts";
import { points, type Exercise } from "./data.ts";

/** What is told beside the verdicts. */
export interface Told {
  readonly question: Exercise;
  readonly level: number; // of the heading over the verdicts
}

/** "2 hidden tests run when you hand in." */
export function hidden(question: Exercise): string {
  const count = question.hidden_tests.length;
  const sum = question.hidden_tests.reduce((all, test) => all + test.points, 0);
  if (count === 0) return "There are no hidden tests.";
  return `${count} hidden ${count === 1 ? "test runs" : "tests run"} when you hand in, for ${points(sum)} more.`;
}

/** The verdicts' order: the answer's own cell, what failed, what passed. */
export function ordered(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].filter((one) => one.possible > 0 || !one.passed).sort((a, b) => Number(a.passed) - Number(b.passed));
}

/** Return the verdicts as a part of the page, with headings that lead through what failed. */
export function verdicts(checked: Checked, { question, level }: Told): HTMLElement {
  const list = element("ul", { class: "live-verdicts" });
  const sources = new Map(question.tests.map((test) => [test.grade_id, test.source]));
  for (const verdict of ordered(checked.verdicts)) {
    list.append(row(verdict, checked.words[verdict.grade_id], sources.get(verdict.grade_id), level + 1));
  }
  const all = checked.passed === checked.tests;
  const title = all ? `Solved: ${points(checked.points)}` : `${checked.points} of ${points(checked.possible)}`;
  return element(
    "div",
    { class: `live-result ${all ? "live-solved" : "live-failed"}` },
    heading(level, title),
    list,
    element("p", { class: "live-hidden-tests" }, `These are the visible tests. ${hidden(question)}`),
  );
}

function row(verdict: Verdict, words: string | undefined, source: string | undefined, level: number): HTMLElement {
  const property = verdict.property || "Your cell runs";
  const worth = verdict.possible > 0 ? element("span", { class: "live-worth" }, points(verdict.possible)) : "";
  if (verdict.passed) {
    return element("li", { class: "live-passed" }, element("span", { class: "live-mark" }, "✓"), ` ${property} `, worth);
  }
  const item = element(
    "li",
    { class: "live-not-passed" },
    heading(level, "", element("span", { class: "live-mark" }, "✗"), ` ${property} `, worth),
    element("pre", { class: "live-words", tabindex: 0, "aria-label": "What the test says" }, words ?? ""),
  );
  if (source !== undefined) {
    item.append(
      element(
        "details",
        { class: "live-test" },
        element("summary", {}, "The test itself"),
        element("pre", { class: "live-source", tabindex: 0, "aria-label": "The test's code" }, source),
      ),
    );
  }
  return item;
}

function heading(level: number, words: string, ...more: (Node | string)[]): HTMLElement {
  const made = document.createElement(`h${level}`);
  made.className = "live-heading";
  made.append(words, ...more);
  return made;
}
