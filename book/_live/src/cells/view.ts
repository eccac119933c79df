// One cell that has come alive: the editor in place of the code, its buttons, its state, its outputs.

import { button, element, usable } from "../dom.ts";
import { createEditor, type Completions, type Editor } from "../editor.ts";
import { OutputArea } from "../outputs.ts";
import type { Output, PythonError } from "../protocol.ts";
import type { Source } from "./sources.ts";
import { about } from "./words.ts";

const ABOVE = "Run all above";
const LONG_WAIT = 10; // seconds; from there the button itself says it

/** What the buttons of a cell do. */
export interface CellActions {
  run(): void;
  runAbove(): void;
  runThrough(): void;
  stop(): void;
  changed(): void;
  resetPage(): void;
  cellName(name: string): string;
  missesCells(error: PythonError): boolean;
  readonly completions: Completions;
}

export class CellView {
  readonly cell: Source;
  private readonly actions: CellActions;
  private readonly place: HTMLElement; // the cell's own element in the page
  private readonly opener: HTMLButtonElement;
  private readonly box: HTMLElement;
  private readonly area: OutputArea;
  private readonly runButton: HTMLButtonElement;
  private readonly aboveButton: HTMLButtonElement;
  private readonly stopButton: HTMLButtonElement;
  private readonly pageButton: HTMLButtonElement;
  private readonly state = element("p", { class: "live-state" });
  private readonly progress = element("progress", { class: "live-progress", max: 1, hidden: true });
  private readonly back: HTMLElement;
  private editor: Editor | null = null;

  constructor(cell: Source, place: HTMLElement, opener: HTMLButtonElement, actions: CellActions) {
    this.cell = cell;
    this.place = place;
    this.opener = opener;
    this.actions = actions;
    this.runButton = button("Run", actions.run, { class: "live-button live-primary" });
    this.aboveButton = button(ABOVE, actions.runAbove);
    this.stopButton = button("Stop", actions.stop);
    const resetButton = button("Reset cell", () => this.reset());
    this.pageButton = button("Reset page", () => this.askToResetPage());
    this.pageButton.addEventListener("blur", () => (this.pageButton.textContent = "Reset page"));
    if (cell.seconds) this.state.textContent = `This cell takes ${about(cell.seconds)} here.`;
    this.box = element(
      "div",
      { class: "live-cell", role: "group", "aria-label": `Cell ${cell.number}, live` },
      element(
        "div",
        { class: "live-row" },
        this.runButton,
        this.aboveButton,
        this.stopButton,
        resetButton,
        this.pageButton,
      ),
      this.state,
      this.progress,
    );
    this.area = new OutputArea({
      caption: place.querySelector(".cell_output figcaption"),
      goTo: (line) => this.editor?.focus(line),
      cellName: (name) => (name === cell.name ? "" : actions.cellName(name)),
      underError: (error) => this.offer(error),
    });
    this.back = element(
      "div",
      { class: "live-back" },
      button("As in the book", () => this.asInTheBook(), { class: "live-button live-quiet" }),
    );
    this.busy(false, true);
  }

  /** Put the editor in the place of the code. Rejects when it can't be loaded; then nothing has changed. */
  async open(): Promise<void> {
    const { cell, actions } = this;
    const staging = element("div");
    this.editor = await createEditor(staging, {
      doc: cell.text,
      label: `Code of cell ${cell.number}`,
      language: "python",
      completions: actions.completions,
      onRun: actions.run,
      onChange: (text) => {
        cell.text = text;
        cell.ran = false;
        actions.changed();
      },
    });
    this.box.prepend(...staging.childNodes);
    this.opener.after(this.box);
    this.input?.setAttribute("hidden", "");
    this.opener.hidden = true;
  }

  focus(line?: number): void {
    this.editor?.focus(line);
  }

  /** Show whether cells run, whether any above are to run, and the seconds that those will take. */
  busy(runs: boolean, above: boolean, seconds = 0): void {
    usable(this.runButton, !runs);
    usable(this.aboveButton, !runs && above);
    this.aboveButton.textContent = seconds < LONG_WAIT ? ABOVE : `${ABOVE} (${about(seconds)})`;
    usable(this.stopButton, runs);
    usable(this.pageButton, !runs);
    this.box.classList.toggle("live-busy", runs);
  }

  /** Say where it stands; `part` (0 to 1) shows a bar, -1 one without an end. */
  say(words: string, part: number | null = null): void {
    this.state.classList.remove("live-bad");
    if (this.state.textContent !== words) this.state.textContent = words;
    this.progress.hidden = part === null;
    this.progress.setAttribute("aria-label", words);
    if (part === null || part < 0) this.progress.removeAttribute("value");
    else this.progress.value = Math.min(part, 1);
  }

  /** Say what went wrong, and where: a cell of the page that is not this one. */
  complain(words: string, elsewhere?: Source): void {
    this.say(words);
    this.state.classList.add("live-bad");
    const place = elsewhere?.element;
    if (!place) return;
    place.id ||= elsewhere.name;
    this.state.append(" ", element("a", { href: `#${place.id}` }, `Go to cell ${elsewhere.number}`));
  }

  isSaying(words: RegExp): boolean {
    return words.test(this.state.textContent ?? "");
  }

  /** A run begins: its outputs will stand where the book's own stood. */
  begin(): void {
    this.editor?.markLine(null);
    // What stood there keeps its room until something comes, so that the page does not jump.
    if (!this.area.empty) this.area.element.classList.add("live-old");
  }

  show(outputs: readonly Output[]): void {
    this.replaceOld();
    this.area.show(outputs);
    for (const output of outputs) {
      if (output.kind === "error") this.editor?.markLine(output.line, `${output.name}: ${output.message}`);
    }
  }

  /** The run has ended: also where nothing came, the book's output is no longer this code's. */
  end(): void {
    this.replaceOld();
  }

  /** Give the cell back its code and its outputs; the editor stays. */
  reset(): void {
    if (this.cell.text !== this.cell.original) this.editor?.setDoc(this.cell.original);
    this.asInTheBook();
    this.say("The cell is as in the book.");
  }

  /** Take it all away again. */
  close(): void {
    this.asInTheBook();
    this.editor?.destroy();
    this.editor = null;
    this.cell.text = this.cell.original;
    this.box.remove();
    this.input?.removeAttribute("hidden");
    this.opener.hidden = false;
  }

  /** Move the focus to the button that opens it; for after `close`. */
  focusOpener(): void {
    this.opener.focus();
  }

  private get input(): HTMLElement | null {
    return this.place.querySelector(":scope > details, :scope > .cell_input");
  }

  private get ownOutputs(): NodeListOf<HTMLElement> {
    return this.place.querySelectorAll(":scope > .cell_output:not(.live-output)");
  }

  private replaceOld(): void {
    if (this.area.element.classList.contains("live-old")) {
      this.area.clear();
      this.area.element.classList.remove("live-old");
    }
    if (!this.area.element.isConnected) {
      for (const own of this.ownOutputs) own.hidden = true;
      this.place.append(this.area.element, this.back);
    }
  }

  private asInTheBook(): void {
    const focused = this.back.contains(document.activeElement);
    this.area.clear();
    this.area.element.remove();
    this.back.remove();
    for (const own of this.ownOutputs) own.hidden = false;
    this.editor?.markLine(null);
    if (focused) this.runButton.focus();
  }

  private askToResetPage(): void {
    const question = "Reset all cells? What you typed in them is lost";
    if (this.pageButton.textContent === question) this.actions.resetPage();
    else this.pageButton.textContent = question;
  }

  private offer(error: PythonError): HTMLElement | null {
    if (!this.actions.missesCells(error)) return null;
    return button("Run the cells above, then this one", this.actions.runThrough);
  }
}
