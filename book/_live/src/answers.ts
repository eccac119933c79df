// The script of the pages that show answers: those of the exercises, chapters with cards, the page of progress.
// It shows what this browser keeps of them, and loads no editor and no Python.

import { Desk } from "./exercises/desk.ts";
import { readPage } from "./exercises/data.ts";
import { markCards, markQuestions, markTables } from "./exercises/marks.ts";
import { soon } from "./exercises/soon.ts";
import { answers } from "./store/store.ts";

/** A chapter's old address of a question, `…#exercise-fit`, is that of its card: go on to the question. */
function goOn(): void {
  const card = location.hash.startsWith("#exercise-") ? document.getElementById(location.hash.slice(1)) : null;
  const link = card?.matches("p.exercise-card") ? card.querySelector("a") : null;
  if (link) location.replace(link.href);
}

function begin(): void {
  goOn();
  addEventListener("hashchange", goOn);
  const store = answers();
  const page = readPage();
  const show = (): void => {
    markCards(store);
    if (page !== null) markQuestions(store, page.name);
    if (document.querySelector("table.progress-table")) markTables(store);
  };
  show();
  store.addEventListener("written", soon(show));
  if (page !== null) document.querySelector(".exercises")?.after(new Desk(page, store).element);
  const progress = document.querySelector(".progress-sum");
  progress?.after(new Desk(null, store).element);
}

begin();
