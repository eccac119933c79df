// An answer as mathematics: a field for each formula, a row for each line of a derivation. While one types,
// each is set beside its field, and a line is marked as following from the one above, or as not following,
// with the values that show it. What stands in the fields is the answer's Python, and nothing else is.

import { element } from "../dom.ts";
import { typeset } from "../formulas.ts";
import { Asker, type Ask } from "./asker.ts";
import type { Field } from "./data.ts";
import { read, write } from "./literals.ts";
import { insert, Pad } from "./pad.ts";

/** How the fields and the lines are told from one another by a screen reader, and by the reader. */
export interface FormOptions {
  readonly fields: readonly Field[];
  readonly starter: string;
  readonly title: string;
  readonly ask: Ask;
  readonly onChange: (source: string) => void;
  readonly onRun: () => void;
}

interface Read {
  readonly latex: string;
  readonly problem: string | null;
  readonly unfinished: boolean; // set as far as it goes
}

interface FormulaRead extends Read {
  readonly value: string;
}

interface LineRead extends Read {
  readonly follows: boolean | null;
  readonly why: string;
  readonly same: boolean;
}

interface DerivationRead {
  readonly lines: readonly LineRead[];
  readonly different: number;
  readonly arrived: boolean;
  readonly follow: boolean;
}

const UNFINISHED = "Not finished yet.";
const WAIT = "Python is starting; then this is set as a formula.";
let count = 0;

/** A form in the place of an editor. It can hold what `read` of literals.ts can read, and nothing else. */
export class Form {
  readonly element = element("div", { class: "live-form" });
  readonly pad = new Pad();
  readonly options: FormOptions;
  private readonly parts: readonly Part[];
  private source = "";

  constructor(options: FormOptions) {
    this.options = options;
    this.parts = options.fields.map((field) => {
      if (field.kind === "lines") return new Lines(field, this);
      return new Single(field, this);
    });
    this.element.append(...this.parts.map((part) => part.element));
  }

  getDoc(): string {
    return this.source;
  }

  /** Show an answer; false where it is more than a form can hold. */
  setDoc(source: string): boolean {
    const values = read(source, this.options.fields);
    if (values === null) return false;
    this.source = source;
    for (const part of this.parts) part.show(values.get(part.field.name) ?? []);
    return true;
  }

  focus(): void {
    this.parts[0]?.focus();
  }

  destroy(): void {
    for (const part of this.parts) part.close();
    this.element.remove();
  }

  /** Have all that stands there set, where Python is wanted anyway. */
  refresh(): void {
    for (const part of this.parts) part.refresh();
  }

  /** A part's value has changed by typing. */
  changed(field: Field, value: readonly string[]): void {
    this.source = write(this.source, field, value, this.options.starter);
    this.options.onChange(this.source);
  }
}

interface Part {
  readonly field: Field;
  readonly element: HTMLElement;
  show(value: readonly string[]): void;
  refresh(): void;
  focus(): void;
  close(): void;
}

/** What the stub's comment says of a field, for somebody who writes no quotes. */
export function label(words: string): string {
  return words.replace(/,?( each)? as texts?( in quotes)?$/, "");
}

function input(attributes: Record<string, string | undefined>): HTMLInputElement {
  return element("input", {
    type: "text",
    class: "live-formula-input",
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    enterkeyhint: "enter",
    ...attributes,
  });
}

/** A formula or a number. */
class Single implements Part {
  readonly field: Field;
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly shown = element("div", { class: "live-set" });
  private readonly says: HTMLElement;
  private readonly asker: Asker | null;

  constructor(field: Field, form: Form) {
    this.field = field;
    count += 1;
    const id = `live-field-${count}`;
    this.says = element("p", { class: "live-says", id: `${id}-says` });
    this.input = input({ id, "aria-describedby": `${id}-says` });
    const row = element("div", { class: "live-field-row" }, this.input);
    if (field.kind === "formula") row.append(this.shown);
    const name = element("code", {}, field.name);
    this.element = element(
      "div",
      { class: `live-field live-field-${field.kind}` },
      element("label", { for: id }, name, ` ${label(field.words)}`),
      row,
      this.says,
    );
    const { ask } = form.options;
    const about = (): unknown => ({ text: this.input.value, symbols: field.symbols, domains: field.domains });
    this.asker =
      field.kind === "number"
        ? null
        : new Asker(ask, "formula", about, (answer) => this.tell(answer as FormulaRead), (error) => this.fail(error));
    this.input.addEventListener("input", () => {
      form.changed(field, [this.input.value]);
      this.refresh();
    });
    this.input.addEventListener("keydown", (event) => runs(event, form));
    this.input.addEventListener("focus", () => {
      if (field.kind === "formula") form.pad.serve(this.input, this.says, field.symbols);
      else form.pad.element.hidden = true;
    });
  }

  show(value: readonly string[]): void {
    if (this.input.value === (value[0] ?? "")) return;
    this.input.value = value[0] ?? "";
    this.shown.textContent = this.input.value;
    this.shown.classList.add("live-unset");
  }

  refresh(): void {
    if (this.asker === null) {
      const typed = this.input.value.trim();
      const right = typed === "" || Number.isFinite(Number(typed.replace("−", "-"))) || /^-?\d+\s*\/\s*\d+$/.test(typed);
      this.say(right ? "" : "Wanted is a number, such as 3, -0.5 or 1/4.", !right);
      return;
    }
    if (this.input.value.trim() === "") {
      this.asker.close();
      this.tell({ latex: "", problem: null, unfinished: false, value: "" });
      return;
    }
    if (this.says.textContent === "" && this.shown.textContent === "") this.say(WAIT, false);
    this.asker.soon();
  }

  focus(): void {
    this.input.focus();
  }

  close(): void {
    this.asker?.close();
  }

  private tell(answer: FormulaRead): void {
    if (this.input.value.trim() === "" && answer.latex !== "") return;
    this.say(answer.problem ?? (answer.unfinished ? UNFINISHED : answer.value), answer.problem !== null);
    this.input.toggleAttribute("aria-invalid", false);
    if (answer.problem !== null) this.input.setAttribute("aria-invalid", "true");
    else set(this.shown, answer.latex, this.input.value);
    this.shown.classList.toggle("live-unset", answer.problem !== null);
  }

  private fail(error: unknown): void {
    this.say(error instanceof Error ? error.message : String(error), true);
  }

  private say(words: string, wrong: boolean): void {
    this.says.textContent = words;
    this.says.classList.toggle("live-wrong", wrong);
  }
}

/** One line of a derivation, in the page. */
interface Row {
  readonly element: HTMLLIElement;
  readonly input: HTMLInputElement;
  readonly mark: HTMLElement;
  readonly shown: HTMLElement;
  readonly says: HTMLElement;
  readonly remove: HTMLButtonElement;
}

/** A derivation: Enter begins a line below, Backspace in an empty one takes it away, the arrows move. */
class Lines implements Part {
  readonly field: Field;
  readonly element: HTMLElement;
  private readonly form: Form;
  private readonly list = element("ol", { class: "live-lines" });
  private readonly status = element("p", { class: "live-lines-status", role: "status" });
  private readonly goal = element("div", { class: "live-goal" });
  private readonly asker: Asker;
  private rows: Row[] = [];

  constructor(field: Field, form: Form) {
    this.field = field;
    this.form = form;
    count += 1;
    const id = `live-field-${count}`;
    const name = element("code", {}, field.name);
    const words = element("p", { class: "live-field-name", id }, name, ` ${label(field.words)}`);
    const begin = element("div", { class: "live-begin" });
    this.element = element(
      "div",
      { class: "live-field live-field-lines", role: "group", "aria-labelledby": id },
      words,
      begin,
      this.list,
      this.goal,
      element("div", { class: "live-row" }, this.button("Add a line", () => this.add()), this.button("Copy the last line", () => this.copy())),
      this.status,
    );
    if (field.shown.first !== undefined && field.first !== null) {
      const { first } = field;
      const press = this.button("Begin with it", () => this.begin(first));
      begin.append("To be derived: ", this.fixed(field.shown.first, first), " ", press);
    }
    if (field.shown.last !== undefined && field.last !== null) {
      this.goal.append("The goal: ", this.fixed(field.shown.last, field.last));
    }
    const about = (): unknown => ({
      lines: this.values(),
      symbols: field.symbols,
      first: field.first,
      last: field.last,
      domains: field.domains,
      starts: field.starts,
      factors: field.factors,
      turned: field.turned,
    });
    this.asker = new Asker(
      form.options.ask,
      "derivation",
      about,
      (answer) => this.tell(answer as DerivationRead),
      (error) => (this.status.textContent = error instanceof Error ? error.message : String(error)),
    );
    this.show([]);
  }

  show(value: readonly string[]): void {
    const wanted = value.length > 0 ? value : [""];
    if (wanted.join("\n") === this.values().join("\n") && this.rows.length > 0) return;
    while (this.rows.length > wanted.length) this.drop(this.rows.at(-1));
    for (const [i, text] of wanted.entries()) {
      const row = this.rows[i] ?? this.make(i);
      if (row.input.value !== text) {
        row.input.value = text;
        this.unset(row);
      }
    }
    this.number();
  }

  refresh(): void {
    const written = this.values().some((text) => text.trim() !== "");
    if (!written && this.rows.every((row) => row.element.dataset["state"] === undefined)) return;
    if (written && this.status.textContent === "") this.status.textContent = WAIT;
    this.asker.soon();
  }

  focus(): void {
    (this.rows.find((row) => row.input.value === "") ?? this.rows[0])?.input.focus();
  }

  close(): void {
    this.asker.close();
  }

  private values(): string[] {
    return this.rows.map((row) => row.input.value);
  }

  private changed(): void {
    const values = this.values();
    while (values.at(-1) === "") values.pop(); // a line that waits to be written is none yet
    this.form.changed(this.field, values);
    this.number();
    this.refresh();
  }

  private make(at: number): Row {
    count += 1;
    const id = `live-line-${count}`;
    const says = element("p", { class: "live-says", id: `${id}-says` });
    const row: Row = {
      element: element("li", { class: "live-line" }),
      input: input({ id, "aria-describedby": `${id}-says` }),
      mark: element("span", { class: "live-mark", "aria-hidden": "true" }),
      shown: element("div", { class: "live-set" }),
      says,
      remove: element("button", { type: "button", class: "live-button live-quiet live-remove" }, "×"),
    };
    row.element.append(row.input, row.remove, row.mark, row.shown, says);
    row.input.addEventListener("input", () => this.changed());
    row.input.addEventListener("keydown", (event) => this.key(event, row));
    row.input.addEventListener("paste", (event) => this.paste(event, row));
    row.input.addEventListener("focus", () => this.form.pad.serve(row.input, says, this.field.symbols));
    row.remove.addEventListener("click", () => this.remove(row));
    this.rows.splice(at, 0, row);
    this.list.insertBefore(row.element, this.list.children[at] ?? null);
    return row;
  }

  /** Begin a new line, behind `row` or at the end, and go there. */
  private add(row: Row | undefined = this.rows.at(-1), text = ""): void {
    const made = this.make(row === undefined ? 0 : this.rows.indexOf(row) + 1);
    made.input.value = text;
    this.changed();
    made.input.focus();
  }

  private copy(): void {
    const last = this.rows.findLast((row) => row.input.value.trim() !== "");
    if (last === undefined) return this.focus();
    const next = this.rows[this.rows.indexOf(last) + 1];
    if (next === undefined) return this.add(last, last.input.value);
    next.input.value = last.input.value;
    this.changed();
    next.input.focus();
  }

  /** Write what is to be derived into the first line, if nothing stands there. */
  private begin(first: string): void {
    const [row] = this.rows;
    if (row === undefined) return;
    if (row.input.value.trim() === "") row.input.value = first;
    else if (row.input.value.trim() !== first) this.make(0).input.value = first;
    this.changed();
    this.rows[0]?.input.focus();
  }

  private remove(row: Row): void {
    const at = this.rows.indexOf(row);
    if (this.rows.length === 1) {
      row.input.value = "";
      this.unset(row);
    } else {
      this.drop(row);
    }
    this.changed();
    this.rows[Math.max(0, at - 1)]?.input.focus();
  }

  private drop(row: Row | undefined): void {
    if (row === undefined) return;
    if (row.element.contains(this.form.pad.element)) this.element.append(this.form.pad.element);
    this.form.pad.element.hidden = true;
    row.element.remove();
    this.rows = this.rows.filter((one) => one !== row);
  }

  private key(event: KeyboardEvent, row: Row): void {
    const at = this.rows.indexOf(row);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key];
    if (runs(event, this.form)) return;
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const next = this.rows[at + 1];
      if (next?.input.value === "") next.input.focus();
      else this.add(row);
    } else if (event.key === "Backspace" && row.input.value === "" && this.rows.length > 1) {
      event.preventDefault();
      this.remove(row);
    } else if (to !== undefined && this.rows[to] !== undefined) {
      event.preventDefault();
      this.rows[to].input.focus();
    }
  }

  /** Several lines that are pasted become several lines. */
  private paste(event: ClipboardEvent, row: Row): void {
    const pasted = (event.clipboardData?.getData("text/plain") ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
    if (pasted.length < 2) return;
    event.preventDefault();
    insert(row.input, pasted[0] ?? "");
    let last = row;
    for (const text of pasted.slice(1)) {
      last = this.make(this.rows.indexOf(last) + 1);
      last.input.value = text;
    }
    this.changed();
    last.input.focus();
  }

  private number(): void {
    for (const [i, row] of this.rows.entries()) {
      row.input.setAttribute("aria-label", `Line ${i + 1}`);
      row.remove.setAttribute("aria-label", `Take line ${i + 1} away`);
      row.remove.hidden = this.rows.length === 1;
    }
  }

  private tell(answer: DerivationRead): void {
    if (answer.lines.length !== this.rows.length) return;
    for (const [i, row] of this.rows.entries()) {
      const line = answer.lines[i];
      if (line !== undefined) this.mark(row, line, i);
    }
    this.status.textContent = this.summary(answer);
    this.goal.classList.toggle("live-arrived", answer.arrived);
  }

  private mark(row: Row, line: LineRead, at: number): void {
    const state = stateOf(line);
    row.element.dataset["state"] = state;
    row.mark.textContent = { follows: "✓", fails: "✗", same: "=", unread: "", unfinished: "…", empty: "", read: "" }[state];
    const words = {
      follows: at === 0 ? "This is what was to be derived, in this form or another." : "Follows.",
      fails: `Does not follow: ${line.why}.`,
      same: "The same as the line above, but for brackets and order.",
      unread: line.problem ?? "",
      unfinished: UNFINISHED,
      empty: "",
      read: "",
    };
    row.says.textContent = words[state];
    row.says.classList.toggle("live-wrong", state === "fails" || state === "unread");
    if (state === "fails" || state === "unread") row.input.setAttribute("aria-invalid", "true");
    else row.input.removeAttribute("aria-invalid");
    row.shown.classList.toggle("live-unset", state === "unread");
    if (line.latex !== "") set(row.shown, at === 0 ? line.latex : `{}= ${line.latex}`, row.input.value);
    else if (state === "empty") set(row.shown, "", "");
  }

  private summary({ lines, different, arrived, follow }: DerivationRead): string {
    const written = lines.filter((line) => line.latex !== "" || line.problem !== null);
    if (written.length === 0) return "";
    const open = lines.findIndex((line) => line.problem !== null || line.unfinished);
    const wrong = lines.findIndex((line) => line.follows === false);
    if (wrong >= 0) return `Line ${wrong + 1} does not follow.`;
    if (open >= 0) return `Line ${open + 1} cannot be read yet.`;
    if (!follow) return "";
    const few = this.field.least !== null && different < this.field.least;
    if (arrived && few) return `The lines arrive. Wanted are at least ${this.field.least} that differ; so far there are ${different}.`;
    if (arrived) return "Every line follows, and the last one is the goal.";
    const all = ["", "The line follows", "Both lines follow"][written.length] ?? `All ${written.length} lines follow`;
    return `${all}. On to the goal.`;
  }

  private unset(row: Row): void {
    row.shown.textContent = row.input.value;
    row.shown.classList.add("live-unset");
    row.mark.textContent = "";
    row.says.textContent = "";
    delete row.element.dataset["state"];
    row.input.removeAttribute("aria-invalid");
  }

  private fixed(latex: string, text: string): HTMLElement {
    const made = element("span", { class: "live-fixed" });
    void typeset(made, latex, text);
    return made;
  }

  private button(words: string, press: () => void): HTMLButtonElement {
    const made = element("button", { type: "button", class: "live-button live-quiet" }, words);
    made.addEventListener("click", press);
    return made;
  }
}

function stateOf(line: LineRead): "unread" | "unfinished" | "empty" | "same" | "read" | "follows" | "fails" {
  if (line.problem !== null) return "unread";
  if (line.unfinished) return "unfinished";
  if (line.latex === "") return "empty";
  if (line.follows === false) return "fails";
  if (line.same) return "same";
  return line.follows === null ? "read" : "follows";
}

/** Set a formula in its place; one that is wider can be scrolled with the keyboard. */
function set(place: HTMLElement, latex: string, text: string): void {
  place.classList.remove("live-unset");
  if (latex === "") {
    delete place.dataset["latex"];
    place.replaceChildren();
    return;
  }
  if (place.dataset["latex"] === latex && place.childElementCount > 0) return;
  place.dataset["latex"] = latex;
  const staging = element("div");
  void typeset(staging, `\\displaystyle ${latex}`, text).then(() => {
    if (place.dataset["latex"] !== latex) return; // something else was typed meanwhile
    place.replaceChildren(...staging.childNodes);
    if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
    else place.removeAttribute("tabindex");
  });
}

/** Ctrl+Enter checks the answer, as in the editor; returns whether it was that. */
function runs(event: KeyboardEvent, form: Form): boolean {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey || event.shiftKey)) return false;
  event.preventDefault();
  form.options.onRun();
  return true;
}
