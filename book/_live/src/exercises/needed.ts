// Earlier answers that an answer builds on: in a notebook, all cells share their names.

import type { Answered } from "../protocol.ts";
import { nameOf, type Exercise, type Page } from "./data.ts";

type Earlier = NonNullable<Answered["before"]>;

/** The names that an answer is to define: of functions, classes and variables. */
export function defined(starter: string): string[] {
  return [...starter.matchAll(/^(?:def|class)\s+(\w+)|^(\w+)\s*=(?!=)/gm)].flatMap((match) => match[1] ?? match[2] ?? []);
}

/** Return the earlier questions' answers that `answer` or its tests name, and what those name in turn. */
export function earlier(
  page: Page,
  question: Exercise,
  answer: string,
  textOf: (name: string) => string | null,
): Earlier {
  const found: { name: string; answer: string }[] = [];
  let code = [answer, ...question.tests.map((test) => test.source)].join("\n");
  const own = new Set(defined(question.starter));
  const before = page.questions.slice(0, page.questions.indexOf(question));
  for (const one of before.reverse()) {
    const text = textOf(nameOf(page, one));
    const names = defined(one.starter).filter((name) => !own.has(name));
    if (text === null || !names.some((name) => new RegExp(`\\b${name}\\b`).test(code))) continue;
    found.unshift({ name: one.name, answer: text });
    code += `\n${text}`;
  }
  return found;
}
