// Python for one page: the class that a page's interface uses, and the only one that it needs.
//
//   const kernel = new Kernel(new URL("_static/live/", root));   // loads nothing, starts nothing
//   kernel.addEventListener("state", (event) => show(event.detail));
//   const ran = await kernel.run({name: "cell-3", source, alt}, (outputs) => append(outputs));
//   const checked = await kernel.check({question, setup, answer});
//   kernel.stop();
//
// What it promises:
// - Nothing is loaded before the first `start`, `run`, `check` or `ask`; `prefetch()` may be called
//   on a hover (it does nothing where the reader saves data).
// - `run` calls are done one after the other in the order of the calls, in one namespace: the page's.
//   "Run all above" is a loop that awaits `run`, and ends when a status is not "ok".
// - `check` and `ask` run in a worker that never sees the page's namespace, in a namespace of their own.
//   That worker is also the spare one: when the page's worker has to be ended, the spare takes over.
// - `stop()` ends what runs, and keeps the page's namespace where it can: the run ends with "stopped". What
//   has not ended PATIENCE later is ended with its worker: the run ends with "lost", and says what is gone.
// - A worker that was ended, or that failed while it loaded, is never used again.
// - Every promise settles. A Trouble is thrown as a KernelTrouble, whose message is a sentence for the reader.
//
// What it says: events "state" (KernelState, whenever it changes), and "lost" (a sentence) when the page's
// names are gone: the page then marks its cells as not run.

import type {
  Answered,
  Assets,
  CellSource,
  Checked,
  Output,
  Progress,
  Ran,
  Trouble,
} from "./protocol.ts";

/** What the page may show of Python's state. */
export interface KernelState {
  readonly phase: "idle" | "loading" | "ready" | "running" | "checking" | "stopping" | "failed";
  readonly progress: Progress | null; // while something loads
  readonly spare: "none" | "loading" | "ready"; // the worker that takes over
  readonly python: string | null; // "3.14.2", once it is known
  readonly trouble: Trouble | null; // for "failed"; the next call tries again
}

export interface KernelEvents {
  state: KernelState;
  lost: string;
}

/** Something that could not be done; `message` is a sentence for the reader. */
export class KernelTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.words);
    this.name = "KernelTrouble";
    this.trouble = trouble;
  }
}

/** How a page uses Python. The class Kernel (below, in the next step) does this. */
export interface KernelLike {
  readonly state: KernelState;
  /** Fetch the files into the browser's cache, without starting anything. */
  prefetch(): void;
  /** Start Python, with these packages ("numpy", "sympy", "matplotlib") beside the course's own. */
  start(packages?: readonly string[]): Promise<void>;
  /** Run a cell in the page's namespace; `show` is called with its outputs as they come. */
  run(cell: CellSource, show: (outputs: readonly Output[]) => void): Promise<Ran>;
  /** Run a question's visible tests on an answer, in a clean namespace. */
  check(answered: Answered): Promise<Checked>;
  /** Ask a function of dlcourse.live.asks: name and JSON in, JSON out, such as "formula" while one types. */
  ask<Answer>(name: string, about: unknown): Promise<Answer>;
  /** End what runs, and what waits. Resolves when nothing runs any more. */
  stop(): Promise<void>;
  /** Forget the page's names, quickly: as after a reload. */
  reset(): Promise<void>;
  /** End every worker; for a page that goes. */
  close(): void;
}

export type { Assets };
