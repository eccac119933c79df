// The symbol pad: what a phone's keyboard hides. Its buttons type where the cursor was.

import { element } from "../dom.ts";

interface Key {
  readonly shown: string;
  readonly named: string; // for a screen reader
  readonly before: string;
  readonly after?: string; // a selection is put between the two
}

const OPERATORS: readonly Key[] = [
  { shown: "+", named: "plus", before: " + " },
  { shown: "−", named: "minus", before: " - " },
  { shown: "·", named: "times", before: "*" },
  { shown: "⁄", named: "divided by", before: "/" },
  { shown: "xⁿ", named: "to the power", before: "^" },
  { shown: "x²", named: "squared", before: "^2" },
  { shown: "( )", named: "brackets", before: "(", after: ")" },
];

const FUNCTIONS: readonly Key[] = [
  { shown: "eˣ", named: "exponential", before: "exp(", after: ")" },
  { shown: "ln", named: "logarithm", before: "log(", after: ")" },
  { shown: "√", named: "root", before: "sqrt(", after: ")" },
  { shown: "|x|", named: "absolute value", before: "abs(", after: ")" },
  { shown: "σ", named: "sigmoid", before: "sigma(", after: ")" },
];

const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  delta: "δ",
  eta: "η",
  lam: "λ",
};

export function keys(symbols: readonly string[]): Key[] {
  const own = symbols.map((name) => ({ shown: GREEK[name] ?? name, named: name, before: name }));
  const by = symbols[0] ?? "x";
  const slope = { shown: "d/d…", named: "derivative", before: "diff(", after: `, ${by})` };
  return [...own, ...OPERATORS, ...FUNCTIONS, slope];
}

export class Pad {
  readonly element = element("div", { class: "live-pad", role: "toolbar", "aria-label": "Symbols" });
  private target: HTMLInputElement | null = null;
  private shownFor = "";

  constructor() {
    this.element.addEventListener("keydown", (event) => this.move(event));
  }

  /** Stand under the row of an input, with the symbols that are used there. */
  serve(input: HTMLInputElement, row: Element, symbols: readonly string[]): void {
    this.target = input;
    if (this.shownFor !== symbols.join()) {
      this.shownFor = symbols.join();
      this.element.replaceChildren(...keys(symbols).map((key, i) => this.key(key, i === 0)));
    }
    if (row.nextElementSibling !== this.element) row.after(this.element);
    this.element.hidden = false;
  }

  private key(key: Key, first: boolean): HTMLButtonElement {
    const made = element(
      "button",
      { type: "button", class: "live-key", "aria-label": key.shown === key.named ? key.shown : `${key.shown}, ${key.named}`, tabindex: first ? 0 : -1 },
      key.shown,
    );
    made.addEventListener("pointerdown", (event) => event.preventDefault()); // the cursor stays where it is
    made.addEventListener("click", () => this.type(key));
    return made;
  }

  private type(key: Key): void {
    const input = this.target;
    if (input === null) return;
    input.focus();
    const [start, end] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
    const chosen = input.value.slice(start, end);
    const typed = key.after === undefined ? key.before : key.before + chosen + key.after;
    insert(input, start === 0 ? typed.trimStart() : typed);
    if (key.after !== undefined && chosen === "") {
      const at = (input.selectionStart ?? input.value.length) - key.after.length;
      input.setSelectionRange(at, at);
    }
  }

  /** One stop for the Tab key; the arrows go from key to key. */
  private move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const all = [...this.element.querySelectorAll("button")];
    const at = all.indexOf(event.target as HTMLButtonElement);
    const next = all[(at + step + all.length) % all.length];
    event.preventDefault();
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  }
}

/** Type a text into an input, so that the reader can undo it. */
export function insert(input: HTMLInputElement, text: string): void {
  // There is no other way to type that a browser can undo.
  if (!document.execCommand("insertText", false, text)) {
    input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
