// All answers as one file, to carry from one browser to another.

import { isAnswer } from "./record.ts";
import type { Answer } from "./record.ts";

const FORMAT = "deep-learning-checked answers";

/** Return the file's text. */
export function written(answers: readonly Answer[], now: Date): string {
  const file = { format: FORMAT, version: 1, saved: now.toISOString(), answers };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Return the file's name. */
export function named(now: Date): string {
  return `deep-learning-checked-answers-${now.toISOString().slice(0, 10)}.json`;
}

/** Return the answers in a file, or null where it is no such file. Throws a sentence for a damaged one. */
export function readAnswers(thing: unknown): Answer[] | null {
  if (typeof thing !== "object" || thing === null) return null;
  const file = thing as { readonly [key: string]: unknown };
  if (file["format"] !== FORMAT) return null;
  if (file["version"] !== 1) {
    throw new Error("This file of answers was saved by a newer version of the book; update the page and try again.");
  }
  const answers: unknown = file["answers"];
  if (!Array.isArray(answers) || !answers.every(isAnswer)) {
    throw new Error("This file of answers is damaged: something in it is not an answer. Nothing was changed.");
  }
  return answers;
}
