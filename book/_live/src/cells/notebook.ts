// The page's cells together: one Python, one run at a time, in the order of the page.

import type { Kernel, KernelState } from "../kernel.ts";
import { announce } from "../page.ts";
import type { Output, PythonError } from "../protocol.ts";
import type { Completions } from "../editor.ts";
import { expected, toRun, type Reach } from "./order.ts";
import type { Source } from "./sources.ts";
import { CellView } from "./view.ts";
import { about, bytes, took } from "./words.ts";

const LONG = 3; // seconds of expected time, from which a bar is shown

export class Notebook {
  private readonly cells: readonly Source[];
  private readonly kernel: Kernel;
  private readonly completions: Completions;
  private readonly views = new Map<Source, CellView>();
  private active: CellView | null = null; // where Python's state is shown
  private running: Source | null = null;
  private began: number | null = null; // when the code that runs began to run
  private halted = false; // Stop was pressed: what waits does not run

  constructor(cells: readonly Source[], kernel: Kernel, completions: Completions) {
    this.cells = cells;
    this.kernel = kernel;
    this.completions = completions;
    kernel.on("state", (state) => this.tell(state));
    kernel.on("lost", (sentence) => this.forget(sentence));
  }

  /** Make a cell live, and start Python for it. */
  async open(element: HTMLElement, opener: HTMLButtonElement): Promise<void> {
    const cell = this.cells.find((one) => one.element === element);
    if (cell === undefined) throw new Error("this button belongs to no code cell");
    const view = await this.viewOf(cell, opener);
    this.active = view;
    view.focus();
    if (this.kernel.state.phase === "ready") return;
    announce("The editor is open. Python is starting.");
    try {
      await this.kernel.start();
      if (this.running === null) announce("Python is ready.");
    } catch (error) {
      this.fail(view, error);
    }
  }

  private async viewOf(cell: Source, opener: HTMLButtonElement): Promise<CellView> {
    const known = this.views.get(cell);
    if (known !== undefined) return known;
    const view: CellView = new CellView(cell, cell.element as HTMLElement, opener, {
      run: () => void this.run(view, "one"),
      runAbove: () => void this.run(view, "above"),
      runThrough: () => void this.run(view, "through"),
      stop: () => void this.stop(view),
      changed: () => this.refresh(),
      resetPage: () => void this.reset(cell),
      cellName: (name) => name.replace(/^cell-/, "cell "),
      missesCells: (error) => this.misses(cell, error),
      completions: this.completions,
    });
    await view.open();
    this.views.set(cell, view);
    this.refresh();
    return view;
  }

  private async run(view: CellView, reach: Reach): Promise<void> {
    if (this.running !== null) return;
    const plan = toRun(this.cells, view.cell, reach);
    const last = plan.at(-1);
    if (last === undefined) return;
    this.active = view;
    this.halted = false;
    const pressed = performance.now();
    if (expected(plan) >= LONG) announce(`This takes ${about(expected(plan))}.`);
    try {
      for (const [at, cell] of plan.entries()) {
        this.running = cell;
        this.refresh();
        const before = plan.length > 1 ? `Cell ${at + 1} of ${plan.length}: running` : "Running";
        const status = await this.runCell(cell, view, before);
        if (this.halted || status !== "ok") return;
      }
      const seconds = (performance.now() - pressed) / 1000;
      if (reach === "above") view.say(`All cells above have run, in ${took(seconds)}.`);
      if (reach === "above") announce("All cells above have run.");
    } catch (error) {
      this.fail(view, error);
    } finally {
      this.running = null;
      this.refresh();
    }
  }

  /** Run one cell for the press of a button in `view`, and say there how it ended. */
  private async runCell(cell: Source, view: CellView, before: string): Promise<string> {
    const own = this.views.get(cell);
    this.began = null;
    const kept: Output[] = []; // of a cell that nobody opened: only an error is shown
    const clock = this.clock(cell, view, before);
    const text = cell.text;
    own?.begin();
    try {
      const ran = await this.kernel.run({ name: cell.name, source: text, alt: cell.alt }, (outputs) => {
        if (own) own.show(outputs);
        kept.push(...outputs);
      });
      own?.end();
      cell.ran = ran.status === "ok" && cell.text === text;
      const error = kept.find((output) => output.kind === "error");
      if (ran.status === "ok") this.passed(own ?? view, cell, kept);
      else if (ran.status === "stopped") this.stopped(view);
      else if (ran.status === "lost") view.complain(ran.lost ?? "Python was started anew.");
      else if (error?.kind === "error") this.failed(view, cell, error);
      return ran.status;
    } finally {
      clearInterval(clock);
    }
  }

  private passed(view: CellView, cell: Source, outputs: readonly Output[]): void {
    view.say(`Ran in ${took(this.seconds)}.`);
    if (view.cell === cell) announce(`Cell ${cell.number} ran. ${inWords(outputs)}`);
  }

  private stopped(view: CellView): void {
    const words = `Stopped after ${took(this.seconds)}. What the cells had made before is still there.`;
    view.say(words);
    announce(words);
  }

  private failed(view: CellView, cell: Source, error: PythonError): void {
    const where = error.line === null ? "" : ` in line ${error.line}`;
    const name = `${article(error.name)} ${error.name}`;
    if (cell === view.cell) view.say(`It ended with ${name}${where}.`);
    else view.complain(`Cell ${cell.number} above ended with ${name}: ${error.message}`, cell);
    announce(`Cell ${cell.number}: ${error.words ?? `${error.name}${where}: ${error.message}`}`);
  }

  private async stop(view: CellView): Promise<void> {
    if (this.running === null) return;
    this.halted = true;
    view.say("Stopping …", -1);
    await this.kernel.stop();
  }

  /** Give all cells back their code, and forget the names; the focus goes to this cell's button. */
  private async reset(cell: Source): Promise<void> {
    const view = this.views.get(cell);
    for (const one of this.views.values()) one.close();
    this.views.clear();
    for (const one of this.cells) one.ran = false;
    this.active = null;
    view?.focusOpener();
    announce("All cells are as in the book, and Python has forgotten their names.");
    await this.kernel.reset();
  }

  private fail(view: CellView, error: unknown): void {
    const words = error instanceof Error ? error.message : String(error);
    view.complain(words);
    announce(words);
    console.warn(error);
  }

  /** Python says what it does. */
  private tell({ phase, progress }: KernelState): void {
    if (phase === "running" && this.running !== null) this.began ??= performance.now();
    if (this.active === null) return;
    if (phase === "loading") {
      if (progress === null) this.active.say("Python starts …", -1);
      else {
        const { loaded, total } = progress;
        const words = loaded < total ? `Python is loading: ${bytes(loaded, total)}` : "Python starts …";
        this.active.say(words, loaded < total ? loaded / total : -1);
      }
    } else if (phase === "ready" && this.running === null) this.ready(this.active);
  }

  private ready(view: CellView): void {
    if (!view.isSaying(/^Python (starts|is loading)/)) return;
    const { seconds } = view.cell;
    view.say(`Python is ready.${seconds ? ` This cell takes ${about(seconds)} here.` : ""}`);
  }

  private forget(sentence: string): void {
    for (const cell of this.cells) cell.ran = false;
    this.refresh();
    announce(sentence);
  }

  private refresh(): void {
    for (const [cell, view] of this.views) {
      const above = toRun(this.cells, cell, "above");
      view.busy(this.running !== null, above.length > 0, expected(above));
    }
  }

  /** Whether an error may be one of a name that a cell above makes. */
  private misses(cell: Source, error: PythonError): boolean {
    return error.name === "NameError" && toRun(this.cells, cell, "above").length > 0;
  }

  /** The seconds that the code has run. */
  private get seconds(): number {
    return this.began === null ? 0 : (performance.now() - this.began) / 1000;
  }

  /** Show that time passes. */
  private clock(cell: Source, view: CellView, before: string): ReturnType<typeof setInterval> {
    const tick = (): void => {
      const passed = this.seconds;
      if (this.halted || passed < 0.5) return;
      const late = passed > cell.seconds;
      const of = !cell.seconds ? "" : late ? ", longer than expected" : `, of ${about(cell.seconds)}`;
      const part = cell.seconds >= LONG ? passed / cell.seconds : -1;
      view.say(`${before} for ${took(passed)}${of}`, part < 1 ? part : -1);
    };
    return setInterval(tick, 250);
  }
}

function article(name: string): string {
  return /^[AEIOU]/.test(name) ? "an" : "a";
}

/** "2 lines of text, one figure." */
function inWords(outputs: readonly Output[]): string {
  const text = outputs.map((output) => (output.kind === "text" ? output.text : "")).join("");
  const lines = text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
  const figures = outputs.filter(({ kind }) => kind === "picture" || kind === "moving").length;
  const said = outputs.flatMap((output) => (output.kind === "statement" ? [output.mark] : []));
  const results = outputs.flatMap((output) =>
    output.kind === "result" || output.kind === "formula" ? [output.text.slice(0, 100)] : [],
  );
  const parts = [
    lines && (lines <= 2 ? text.trim().slice(0, 200) : `${lines} lines of text`),
    ...results,
    ...said,
    figures && (figures === 1 ? "one figure" : `${figures} figures`),
  ].filter(Boolean);
  return parts.length ? `${parts.join("; ")}.` : "It shows nothing.";
}
