// The editor of a cell or an answer: what the rest of the page knows of it.
//
//   const editor = await createEditor(parent, {doc, label, language: "python", onRun});
//   editor.markLine(3, "NameError: …");
//
// CodeMirror stands behind it, in a chunk of its own that the first call loads. The editor lives in a
// shadow root, where its style sheets may be constructed: so the policy needs no inline styles for it.
// Escape and then Tab leaves it; who came by Tab leaves by Tab, until something is typed. The editor
// says so itself, to the eye and to a screen reader.

/** A name that may be typed next. */
export interface Suggestion {
  readonly label: string;
  readonly kind?: "module" | "class" | "function" | "constant" | "variable" | "keyword";
  readonly detail?: string; // a few words beside it
}

/** What may follow a word, such as "dlcourse.act" or "np."; `before` is the text before it. */
export type Completions = (
  word: string,
  before: string,
) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

export interface EditorOptions {
  readonly doc: string;
  readonly label: string; // its name for a screen reader
  readonly language: "python" | "formula"; // a formula: one expression, or one a line
  readonly onChange?: (doc: string) => void; // also called for setDoc, undo and redo
  readonly onRun?: () => void; // Ctrl+Enter, ⌘Enter, Shift+Enter
  readonly completions?: Completions;
}

export interface Editor {
  /** The text. */
  getDoc(): string;
  /** Replace the text; a reader can undo it. */
  setDoc(doc: string): void;
  /** Move the focus here; with a line (from 1), to its beginning, and scroll it into view. */
  focus(line?: number): void;
  /** Mark a line (from 1) as the wrong one, in words too; null for none. A change of the text unmarks it. */
  markLine(line: number | null, message?: string): void;
  /** Remove it from the page. */
  destroy(): void;
}

/** Make an editor, and put it at the end of `parent`. Rejects when its file can't be loaded. */
export async function createEditor(parent: Element, options: EditorOptions): Promise<Editor> {
  const { mount } = await import("./editor/codemirror.ts");
  return mount(parent, options);
}
