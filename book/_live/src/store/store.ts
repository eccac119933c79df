// The answers of this browser, kept in its localStorage: written at each change, in one go, so that
// neither a reload nor a crash takes anything; and seen at once by the book's other tabs.
//
// One entry an answer, called by the course and the exercise, so that it is found wherever the book
// is served on this host. Each state names the one that its writer had seen: when a tab finds a state
// that it had not seen, it keeps both texts. Where the browser keeps nothing (full, or forbidden), the
// answers live in this page alone, and `trouble` says so.

import { begin, digest, isAnswer, joined, keeping, MOST_ATTEMPTS } from "./record.ts";
import type { Answer, Attempt, Begun } from "./record.ts";

export const PREFIX = "deep-learning-checked/answer/";

/** What of localStorage is used. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What became of an answer, for the page to show. */
export interface Changed {
  readonly exercise: string;
  readonly by: "here" | "tab" | "file";
  readonly both: boolean; // two texts were written at once, and one of them is among the kept
}

const FULL =
  "This browser has no room left for your answers. They are safe only while this page is open: save them to a file now.";
const FORBIDDEN =
  "This browser does not let the book keep your answers. They are safe only while this page is open: save them to a file before you leave.";

/**
 * The answers. Says "written" (a Changed) whenever one changes, "changed" (a Changed) when that came from
 * outside of the page, and "trouble" when whether they can be kept has changed.
 */
export class Store extends EventTarget {
  /** Why answers can't be kept, in a sentence; null while they can. */
  trouble: string | null = null;
  readonly #shelf: Shelf | null;
  readonly #now: () => number;
  readonly #seen = new Map<string, Answer>(); // as this tab wrote or read it last
  readonly #unkept = new Set<string>();
  #count = 0;
  readonly #tab = Math.random().toString(36).slice(2, 10);

  /** `shelf` is null where the browser forbids one. */
  constructor(shelf: Shelf | null, now: () => number = Date.now) {
    super();
    this.#shelf = shelf;
    this.#now = now;
    if (shelf === null) this.trouble = FORBIDDEN;
  }

  /** Return an answer as it is kept now, or null. What another tab wrote is taken note of, as in `look`. */
  get(exercise: string): Answer | null {
    if (!this.#seen.has(exercise)) {
      const found = this.#read(exercise);
      if (found !== null) this.#seen.set(exercise, found);
    } else if (!this.#unkept.has(exercise)) {
      this.look(exercise);
    }
    return this.#seen.get(exercise) ?? null;
  }

  /** Return every answer that is kept, of this book's questions and of earlier ones'. */
  all(): Answer[] {
    const names = new Set(this.#seen.keys());
    for (let i = 0; i < (this.#shelf?.length ?? 0); i += 1) {
      const key = this.#shelf?.key(i) ?? "";
      if (key.startsWith(PREFIX)) names.add(key.slice(PREFIX.length));
    }
    return [...names].sort().flatMap((name) => this.get(name) ?? []);
  }

  /** Keep a new text of an answer. What another tab wrote meanwhile is kept beside it. */
  write(question: Begun, text: string, why?: string): Answer {
    const seen = this.#seen.get(question.exercise) ?? begin(question);
    const now = this.#now();
    let next: Answer = { ...seen, text, version: question.version, changed: now };
    if (why !== undefined) next = keeping(next, seen.text, now, why);
    return this.#put(next);
  }

  /** Keep that the text was begun from this starter: the question's present one. */
  rebase(question: Begun, text: string, why: string): Answer {
    const seen = this.#seen.get(question.exercise) ?? begin(question);
    const { starter, version } = question;
    const next: Answer = { ...seen, text, starter, version, changed: this.#now() };
    return this.#put(keeping(next, seen.text, this.#now(), why));
  }

  /** Keep a check's verdict. */
  attempted(question: Begun, text: string, found: Omit<Attempt, "at" | "text" | "version">): Answer {
    const seen = this.#seen.get(question.exercise) ?? begin(question);
    const { version } = question;
    const attempt: Attempt = { at: this.#now(), version, text: digest(text), ...found };
    const attempts = [...seen.attempts, attempt].slice(-MOST_ATTEMPTS);
    return this.#put({ ...seen, attempts, tries: seen.tries + 1 });
  }

  /** Take an answer of a file: its text where `replace`, else only what it knows besides. */
  take(other: Answer, replace: boolean, why: string): Answer {
    const seen = this.get(other.exercise);
    let next = other;
    if (seen !== null && replace) next = keeping(joined(other, seen), seen.text, this.#now(), why);
    if (seen !== null && !replace) next = keeping(joined(seen, other), other.text, this.#now(), why);
    const put = this.#put(next);
    this.#tell({ exercise: other.exercise, by: "file", both: false });
    return put;
  }

  /** Whether an answer is not kept anywhere but in this page. */
  get unkept(): boolean {
    return this.#unkept.size > 0;
  }

  /** Another tab wrote something: the browser's "storage" event. */
  heard(key: string | null, value: string | null): void {
    if (key === null) {
      for (const exercise of [...this.#seen.keys()]) this.look(exercise);
    } else if (key.startsWith(PREFIX) && value !== null) {
      this.look(key.slice(PREFIX.length));
    }
  }

  /** Look whether another tab has written an answer, and keep both texts where it had not seen ours. */
  look(exercise: string): void {
    const ours = this.#seen.get(exercise);
    const theirs = this.#read(exercise);
    if (theirs === null || theirs.id === ours?.id) return;
    const known =
      ours === undefined ||
      theirs.parent === ours.id ||
      theirs.text === ours.text ||
      ours.text === ours.starter ||
      theirs.kept.some((kept) => kept.text === ours.text);
    if (known) {
      this.#seen.set(exercise, theirs);
      this.#tell({ exercise, by: "tab", both: false });
    } else {
      this.#put(ours);
    }
  }

  #put(next: Answer): Answer {
    const seen = this.#seen.get(next.exercise);
    const there = this.#read(next.exercise);
    let put = next;
    let both = false;
    if (there !== null && there.id !== seen?.id) {
      put = joined(put, there);
      both = there.text !== put.text && there.text !== seen?.text && there.text !== there.starter;
      if (both) put = keeping(put, there.text, there.changed, "another tab wrote at the same time");
    }
    this.#count += 1;
    const id = `${this.#tab}.${this.#count}`;
    put = { ...put, id, parent: there?.id ?? seen?.id ?? "" };
    this.#seen.set(put.exercise, put);
    try {
      this.#shelf?.setItem(PREFIX + put.exercise, JSON.stringify(put));
      this.#unkept.delete(put.exercise);
      if (this.#shelf === null) this.#unkept.add(put.exercise);
      else if (this.#unkept.size === 0) this.#say(null);
    } catch {
      this.#unkept.add(put.exercise);
      this.#say(FULL);
    }
    if (both) this.#tell({ exercise: put.exercise, by: "tab", both });
    else this.#dispatch("written", { exercise: put.exercise, by: "here", both });
    return put;
  }

  #read(exercise: string): Answer | null {
    try {
      const found: unknown = JSON.parse(this.#shelf?.getItem(PREFIX + exercise) ?? "null");
      return isAnswer(found) ? found : null;
    } catch {
      return null;
    }
  }

  #say(trouble: string | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.dispatchEvent(new Event("trouble"));
  }

  #tell(changed: Changed): void {
    this.#dispatch("written", changed);
    this.#dispatch("changed", changed);
  }

  #dispatch(name: string, detail: Changed): void {
    this.dispatchEvent(new CustomEvent<Changed>(name, { detail }));
  }
}

/** Return this browser's shelf, or null where it forbids one. */
export function shelf(): Shelf | null {
  try {
    const found = globalThis.localStorage;
    found.getItem(PREFIX);
    found.setItem(`${PREFIX}?`, "");
    found.removeItem(`${PREFIX}?`);
    return found;
  } catch (error) {
    // One that is full can still be read, and each answer's own writing will say so.
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    return full ? globalThis.localStorage : null;
  }
}

/** Return this browser's answers, listening to the other tabs; the same for all of a page. */
export function answers(): Store {
  return (opened ??= open());
}

let opened: Store | undefined;

function open(): Store {
  const store = new Store(shelf());
  addEventListener("storage", (event) => store.heard(event.key, event.newValue));
  // A page that was frozen has heard nothing.
  addEventListener("pageshow", (event) => {
    if (event.persisted) store.heard(null, null);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") store.heard(null, null);
  });
  addEventListener("beforeunload", (event) => {
    if (store.unkept) event.preventDefault();
  });
  return store;
}
