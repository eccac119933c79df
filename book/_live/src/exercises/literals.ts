// The texts and numbers that an answer sets, found in its Python and written back.
//
// An answer that is a form has one line (or, for a list, a few) for each name, and comments. Whatever
// else somebody writes is code, and is shown as code.

export interface Place {
  readonly name: string;
  readonly kind: "formula" | "lines" | "number";
}

/** A field's value as it is typed: a list has one text a line. */
export type Values = ReadonlyMap<string, readonly string[]>;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: readonly string[];
}

/** Return the fields' values, or null where the source is more than a form. */
export function read(source: string, fields: readonly Place[]): Values | null {
  const found = fields.map((field) => find(source, field));
  if (!found.every((one) => one !== null)) return null;
  let rest = source;
  for (const [i, one] of [...found.entries()].sort((a, b) => b[1].from - a[1].from)) {
    const start = rest.lastIndexOf("\n", one.from) + 1;
    const end = rest.indexOf("\n", one.to);
    const after = rest.slice(one.to, end < 0 ? undefined : end);
    if (!/^[ \t]*(#.*)?$/.test(after) || fields[i] === undefined) return null;
    rest = rest.slice(0, start) + (end < 0 ? "" : rest.slice(end));
  }
  if (!rest.split("\n").every((line) => /^\s*(#.*)?$/.test(line))) return null;
  return new Map(fields.map((field, i) => [field.name, found[i]?.value ?? []]));
}

/** Return the source with a field's new value; the rest stays as it was. `starter` has what an empty number is. */
export function write(source: string, field: Place, value: readonly string[], starter: string): string {
  const found = find(source, field);
  if (found === null) return source;
  const empty = find(starter, field);
  const none = empty === null ? "None" : starter.slice(empty.from, empty.to);
  return source.slice(0, found.from) + literal(field, value, none) + source.slice(found.to);
}

function literal(field: Place, value: readonly string[], none: string): string {
  const first = value[0] ?? "";
  if (field.kind === "number") {
    const typed = first.trim().replaceAll("−", "-");
    if (typed === "") return none;
    return NUMBER.test(typed) ? typed : quoted(first);
  }
  if (field.kind === "formula") return quoted(first);
  if (value.every((line) => line === "") && value.length < 2) return "[]";
  return `[\n${value.map((line) => `    ${quoted(line)},\n`).join("")}]`;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?([ \t]*\/[ \t]*\d+(\.\d+)?)?$/i;

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function find(source: string, field: Place): Found | null {
  const all = [...source.matchAll(new RegExp(`^${field.name}[ \\t]*=[ \\t]*(?!=)`, "gm"))];
  const [match] = all;
  if (match === undefined || all.length > 1) return null;
  const from = match.index + match[0].length;
  if (field.kind === "lines") return list(source, from);
  const text = string(source, from);
  if (text !== null) return { from, to: text.to, value: [text.value] };
  if (field.kind === "formula") return null;
  const number = /^[^#\n]*/.exec(source.slice(from))?.[0].trimEnd() ?? "";
  if (number !== "None" && !NUMBER.test(number)) return null;
  // What the starter holds, 0 or None, stands for an empty field.
  const value = number === "None" || number === "0" ? "" : number;
  return { from, to: from + number.length, value: [value] };
}

function string(source: string, from: number): { readonly to: number; readonly value: string } | null {
  const match = /^(?:"(?!"")((?:[^"\\\n]|\\["'\\])*)"|'(?!'')((?:[^'\\\n]|\\["'\\])*)')/.exec(source.slice(from));
  if (match === null) return null;
  const value = (match[1] ?? match[2] ?? "").replace(/\\(.)/g, "$1");
  return { to: from + match[0].length, value };
}

function list(source: string, from: number): Found | null {
  if (source[from] !== "[") return null;
  const value: string[] = [];
  let at = skip(source, from + 1);
  while (source[at] !== "]") {
    const text = string(source, at);
    if (text === null) return null;
    value.push(text.value);
    at = skip(source, text.to);
    if (source[at] === ",") at = skip(source, at + 1);
    else if (source[at] !== "]") return null;
  }
  return { from, to: at + 1, value };
}

function skip(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? "")) at += 1;
  return at;
}
