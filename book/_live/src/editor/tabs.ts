// The Tab key: it indents for those who type, and leaves the editor for those who pass through.

import { type Extension } from "@codemirror/state";
import { type Command, EditorView, keymap } from "@codemirror/view";

const INDENTS = "Tab indents here. To leave, press Escape, then Tab.";
const LEAVES = "Tab leaves the editor. Once you type, Tab indents.";
let count = 0;

/** Whether Tab leaves one editor, and the line below it that says so. */
export class TabKey {
  readonly hint: HTMLParagraphElement;
  private leaves = true;
  private pointed = false; // the focus came by a pointer

  constructor() {
    this.hint = document.createElement("p");
    this.hint.className = "hint";
    this.hint.id = `tab-hint-${++count}`;
    this.hint.textContent = LEAVES;
  }

  extension({ indent, outdent }: { indent: Command; outdent: Command }): Extension {
    return [
      EditorView.domEventHandlers({
        mousedown: () => {
          this.pointed = true;
          this.set(false);
        },
        focus: () => {
          this.set(!this.pointed);
          this.pointed = false;
        },
        keydown: (event) => {
          if (event.key === "Escape") this.set(true);
          return false;
        },
      }),
      EditorView.updateListener.of((update) => {
        const typed = update.transactions.some(
          (one) => one.isUserEvent("input") || one.isUserEvent("delete"),
        );
        if (typed) this.set(false);
      }),
      keymap.of([
        { key: "Tab", run: (view) => !this.leaves && indent(view) },
        { key: "Shift-Tab", run: (view) => !this.leaves && outdent(view) },
      ]),
    ];
  }

  private set(leaves: boolean): void {
    this.leaves = leaves;
    this.hint.textContent = leaves ? LEAVES : INDENTS;
  }
}
