// The marked line: the one that Python, or a check, complains of.

import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

export interface Mark {
  readonly line: number;
  readonly message: string;
}

export const setMark = StateEffect.define<Mark | null>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    if (transaction.docChanged) marks = Decoration.none;
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      marks = Decoration.none;
      if (effect.value === null) continue;
      const { line, message } = effect.value;
      const at = transaction.state.doc.line(line).from;
      const look = Decoration.line({ class: "wrong-line", attributes: { title: message } });
      marks = Decoration.set([look.range(at)]);
    }
    return marks;
  },
  provide: (self) => EditorView.decorations.from(self),
});

export const marked: Extension = field;
