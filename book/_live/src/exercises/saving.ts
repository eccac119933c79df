// Files that the reader takes along.

import { element } from "../dom.ts";
import { filled, written, type Notebook } from "../notebook/notebook.ts";
import * as file from "../store/file.ts";
import { standing } from "../store/record.ts";
import type { Store } from "../store/store.ts";
import { nameOf, type Page } from "./data.ts";

/** Let the browser save a text as a file. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Save all answers; returns a sentence. */
export function saveAnswers(store: Store): string {
  const all = store.all();
  const now = new Date();
  save(file.named(now), file.written(all, now), "application/json");
  return `${all.length} ${all.length === 1 ? "answer is" : "answers are"} in ${file.named(now)}.`;
}

/** The released notebook of a page. Throws a sentence where it is not there. */
export async function release(page: Page): Promise<Notebook> {
  const answer = await fetch(new URL(page.notebook, document.baseURI)).catch(() => null);
  if (answer === null || !answer.ok) {
    throw new Error("The notebook of these exercises could not be loaded. Try again when the book can be reached.");
  }
  return (await answer.json()) as Notebook;
}

/** Save the page's notebook with the reader's answers; returns a sentence. */
export async function saveSubmission(page: Page, store: Store): Promise<string> {
  const texts = new Map<string, string>();
  let unchecked = 0;
  for (const question of page.questions) {
    const answer = store.get(nameOf(page, question));
    if (answer === null || answer.text === question.starter) continue;
    texts.set(question.name, answer.text);
    const { state } = standing(answer, question.version);
    if (state !== "solved" && state !== "failed") unchecked += 1;
  }
  const name = `${page.name}.ipynb`;
  save(name, written(filled(await release(page), texts)), "application/x-ipynb+json");
  const open = page.questions.length - texts.size;
  const parts = [`${name} has ${texts.size} of ${page.questions.length} answers.`];
  if (open > 0 && texts.size > 0) parts.push(`${open} ${open === 1 ? "question is" : "questions are"} not begun.`);
  if (unchecked > 0) parts.push(`${unchecked} ${unchecked === 1 ? "answer was" : "answers were"} not checked as ${unchecked === 1 ? "it is" : "they are"} now.`);
  return parts.join(" ");
}
