// What a page shows of the answers before anything is opened: on cards, over questions, in tables.

import { element } from "../dom.ts";
import { standing, WORDS, type Standing } from "../store/record.ts";
import type { Store } from "../store/store.ts";

const SIGNS: Readonly<Record<Standing["state"], string>> = {
  new: "",
  begun: "◔",
  failed: "◑",
  changed: "◕",
  older: "↻",
  solved: "✓",
};

function of(marked: HTMLElement, store: Store): Standing {
  const { exercise = "", version = "" } = marked.dataset;
  return standing(store.get(exercise), version);
}

/** Show on each card whether its question is solved. */
export function markCards(store: Store): void {
  for (const card of document.querySelectorAll<HTMLElement>("p.exercise-card")) {
    const { state, points } = of(card, store);
    card.dataset["state"] = state;
    card.querySelector(".exercise-card-state")?.remove();
    if (state === "new") continue;
    const detail = state === "failed" || state === "changed" ? `, ${points} of ${card.dataset["visible"]}` : "";
    card.append(
      " ",
      element(
        "span",
        { class: "exercise-card-state" },
        element("span", { "aria-hidden": "true" }, `${SIGNS[state]} `),
        `${WORDS[state]}${detail}`,
      ),
    );
  }
}

/** Fill in the tables of the page of progress. */
export function markTables(store: Store): void {
  let [got, possible] = [0, 0];
  for (const table of document.querySelectorAll<HTMLTableElement>("table.progress-table")) {
    let [sum, solved, visible] = [0, 0, 0];
    const rows = [...table.querySelectorAll<HTMLElement>("tr[data-exercise]")];
    for (const row of rows) {
      const { state, points } = of(row, store);
      row.dataset["state"] = state;
      fill(row, `${SIGNS[state]} ${WORDS[state]}`.trim(), state === "new" || state === "begun" ? "" : String(points));
      sum += points;
      visible += Number(row.dataset["visible"]);
      solved += Number(state === "solved");
    }
    const foot = table.querySelector<HTMLElement>("tfoot tr");
    if (foot) fill(foot, `${solved} of ${rows.length} solved`, String(sum));
    got += sum;
    possible += visible;
  }
  const all = document.querySelector(".progress-sum") ?? element("p", { class: "progress-sum" });
  const day = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  all.replaceChildren(element("strong", {}, `${got} of ${possible} points`), ` by the visible tests of the course, on ${day}.`);
  if (!all.isConnected) document.querySelector("table.progress-table")?.closest("section")?.before(all);
}

function fill(row: HTMLElement, state: string, points: string): void {
  row.querySelector(".progress-state")?.replaceChildren(state);
  row.querySelector(".progress-points")?.replaceChildren(points);
}

/** Show in a page of exercises the answers that are kept, and where they stand. */
export function markQuestions(store: Store, name: string): void {
  for (const section of document.querySelectorAll<HTMLElement>("section.exercise")) {
    const opener = section.querySelector<HTMLElement>("button.live-open");
    const { exercise = "", version = "" } = opener?.dataset ?? {};
    if (!exercise.startsWith(`${name}/`)) continue;
    const answer = store.get(exercise);
    const { state, points } = standing(answer, version);
    section.dataset["state"] = state;
    const teaser = section.querySelector(".exercise-starter:not([hidden]) pre");
    if (teaser && answer && answer.text !== answer.starter) teaser.textContent = answer.text;
    let mark = section.querySelector<HTMLElement>(":scope > .exercise-standing");
    if (state === "new") {
      mark?.remove();
      continue;
    }
    mark ??= element("p", { class: "exercise-standing" });
    const of = ["failed", "changed", "solved"].includes(state) ? `: ${points} of ${opener?.dataset["visible"]}` : "";
    mark.textContent = `${SIGNS[state]} ${WORDS[state]}${of}`;
    if (!mark.isConnected) section.querySelector("h1, h2, h3")?.after(mark);
    if (opener) opener.textContent = "Go on with your answer";
  }
}
