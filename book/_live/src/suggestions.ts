// Names that an editor suggests: the course's own and NumPy's, from a list made when the book was built.

import type { Suggestion } from "./editor.ts";
import { address } from "./page.ts";

/** For each module, such as "dlcourse.losses", its public names. */
export type Names = Readonly<Record<string, readonly Suggestion[]>>;

// An exercise's setup imports it, and a chapter's first cell: an editor's own text need not.
const USUAL: ReadonlyMap<string, string> = new Map([["np", "numpy"]]);

let names: Promise<Names> | undefined;

function load(): Promise<Names> {
  names ??= fetch(address("names.json"))
    .then((answer) => (answer.ok ? (answer.json() as Promise<Names>) : {}))
    .catch(() => ({})); // without it, nothing is suggested
  return names;
}

/** The names that may follow; see the type Completions. */
export async function suggest(word: string, before: string): Promise<readonly Suggestion[]> {
  return matching(await load(), word, before);
}

/** The part of `suggest` that thinks. */
export function matching(known: Names, word: string, before: string): readonly Suggestion[] {
  const module = word.slice(0, Math.max(0, word.lastIndexOf(".")));
  const start = word.slice(module ? module.length + 1 : 0);
  const fits = (list: readonly Suggestion[] | undefined): readonly Suggestion[] =>
    (list ?? []).filter(({ label }) => label.startsWith(start));
  if (module) return fits(known[module] ?? known[meant(module, aliases(before))]);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const from = /^\s*from\s+([\w.]+)\s+import\s[^#]*$/.exec(line)?.[1] ?? openImport(before);
  if (from !== undefined) return fits(known[from]);
  if (/^\s*(from|import)\s+$/.test(line)) return fits([{ label: "dlcourse", kind: "module" }]);
  return start.length < 2 ? [] : fits(imported(known, before));
}

/** The module of a `from … import (` whose bracket is still open. */
function openImport(before: string): string | undefined {
  return /from\s+([\w.]+)\s+import\s*\([^)]*$/.exec(before)?.[1];
}

/** The module that "np.linalg" is, where `np` stands for "numpy". */
function meant(module: string, alias: ReadonlyMap<string, string>): string {
  const [first = "", ...rest] = module.split(".");
  return [alias.get(first) ?? USUAL.get(first) ?? first, ...rest].join(".");
}

/** What a name stands for after `import dlcourse.losses as losses` or `from dlcourse import losses`. */
function aliases(before: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, module, name] of before.matchAll(/^\s*import\s+([\w.]+)\s+as\s+(\w+)/gm)) {
    found.set(name ?? "", module ?? "");
  }
  for (const [, module, list] of before.matchAll(/^\s*from\s+([\w.]+)\s+import\s+([\w, ]+)/gm)) {
    for (const name of (list ?? "").split(",")) found.set(name.trim(), `${module}.${name.trim()}`);
  }
  return found;
}

/** The course's names that the text has imported. */
function imported(known: Names, before: string): Suggestion[] {
  const found: Suggestion[] = [];
  for (const [, module, list] of before.matchAll(/^\s*from\s+([\w.]+)\s+import\s+\(?([\w,\s]+)/gm)) {
    const listed = new Set((list ?? "").split(",").map((name) => name.trim()));
    found.push(...(known[module ?? ""] ?? []).filter(({ label }) => listed.has(label)));
  }
  return found;
}
