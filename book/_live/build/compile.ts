// Compile what a page's Python imports, in Pyodide itself, in Node: see tools/precompiled.py.
//
//   node compile.ts <folder of the core> <script in Python> <folder to write to> <archive> …
//
// The script defines `compiled(archives)`, from and to the archives' names and bytes.

import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What is used of Pyodide. */
interface Pyodide {
  runPython(code: string): unknown;
  toPy(value: unknown): unknown;
  readonly globals: { get(name: string): (archives: unknown) => Made };
}

/** A dictionary of Python's. */
interface Made {
  toJs(options: { dict_converter: typeof Object.fromEntries }): Record<string, Uint8Array>;
}

const [core, script, target, ...archives] = process.argv.slice(2);
if (core === undefined || script === undefined || target === undefined) {
  throw new Error("wanted: a core, a script, a target, and archives");
}
const { loadPyodide } = (await import(pathToFileURL(join(core, "pyodide.mjs")).href)) as {
  loadPyodide(options: Record<string, unknown>): Promise<Pyodide>;
};
const python = await loadPyodide({ indexURL: core, stdout: () => undefined, stderr: () => undefined });
python.runPython(readFileSync(script, "utf8"));
const given = archives.map((path) => [basename(path), new Uint8Array(readFileSync(path))]);
const made = python.globals.get("compiled")(python.toPy(new Map(given as [string, Uint8Array][])));
const files = made.toJs({ dict_converter: Object.fromEntries });
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(target, name), bytes);
