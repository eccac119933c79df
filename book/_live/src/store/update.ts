// The book has changed, and with it a question: what becomes of the text that was begun before.

import { mergeDiff3 } from "node-diff3";

import type { Answer, Begun } from "./record.ts";

/** What may be done with an answer to a question that has changed. */
export type Update =
  | { readonly kind: "none" } // the starter is the same
  | { readonly kind: "untouched" } // nothing was typed: the new starter takes the old one's place
  | { readonly kind: "kept"; readonly merged: string | null }; // the reader's text stands; merged: with the new lines

/** Compare three ways: the reader's text, the starter that it was begun from, the new one. */
export function update(answer: Answer, question: Begun): Update {
  if (answer.starter === question.starter) return { kind: "none" };
  if (answer.text === answer.starter) return { kind: "untouched" };
  return { kind: "kept", merged: merged(answer.text, answer.starter, question.starter) };
}

/** Return a text with what changed between two starters; null where both changed the same lines. */
export function merged(text: string, before: string, after: string): string | null {
  const lines = (one: string): string[] => one.split("\n");
  const { conflict, result } = mergeDiff3(lines(text), lines(before), lines(after), {
    excludeFalseConflicts: true,
  });
  return conflict ? null : result.join("\n");
}
