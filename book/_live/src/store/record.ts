// What is kept of one answer: the text, what it was begun from, every attempt's verdict, and the
// versions that something else took the place of.

/** One check of an answer. */
export interface Attempt {
  readonly at: number; // milliseconds since 1970
  readonly version: string; // the question's
  readonly text: string; // a digest of what was checked
  readonly points: number; // of the visible tests
  readonly possible: number;
  readonly passed: number;
  readonly tests: number;
  readonly failed: readonly string[]; // grade_ids
}

/** A text that stood in the answer, and why it no longer does. */
export interface Kept {
  readonly text: string;
  readonly at: number;
  readonly why: string; // ends "This is what stood here before …"
}

/** One answer. */
export interface Answer {
  readonly exercise: string; // "ps4_activations/tanh_pair": it never changes
  readonly text: string;
  readonly starter: string; // what the text was begun from
  readonly version: string; // the question's, when the text was last changed
  readonly changed: number; // when that was
  readonly id: string; // names this state: each writing gives a new one
  readonly parent: string; // the state that the writer had seen
  readonly attempts: readonly Attempt[]; // the oldest first
  readonly tries: number; // how many checks there were, those forgotten included
  readonly kept: readonly Kept[]; // the oldest first
}

/** What the page knows of a question. */
export interface Begun {
  readonly exercise: string;
  readonly starter: string;
  readonly version: string;
}

export const MOST_ATTEMPTS = 40; // each is some 200 bytes, and a browser gives 5 MB to all
export const MOST_KEPT = 12;

export type State = "new" | "begun" | "failed" | "solved" | "changed" | "older";

/** Where an answer stands: its last check's points, and whether they are those of the text as it is. */
export interface Standing {
  readonly state: State;
  readonly points: number;
  readonly attempt: Attempt | null;
}

export const WORDS: Readonly<Record<State, string>> = {
  new: "not begun",
  begun: "not checked yet",
  failed: "not solved yet",
  solved: "solved",
  changed: "changed since the last check",
  older: "the question has changed; check again",
};

/** A short digest of a text: two texts that share one are the same for our purposes (53 bits). */
export function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Where an answer stands, for a question of this version. */
export function standing(answer: Answer | null, version: string): Standing {
  if (answer === null) return { state: "new", points: 0, attempt: null };
  const now = digest(answer.text);
  const same = answer.attempts.filter((attempt) => attempt.version === version);
  const attempt = same.findLast((one) => one.text === now) ?? null;
  if (attempt !== null) {
    const state = attempt.points === attempt.possible ? "solved" : "failed";
    return { state, points: attempt.points, attempt };
  }
  const last = same.at(-1);
  if (last !== undefined) return { state: "changed", points: last.points, attempt: last };
  if (answer.attempts.length > 0) return { state: "older", points: 0, attempt: null };
  const touched = answer.text !== answer.starter;
  return { state: touched ? "begun" : "new", points: 0, attempt: null };
}

/** How many texts in a row were checked and not solved; checking one text again counts once. */
export function failures(answer: Answer | null): number {
  const texts = new Set<string>();
  for (const attempt of [...(answer?.attempts ?? [])].reverse()) {
    if (attempt.points === attempt.possible) break;
    texts.add(attempt.text);
  }
  return texts.size;
}

/** An answer that nobody has touched. */
export function begin(question: Begun): Answer {
  return {
    exercise: question.exercise,
    text: question.starter,
    starter: question.starter,
    version: question.version,
    changed: 0,
    id: "",
    parent: "",
    attempts: [],
    tries: 0,
    kept: [],
  };
}

/** The answer with a text more among those that were kept; none is kept twice. */
export function keeping(answer: Answer, text: string, at: number, why: string): Answer {
  if (text === answer.text || text === answer.starter) return answer;
  const others = answer.kept.filter((kept) => kept.text !== text);
  return { ...answer, kept: [...others, { text, at, why }].slice(-MOST_KEPT) };
}

/** The answer with all attempts and kept texts of another one too. */
export function joined(answer: Answer, other: Answer): Answer {
  const name = (attempt: Attempt): string => `${attempt.at} ${attempt.text}`;
  const attempts = new Map([...other.attempts, ...answer.attempts].map((one) => [name(one), one]));
  const kept = new Map([...other.kept, ...answer.kept].map((one) => [one.text, one]));
  kept.delete(answer.text);
  return {
    ...answer,
    attempts: [...attempts.values()].sort((a, b) => a.at - b.at).slice(-MOST_ATTEMPTS),
    tries: Math.max(answer.tries, other.tries, attempts.size),
    kept: [...kept.values()].sort((a, b) => a.at - b.at).slice(-MOST_KEPT),
  };
}

/** Whether a thing that was read, from a file or from the browser, is an answer. */
export function isAnswer(thing: unknown): thing is Answer {
  if (typeof thing !== "object" || thing === null) return false;
  const answer = thing as { readonly [key: string]: unknown };
  const texts = ["exercise", "text", "starter", "version", "id", "parent"];
  return (
    texts.every((key) => typeof answer[key] === "string") &&
    typeof answer["changed"] === "number" &&
    typeof answer["tries"] === "number" &&
    Array.isArray(answer["attempts"]) &&
    answer["attempts"].every(isAttempt) &&
    Array.isArray(answer["kept"]) &&
    answer["kept"].every(isKept)
  );
}

function isAttempt(thing: unknown): thing is Attempt {
  if (typeof thing !== "object" || thing === null) return false;
  const attempt = thing as { readonly [key: string]: unknown };
  return (
    ["at", "points", "possible", "passed", "tests"].every((k) => typeof attempt[k] === "number") &&
    ["version", "text"].every((key) => typeof attempt[key] === "string") &&
    Array.isArray(attempt["failed"])
  );
}

function isKept(thing: unknown): thing is Kept {
  if (typeof thing !== "object" || thing === null) return false;
  const kept = thing as { readonly [key: string]: unknown };
  return (
    typeof kept["text"] === "string" &&
    typeof kept["at"] === "number" &&
    typeof kept["why"] === "string"
  );
}
