// What a page of exercises holds for its script: see book/_ext/course_pages/exercises.py.

import type { Question } from "../protocol.ts";
import type { Begun } from "../store/record.ts";

/** A name that an answer sets, shown as a formula, as lines of formulas, or as a number to fill in. */
export interface Field {
  readonly name: string;
  readonly kind: "formula" | "lines" | "number";
  readonly words: string;
  readonly symbols: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly least: number | null;
  readonly domains: readonly string[]; // where the symbols' values lie, such as "0 <= beta < 1"
  readonly starts: readonly string[]; // other first lines
  readonly factors: readonly string[]; // what the first line is a product of
  readonly turned: boolean; // whether a sign taken out of a bracket is a step
  readonly shown: { readonly first?: string; readonly last?: string }; // in LaTeX, where the statement tells them
}

export interface Exercise extends Question {
  readonly anchor: string;
  readonly fields: readonly Field[];
}

export interface Page {
  readonly name: string; // "ps4_activations"
  readonly number: string; // "4"
  readonly title: string;
  readonly setup: string;
  readonly notebook: string; // the address of the released notebook
  readonly course: readonly (readonly [string, string, number])[]; // exercise, version, visible points
  readonly questions: readonly Exercise[];
}

/** Return the page's data, or null on a page without exercises. */
export function readPage(): Page | null {
  const text = document.getElementById("exercises-data")?.textContent;
  return text ? (JSON.parse(text) as Page) : null;
}

/** The name that an answer is kept by. */
export function nameOf(page: Page, question: Exercise): string {
  return `${page.name}/${question.name}`;
}

export function begun(page: Page, question: Exercise): Begun {
  return { exercise: nameOf(page, question), starter: question.starter, version: question.version };
}

/** The points that the visible tests can give. */
export function visible(question: Question): number {
  return question.tests.reduce((sum, test) => sum + test.points, 0);
}

export function points(count: number): string {
  return `${count} ${count === 1 ? "point" : "points"}`;
}
