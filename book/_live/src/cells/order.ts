// Which cells a press of a button runs.

/** What the order needs to know of a cell of the page. */
export interface Place {
  readonly name: string;
  readonly setup: boolean; // the page's own preparations: imports, or a cell that is not seen
  readonly ran: boolean; // in this Python, as it stands now
  readonly seconds: number; // how long it is expected to take; 0 where that is short
}

export type Reach = "one" | "above" | "through";

/**
 * The cells to run for a press at `at`, in the order of the page.
 *
 * "one": this cell, after the page's set-up cells above it that have not run. "above": all cells above it
 * that have not run. "through": those, and this one.
 */
export function toRun<Cell extends Place>(cells: readonly Cell[], at: Cell, reach: Reach): Cell[] {
  const above = cells.slice(0, cells.indexOf(at)).filter((cell) => !cell.ran);
  if (reach === "one") return [...above.filter((cell) => cell.setup), at];
  return reach === "above" ? above : [...above, at];
}

/** The seconds that they are expected to take. */
export function expected(cells: readonly Place[]): number {
  return cells.reduce((sum, cell) => sum + cell.seconds, 0);
}
