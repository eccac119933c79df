// Answers that come from a file: one that the book saved, or a notebook. Never over newer work unasked.

import { button, element } from "../dom.ts";
import { answersOf, type Notebook } from "../notebook/notebook.ts";
import { readAnswers } from "../store/file.ts";
import { begin, type Answer } from "../store/record.ts";
import type { Store } from "../store/store.ts";
import { begun, nameOf, type Page } from "./data.ts";

/** What a file brings, compared with what is here. */
export interface Sorted {
  readonly fresh: readonly Answer[]; // nothing of the reader's own stands there
  readonly same: readonly Answer[];
  readonly other: readonly Answer[]; // the reader wrote something else
}

export function sorted(incoming: readonly Answer[], store: Store): Sorted {
  const found = { fresh: [] as Answer[], same: [] as Answer[], other: [] as Answer[] };
  for (const answer of incoming) {
    const here = store.get(answer.exercise);
    if (here === null || here.text === here.starter) found.fresh.push(answer);
    else if (here.text === answer.text || answer.text === answer.starter) found.same.push(answer);
    else found.other.push(answer);
  }
  return found;
}

/** Return what a file brings. Throws a sentence where it is neither of the two. */
export async function incoming(file: File, page: Page | null, release: () => Promise<Notebook>): Promise<Answer[]> {
  let thing: unknown;
  try {
    thing = JSON.parse(await file.text());
  } catch {
    throw new Error(`${file.name} is neither a notebook nor a file of answers that can be read here.`);
  }
  const answers = readAnswers(thing);
  if (answers !== null) return answers;
  if (page === null) throw new Error("A notebook is opened on the page of its exercises.");
  const texts = answersOf(thing, await release());
  return page.questions.flatMap((question) => {
    const text = texts.get(question.name);
    if (text === undefined || text === question.starter) return [];
    return [{ ...begin(begun(page, question)), text, changed: file.lastModified }];
  });
}

/** Take the answers; ask where the reader wrote something else. Returns a sentence that says what became of it. */
export async function take(file: File, brought: readonly Answer[], store: Store, page: Page | null): Promise<string> {
  const { fresh, same, other } = sorted(brought, store);
  let replace = false;
  if (other.length > 0) {
    const choice = await ask(file, other, store, page);
    if (choice === null) return "Nothing was changed.";
    replace = choice;
  }
  const why = `${file.name} was read`;
  for (const answer of [...fresh, ...same]) store.take(answer, fresh.includes(answer), why);
  for (const answer of other) store.take(answer, replace, replace ? why : `it came from ${file.name}`);
  const read = fresh.length + (replace ? other.length : 0);
  const parts = [`${read} ${read === 1 ? "answer was" : "answers were"} filled in from ${file.name}.`];
  if (same.length > 0) parts.push(`${same.length} ${same.length === 1 ? "was" : "were"} here already.`);
  if (other.length > 0) parts.push(`What does not stand in its place now is kept under Earlier versions.`);
  return parts.join(" ");
}

/** Ask which answers shall stand: true for the file's, false for those that are here, null for neither. */
function ask(file: File, other: readonly Answer[], store: Store, page: Page | null): Promise<boolean | null> {
  const title = element("h2", { id: "live-ask-title" }, "Which answers shall stand?");
  const date = (time: number): string =>
    time > 0 ? new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" }) : "unknown";
  const list = element(
    "ul",
    {},
    ...other.map((answer) => {
      const question = page?.questions.find((one) => nameOf(page, one) === answer.exercise);
      const here = date(store.get(answer.exercise)?.changed ?? 0);
      return element("li", {}, `${question?.title ?? answer.exercise} (here: ${here}; in the file: ${date(answer.changed)})`);
    }),
  );
  const dialog = element(
    "dialog",
    { class: "live-dialog", "aria-labelledby": "live-ask-title" },
    title,
    element("p", {}, `${file.name} brings other answers than those that you have here, for:`),
    list,
    element("p", {}, "Whichever you take, the other ones are kept under Earlier versions."),
  );
  return new Promise((resolve) => {
    const end = (choice: boolean | null): void => {
      resolve(choice);
      dialog.close();
      dialog.remove();
    };
    dialog.append(
      element(
        "div",
        { class: "live-row" },
        button("Keep what is here", () => end(false), { class: "live-button live-primary" }),
        button("Take the file's", () => end(true)),
        button("Cancel", () => end(null)),
      ),
    );
    dialog.addEventListener("cancel", () => end(null));
    document.body.append(dialog);
    dialog.showModal();
  });
}
