// The released notebook with a reader's answers in it, and the answers out of such a notebook.
//
// nbgrader knows a cell by the grade_id in its metadata. Nothing else of the notebook is touched.

/** A notebook, as far as it matters here. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly [key: string]: unknown;
}

export interface Cell {
  readonly source: string | readonly string[];
  readonly id?: string;
  readonly metadata: {
    readonly nbgrader?: { readonly grade_id?: string; readonly solution?: boolean };
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** Something that is no notebook of these exercises; the message is a sentence for the reader. */
export class NotebookTrouble extends Error {}

/** Return the notebook with the answers, by grade_id, in their cells. */
export function filled(release: Notebook, answers: ReadonlyMap<string, string>): Notebook {
  const missing = new Set(answers.keys());
  const cells = release.cells.map((cell) => {
    const name = answerName(cell);
    const answer = name === null ? undefined : answers.get(name);
    if (name === null || answer === undefined) return cell;
    missing.delete(name);
    return { ...cell, source: lines(answer) };
  });
  if (missing.size > 0) {
    throw new NotebookTrouble(
      `The notebook has no cell for ${[...missing].join(", ")}; load the page again, and then download it.`,
    );
  }
  return { ...release, cells };
}

/** Return a notebook as the file that Jupyter would write. */
export function written(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/**
 * Return the answers of a notebook of the same assignment as `release`, by grade_id.
 *
 * Its cells are recognised by their grade_ids, or where those were lost by their cell ids.
 */
export function answersOf(thing: unknown, release: Notebook): Map<string, string> {
  if (!isNotebook(thing)) {
    throw new NotebookTrouble("This file is no notebook that can be read here; choose a file that ends in .ipynb.");
  }
  const names = new Map(release.cells.flatMap((cell) => (cell.id ? [[cell.id, cell]] : [])));
  const wanted = new Set(release.cells.flatMap((cell) => answerName(cell) ?? []));
  const ours = thing.cells.filter((cell) => cell.id !== undefined && names.has(cell.id));
  const known = thing.cells.filter((cell) => wanted.has(answerName(cell) ?? ""));
  const hasIds = thing.cells.some((cell) => cell.id !== undefined);
  // Names such as "train" are those of several assignments; cell ids are of one alone.
  if (hasIds ? ours.length === 0 : known.length < wanted.size / 2) {
    throw new NotebookTrouble(`This is the notebook of ${heading(thing)}; open it on that page.`);
  }
  const found = new Map<string, string>();
  for (const cell of thing.cells) {
    const name = answerName(cell) ?? answerName(names.get(cell.id ?? ""));
    if (name !== null && wanted.has(name)) found.set(name, text(cell));
  }
  if (found.size === 0) {
    throw new NotebookTrouble("This notebook has none of the answer cells of these exercises.");
  }
  return found;
}

function answerName(cell: Cell | undefined): string | null {
  const grading = cell?.metadata.nbgrader;
  return grading?.solution === true && grading.grade_id !== undefined ? grading.grade_id : null;
}

function heading(notebook: Notebook): string {
  const first = notebook.cells.map(text).find((source) => source.startsWith("# "));
  return first?.split("\n")[0]?.slice(2) ?? "other exercises";
}

function text(cell: Cell): string {
  return typeof cell.source === "string" ? cell.source : cell.source.join("");
}

function lines(source: string): string[] {
  return source.split(/(?<=\n)/).filter((line) => line !== "");
}

function isNotebook(thing: unknown): thing is Notebook {
  const cells = (thing as { readonly cells?: unknown } | null)?.cells;
  return Array.isArray(cells) && cells.every(isCell);
}

function isCell(thing: unknown): thing is Cell {
  if (typeof thing !== "object" || thing === null) return false;
  const { source, metadata } = thing as { readonly source?: unknown; readonly metadata?: unknown };
  const isText = typeof source === "string" || (Array.isArray(source) && source.every((line) => typeof line === "string"));
  return isText && typeof metadata === "object" && metadata !== null;
}
