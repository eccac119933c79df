// What the page and the worker say to one another: plain data, that `postMessage` can copy.
//
// A page never talks to a worker itself: it uses the class Kernel (kernel.ts), which speaks this
// language. The Python side is the package dlcourse.live: an Output and a Checked are what its
// modules make, as JSON.

/** What the build knows of the live assets: `live.json` beside the bundle; addresses are relative to it. */
export interface Assets {
  readonly pyodide: string; // its version
  readonly info: Readonly<Record<string, string>>; // of Pyodide's lock file: which Python it is
  readonly core: string; // the address of the core's folder, which ends in a slash
  readonly coreFiles: readonly AssetFile[]; // those that are fetched: WebAssembly, standard library
  readonly packages: Readonly<Record<string, AssetPackage>>;
  readonly modules: Readonly<Record<string, readonly string[]>>; // see dlcourse.live.needs
}

export interface AssetFile {
  readonly address: string;
  readonly bytes: number; // as it is unpacked by the browser: what the progress counts
  readonly sha256: string; // hexadecimal
}

export interface AssetPackage extends AssetFile {
  readonly needs: readonly string[]; // other packages
  readonly imports: readonly string[]; // the modules that it brings
}

/** Where a start is: bytes that have come, of the bytes that are wanted. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/** One code cell of a page. */
export interface CellSource {
  readonly name: string; // stable within the page, such as "cell-12": errors name it
  readonly source: string;
  readonly alt?: string; // the alt text of the figures that it draws
}

/** One thing that a cell shows. A run sends any number of them, in their order. */
export type Output =
  | { readonly kind: "text"; readonly stream: "stdout" | "stderr"; readonly text: string }
  | { readonly kind: "result"; readonly text: string } // the value of the last line
  | { readonly kind: "formula"; readonly latex: string; readonly text: string }
  | Statement
  | Picture
  | { readonly kind: "moving"; readonly html: string; readonly alt: string } // as in the book's pages
  | PythonError
  | { readonly kind: "cut"; readonly text: string }; // what is left out, in a sentence

/** What `prove`, `refute`, `show` or a Derivation found. */
export interface Statement {
  readonly kind: "statement";
  readonly mark: string; // "✓ proved", "✗ refuted", …
  readonly how: string; // proved, tested, refuted, measured or followed
  readonly claim: string | null;
  readonly markdown: string; // the sentence; its formulas stand between $
  readonly latex: string; // the displayed formula, or ""
  readonly text: string; // all of it as plain text
}

/** A Matplotlib figure in the course's colours, for light pages and for dark ones. */
export interface Picture {
  readonly kind: "picture";
  readonly light: string; // SVG
  readonly dark: string; // SVG
  readonly alt: string;
  readonly width: number; // CSS pixels
  readonly height: number;
}

/** An error, with the learner's own line. */
export interface PythonError {
  readonly kind: "error";
  readonly name: string; // "ValueError"
  readonly message: string; // what Python says
  readonly meaning: string | null; // in the course's words, where it is one of the riddles
  readonly words: string | null; // a failed check's message: stands for all the rest
  readonly line: number | null; // of this cell, from 1
  readonly source: string | null; // that line
  readonly column: readonly [number, number] | null; // in characters, from 0, the second past the end
  readonly trace: readonly TraceLine[]; // the learner's own frames, outermost first
}

export interface TraceLine {
  readonly cell: string; // the name of the cell
  readonly line: number;
  readonly where: string; // the function's name, or ""
  readonly source: string;
}

/** How a run ended. */
export interface Ran {
  readonly status: "ok" | "error" | "stopped" | "lost";
  readonly seconds: number;
  readonly lost: string | null; // for "lost": what is gone, in a sentence
}

/** A question as `live.json`'s pages hold it: what dlcourse.exercises.Question.public() gives. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly statement: string;
  readonly hints: readonly { readonly title: string; readonly text: string }[];
  readonly starter: string;
  readonly points: number;
  readonly version: string;
  readonly tests: readonly PublicTest[]; // the visible ones
  readonly hidden_tests: readonly Omit<PublicTest, "source">[];
}

export interface PublicTest {
  readonly grade_id: string;
  readonly property: string;
  readonly points: number;
  readonly source: string;
}

/** What is to be checked. */
export interface Answered {
  readonly question: Question;
  readonly setup: string; // the assignment's setup cell
  readonly answer: string;
  readonly before?: readonly { readonly name: string; readonly answer: string }[]; // earlier answers
}

/** What came of a check. `verdicts` and `version` are those of dlcourse.runner.verdict. */
export interface Checked {
  readonly version: number;
  readonly verdicts: readonly Verdict[]; // the answer's own cell, then the visible tests
  readonly words: Readonly<Record<string, string>>; // grade_id -> message, for those that failed
  readonly passed: number; // visible tests
  readonly tests: number;
  readonly points: number; // of the visible tests
  readonly possible: number;
  readonly summary: string; // "3 of 5 visible tests passed; the first that failed: …"
  readonly seconds: number; // what the cells and tests themselves took
}

export interface Verdict {
  readonly grade_id: string;
  readonly property: string;
  readonly points: number;
  readonly possible: number;
  readonly hidden: boolean;
  readonly passed: boolean;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly what: string;
  readonly kind: "wrong" | "error" | "unanswered" | "overtime" | "missing";
  readonly diagnosis: string | null;
  readonly general: string | null;
  readonly given: string | null;
  readonly expected: string | null;
  readonly got: string | null;
  readonly first_difference: string | null;
  readonly advice: string | null;
}

/** Why something could not be done; `words` is a sentence for the reader. */
export interface Trouble {
  // A file is not there, is another one, cannot be reached; the worker broke; the course's own mistake.
  readonly kind: "missing" | "corrupted" | "offline" | "python" | "setup";
  readonly words: string;
  readonly detail: string; // for a report
}

// --- the messages themselves ---------------------------------------------------------------------

/** What a worker is asked. Each task has a number, which its answers bear. */
export type Task =
  | { readonly type: "start"; readonly address: string; readonly packages: readonly string[] } // of live.json
  | { readonly type: "run"; readonly id: number; readonly cell: CellSource; readonly stop: string }
  | { readonly type: "check"; readonly id: number; readonly answered: Answered; readonly stop: string }
  | { readonly type: "ask"; readonly id: number; readonly name: string; readonly about: unknown; readonly stop: string }
  | { readonly type: "reset"; readonly id: number }
  | { readonly type: "cancel"; readonly id: number }; // what a task still loads; its code: by revoking `stop`

/** What a worker says. */
export type Report =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "ready"; readonly seconds: number; readonly python: string; readonly stops: boolean }
  | { readonly type: "failed"; readonly trouble: Trouble } // it could not start; it is of no more use
  | { readonly type: "loading"; readonly id: number; readonly progress: Progress } // packages, before a task
  | { readonly type: "began"; readonly id: number } // the learner's code runs from here on
  | { readonly type: "outputs"; readonly id: number; readonly outputs: readonly Output[] }
  | { readonly type: "done"; readonly id: number; readonly result: unknown } // Ran, Checked or null, an answer
  | { readonly type: "trouble"; readonly id: number; readonly trouble: Trouble };
