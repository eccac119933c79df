// The room of the code cells: what main.ts loads at the first click on "Edit and run".

import { kernel, setBase } from "../page.ts";
import { suggest } from "../suggestions.ts";
import { Notebook } from "./notebook.ts";
import { readCells } from "./sources.ts";

let notebook: Promise<Notebook> | undefined;

async function make(): Promise<Notebook> {
  return new Notebook(readCells(document), await kernel(), suggest);
}

export async function open(button: HTMLButtonElement, base: URL): Promise<void> {
  setBase(base);
  const cell = button.closest<HTMLElement>(".cell");
  if (cell === null) throw new Error("the button stands outside a cell");
  notebook ??= make();
  notebook.catch(() => (notebook = undefined));
  await (await notebook).open(cell, button);
}

export function prefetch(base: URL): void {
  setBase(base);
  kernel().then(
    (python) => python.prefetch(),
    () => undefined, // the click will say what is wrong
  );
}
