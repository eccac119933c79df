// The live pages' Python in Node, for tests without a browser: a line of JSON in, a line of JSON out.
//
//   {"check": …Answered…}      -> Checked
//   {"run": …CellSource…}      -> {"status": …, "outputs": […]}
//   {"reset": true}            -> null
//
// The files are those of _build/live, found and verified as in a page; only the network is the disk.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

import { Files, type Network } from "../src/files.ts";
import { Interrupt } from "../src/interrupt.ts";
import { Python } from "../src/python.ts";
import type { Answered, Assets, CellSource, Output } from "../src/protocol.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("wanted: the path of live.json");
const base = pathToFileURL(path).href;
const assets = JSON.parse(readFileSync(path, "utf8")) as Assets;
const disk: Network = {
  fetch: async (address) => new Response(await readFile(fileURLToPath(address))),
  digest: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
  fetchNow: (address) => ({ status: 200, bytes: new Uint8Array(readFileSync(fileURLToPath(address))) }),
};
const core = new URL(assets.core, base);
const { loadPyodide } = await import(new URL("pyodide.mjs", core).href);

let python: Python | null = null;
let outputs: Output[] = [];
const interrupt = new Interrupt({
  now: () => performance.now(),
  wantsStop: () => false,
  setSteps: (steps) => python?.setSteps(steps),
});
python = await Python.start(
  loadPyodide,
  fileURLToPath(core),
  assets,
  new Files(base, disk, () => undefined),
  Object.keys(assets.packages),
  interrupt,
  (output) => outputs.push(output),
);

type Request = { check: Answered } | { run: CellSource } | { reset: true };

function answer(here: Python, request: Request): unknown {
  if ("reset" in request) return here.reset() ?? null;
  interrupt.arm("");
  try {
    if ("check" in request) return JSON.parse(here.check(JSON.stringify(request.check)));
    outputs = [];
    const status = here.run(request.run.name, request.run.source, request.run.alt ?? "");
    return { status, outputs };
  } finally {
    interrupt.disarm();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(python, JSON.parse(line) as Request))}\n`);
}
