// What a run shows, as DOM: as the book's own pages show it.
//
//   const area = new OutputArea({goTo: (line) => editor.focus(line)});
//   cell.append(area.element);
//   area.show(outputs);     // as they come, any number of times
//   area.clear();

import { button, element } from "./dom.ts";
import { typeset } from "./formulas.ts";
import { pieces } from "./inline.ts";
import type { Output, Picture, PythonError, Statement, TraceLine } from "./protocol.ts";

export interface OutputOptions {
  /** Called when the reader asks to be led to a line of the code. */
  readonly goTo?: (line: number) => void;
  /** The caption under the figure, as the book has it; it is copied, without its ids. */
  readonly caption?: Element | null;
  /** How a cell is called in a trace, such as "cell 12"; "" for this one. */
  readonly cellName?: (cell: string) => string;
  /** Called for an error: more to stand under it, such as a button. */
  readonly underError?: (error: PythonError) => Node | null;
}

export class OutputArea {
  readonly element = element("div", { class: "cell_output live-output docutils container" });
  private stream: { readonly name: string; readonly pre: HTMLElement } | null = null;
  private measure: number | undefined;
  private readonly options: OutputOptions;

  constructor(options: OutputOptions = {}) {
    this.options = options;
  }

  /** Take everything away. */
  clear(): void {
    this.element.replaceChildren();
    this.stream = null;
  }

  get empty(): boolean {
    return this.element.childElementCount === 0;
  }

  /** Add outputs, in their order. */
  show(outputs: readonly Output[]): void {
    for (const output of outputs) {
      if (output.kind === "text") this.print(output.stream, output.text);
      else {
        this.stream = null;
        this.element.append(this.made(output));
      }
      if (output.kind === "moving") wakeMoving(this.element.lastElementChild);
    }
    this.measure ??= requestAnimationFrame(() => {
      this.measure = undefined;
      makeReachable(this.element);
    });
  }

  private print(name: string, text: string): void {
    if (this.stream?.name !== name) {
      const pre = labelled(streamName(name));
      this.element.append(element("div", { class: `output stream ${name}` }, pre));
      this.stream = { name, pre };
    }
    this.stream.pre.append(text);
  }

  private made(output: Exclude<Output, { kind: "text" }>): HTMLElement {
    switch (output.kind) {
      case "result":
        return element("div", { class: "output text_plain" }, labelled("Result", output.text));
      case "formula":
        return displayed(output.latex, output.text);
      case "statement":
        return statement(output);
      case "picture":
        return this.figure(picture(output));
      case "moving":
        return this.figure(fragment(withOwnIds(output.html)));
      case "error":
        return this.error(output);
      case "cut":
        return element("p", { class: "live-cut" }, output.text);
    }
  }

  private figure(content: Node): HTMLElement {
    const caption = this.options.caption?.cloneNode(true);
    if (!(caption instanceof Element)) return element("div", { class: "live-figure" }, content);
    for (const part of [caption, ...caption.querySelectorAll("[id]")]) part.removeAttribute("id");
    for (const link of caption.querySelectorAll(".headerlink")) link.remove();
    return element("figure", { class: "align-default live-figure" }, content, caption);
  }

  private error(error: PythonError): HTMLElement {
    const box = element("div", { class: "live-error" });
    if (error.words !== null) {
      box.append(element("p", { class: "live-words" }, error.words));
    } else {
      const where = error.line === null ? "" : ` in line ${error.line}`;
      box.append(
        element("p", { class: "live-words" }, element("strong", {}, error.name), `${where}: ${error.message}`),
      );
      if (error.meaning !== null) box.append(element("p", {}, error.meaning));
    }
    if (error.line !== null && error.source !== null) {
      box.append(labelled("The line", ...sourceLine(error)));
    }
    const { goTo } = this.options;
    const row = element("div", { class: "live-row" });
    if (error.line !== null && goTo) {
      const { line } = error;
      row.append(button(`Go to line ${line}`, () => goTo(line)));
    }
    const more = this.options.underError?.(error);
    if (more) row.append(more);
    if (row.childElementCount) box.append(row);
    if (error.trace.length > 1) box.append(this.trace(error.trace));
    return box;
  }

  private trace(trace: readonly TraceLine[]): HTMLElement {
    const list = element("ol");
    for (const { cell, line, where, source } of trace) {
      const name = this.options.cellName?.(cell) ?? cell;
      const place = [name, `line ${line}`, where && `in ${where}`].filter(Boolean).join(", ");
      list.append(element("li", {}, `${place}: `, element("code", {}, source.trim())));
    }
    return element("details", {}, element("summary", {}, "How Python came there"), list);
  }
}

function labelled(name: string, ...content: (Node | string)[]): HTMLPreElement {
  return element("pre", { role: "group", "aria-label": name }, ...content);
}

/** Let the keyboard scroll what is larger than its place, and stop at nothing else. */
function makeReachable(area: Element): void {
  for (const pre of area.querySelectorAll("pre")) {
    if (pre.scrollWidth > pre.clientWidth || pre.scrollHeight > pre.clientHeight) pre.tabIndex = 0;
    else pre.removeAttribute("tabindex");
  }
}

function streamName(name: string): string {
  return name === "stderr" ? "Warnings" : "Printed text";
}

/** The wrong line with its number, and the part of it that is meant marked. */
function sourceLine(error: PythonError): (Node | string)[] {
  const number = `${error.line} │ `;
  const source = error.source ?? "";
  if (error.column === null) return [number, element("mark", {}, source.trim() || source)];
  const characters = [...source];
  const [start, end] = error.column;
  const part = (from: number, to?: number): string => characters.slice(from, to).join("");
  return [number + part(0, start), element("mark", {}, part(start, end) || " "), part(end)];
}

function displayed(latex: string, text: string): HTMLElement {
  const box = element("div", { class: "math notranslate nohighlight" });
  void typeset(box, latex, text, true);
  return box;
}

function statement(settled: Statement): HTMLElement {
  const claim = settled.claim === null ? "" : ` (claim ${settled.claim})`;
  const sentence = element("p", {}, element("strong", {}, settled.mark), `${claim}: `);
  for (const { kind, text } of pieces(settled.markdown)) {
    if (kind === "text") sentence.append(text);
    else if (kind === "formula") {
      const formula = element("span", { class: "math notranslate nohighlight" });
      void typeset(formula, text, text);
      sentence.append(formula);
    } else {
      const tag = { code: "code", strong: "strong", soft: "em" } as const;
      sentence.append(element(tag[kind], {}, text));
    }
  }
  const box = element("div", { class: `live-statement live-${settled.how}` }, sentence);
  if (settled.latex) box.append(displayed(settled.latex, settled.latex));
  return box;
}

/** Both pictures, of which the style sheet shows the one of the page's theme. */
function picture(drawn: Picture): DocumentFragment {
  const both = document.createDocumentFragment();
  for (const theme of ["light", "dark"] as const) {
    const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn[theme])}`;
    const { alt, width, height } = drawn;
    both.append(
      element("img", {
        class: theme === "dark" ? "figure-dark dark-light" : "figure-light",
        src,
        alt,
        width: width || undefined,
        height: height || undefined,
      }),
    );
  }
  return both;
}

let moving = 0;

/** A moving figure with ids that no other has: a Python that was started anew counts from 1 again. */
function withOwnIds(html: string): string {
  const mark = /id="([\w-]+)-slider"/.exec(html)?.[1];
  return mark === undefined ? html : html.replaceAll(`${mark}-`, `fresh${++moving}-`);
}

function fragment(html: string): DocumentFragment {
  const template = element("template");
  template.innerHTML = html;
  return template.content;
}

/** Tell _static/moving.js of a new moving figure. */
function wakeMoving(place: Element | null): void {
  place?.querySelector(".moving")?.dispatchEvent(new CustomEvent("moving", { bubbles: true }));
}
