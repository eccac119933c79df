// CodeMirror, set up for a course: the only module that knows it.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from "@codemirror/commands";
import { globalCompletion, localCompletionSource, python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";

import type { Completions, Editor, EditorOptions, Suggestion } from "../editor.ts";
import { colours, frame, theme } from "./theme.ts";
import { TabKey } from "./tabs.ts";
import { marked, setMark } from "./marks.ts";

export function mount(parent: Element, options: EditorOptions): Editor {
  const host = document.createElement("div");
  host.className = "live-editor";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [frame()];
  const tab = new TabKey();
  const view = new EditorView({
    root,
    state: EditorState.create({ doc: options.doc, extensions: extensions(options, tab) }),
  });
  root.append(view.dom, tab.hint);
  parent.append(host);
  return {
    getDoc: () => view.state.doc.toString(),
    setDoc: (doc) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: doc },
        effects: setMark.of(null),
        annotations: isolateHistory.of("full"), // one step to undo, apart from what was typed before
      }),
    focus: (line) => {
      if (line !== undefined) {
        const { from } = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
        view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      }
      view.focus();
    },
    markLine: (line, message = "") => {
      const known = line !== null && line >= 1 && line <= view.state.doc.lines;
      view.dispatch({ effects: setMark.of(known ? { line, message } : null) });
    },
    destroy: () => {
      view.destroy();
      host.remove();
    },
  };
}

function extensions(options: EditorOptions, tab: TabKey): Extension[] {
  const python_ = options.language === "python";
  return [
    Prec.highest(keymap.of(runKeys(options.onRun))),
    tab.extension({ indent: indentMore, outdent: indentLess }),
    python(),
    python_ ? [lineNumbers(), indentOnInput(), indentUnit.of("    ")] : [],
    bracketMatching(),
    closeBrackets(),
    history(),
    drawSelection(),
    highlightSpecialChars(),
    marked,
    options.completions
      ? autocompletion({ icons: false, override: [source(options.completions), others, globalCompletion] })
      : [],
    syntaxHighlighting(colours),
    theme,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      "aria-describedby": tab.hint.id,
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange?.(update.state.doc.toString());
    }),
    keymap.of([...closeBracketsKeymap, ...historyKeymap, ...completionKeymap, ...defaultKeymap]),
  ];
}

function runKeys(onRun: (() => void) | undefined) {
  if (!onRun) return [];
  const run = (view: EditorView): boolean => {
    closeCompletion(view); // it opens by itself, and must not swallow the key
    onRun();
    return true;
  };
  return [
    { key: "Mod-Enter", run },
    { key: "Ctrl-Enter", run },
    { key: "Shift-Enter", run },
  ];
}

/** CodeMirror's own names for the kinds of a suggestion. */
function entry({ label, kind, detail }: Suggestion): Completion {
  const type = kind === "module" ? "namespace" : kind;
  return {
    label,
    ...(type === undefined ? {} : { type }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The names that the text itself makes, but for the very word that is being typed. */
async function others(context: CompletionContext): Promise<CompletionResult | null> {
  const found = await localCompletionSource(context);
  const typed = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*$/u)?.text;
  return found && { ...found, options: found.options.filter(({ label }) => label !== typed) };
}

function source(completions: Completions) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/[\p{L}_][\p{L}\p{N}_.]*/u);
    if (typed === null && !context.explicit) return null;
    const word = typed?.text ?? "";
    const start = typed?.from ?? context.pos;
    const found = await completions(word, context.state.sliceDoc(0, start));
    if (!found.length) return null;
    const from = start + word.lastIndexOf(".") + 1;
    return { from, options: found.map(entry), validFor: /^[\p{L}\p{N}_]*$/u };
  };
}
