// The page's code cells, read from the page as it was built (book/_ext/course_pages/live_cells.py).

import type { Place } from "./order.ts";

/** A code cell of the page. `element` is null for one that the page does not show. */
export class Source implements Place {
  readonly name: string;
  readonly number: number; // from 1, among all code cells: how the reader is told of it
  readonly element: HTMLElement | null;
  readonly original: string; // the code as the book has it
  readonly setup: boolean;
  readonly alt: string; // of its figures
  text: string; // the code as it is to run
  ran = false;
  private readonly built: number; // seconds that the book's code is expected to take

  constructor(number: number, original: string, element: HTMLElement | null, setup: boolean) {
    this.number = number;
    this.name = `cell-${number}`;
    this.element = element;
    this.original = this.text = original;
    this.setup = setup;
    this.built = Number(element?.dataset["seconds"] ?? 0);
    this.alt = altOf(element);
  }

  /** What a reader's own code takes, nobody knows. */
  get seconds(): number {
    return this.text === this.original ? this.built : 0;
  }
}

interface Unseen {
  readonly number: number;
  readonly source: string;
}

/** All code cells, in their order. */
export function readCells(page: ParentNode): Source[] {
  const unseen = new Map<number, string>();
  for (const script of page.querySelectorAll("script.live-unseen")) {
    for (const cell of JSON.parse(script.textContent ?? "[]") as Unseen[]) {
      unseen.set(cell.number, cell.source);
    }
  }
  const found: Source[] = [];
  for (const element of page.querySelectorAll<HTMLElement>(".cell[data-cell]")) {
    const number = Number(element.dataset["cell"]);
    if (unseen.has(number)) continue; // its output is seen, its code is not
    const code = element.querySelector(".cell_input pre")?.textContent ?? "";
    const setup = element.classList.contains("tag_remove-output");
    found.push(new Source(number, code.replace(/\n$/, ""), element, setup));
  }
  for (const [number, source] of unseen) found.push(new Source(number, source, null, true));
  return found.sort((one, other) => one.number - other.number);
}

function altOf(element: HTMLElement | null): string {
  const figure = element?.querySelector(".cell_output img[alt], .cell_output svg.moving-figure");
  return figure?.getAttribute("alt") ?? figure?.getAttribute("aria-label") ?? "";
}
