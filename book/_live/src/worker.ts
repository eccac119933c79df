// The worker: one Python, one task after the other. It talks to a Kernel, in the language of protocol.ts.

import { startFiles } from "./assets.ts";
import { browserNetwork, Files } from "./files.ts";
import { Interrupt } from "./interrupt.ts";
import { Outbox } from "./outbox.ts";
import { Python } from "./python.ts";
import type { Assets, Output, Progress, Ran, Report, Task, Trouble } from "./protocol.ts";
import { Troubled } from "./trouble.ts";

interface WorkerScope {
  postMessage(report: Report): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Task>) => void): void;
  fetch: typeof fetch;
}

const scope = globalThis as unknown as WorkerScope;
const now = (): number => performance.now();

let python: Python | null = null;
let current = 0; // the task under way
let stopsByRequest = false;
const cancelled = new Map<number, AbortController>();

const outbox = new Outbox((outputs) => post({ type: "outputs", id: current, outputs }), now);
const interrupt = new Interrupt(
  { now: Date.now, wantsStop, setSteps: (steps) => python?.setSteps(steps) },
  () => outbox.flushIfDue(),
);

function post(report: Report): void {
  scope.postMessage(report);
}

/** Whether an address has been revoked: a request for it fails then. */
function wantsStop(address: string): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
    return false;
  } catch {
    return true;
  }
}

/** Whether a request for a blob works here; a policy without `blob:` in connect-src forbids it. */
function canAsk(): boolean {
  const address = URL.createObjectURL(new Blob(["1"]));
  try {
    return !wantsStop(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function start(address: string, packages: readonly string[]): Promise<void> {
  const began = now();
  const network = browserNetwork();
  const reportProgress = throttled((progress) =>
    post(python ? { type: "loading", id: current, progress } : { type: "progress", progress }),
  );
  const assets = (await description(address)) as Assets;
  const files = new Files(address, network, reportProgress);
  const core = new URL(assets.core, address).href;
  const coreFiles = new Map(assets.coreFiles.map((file) => [files.address(file), file]));
  // All at once; whoever needs one of them hears of its failure.
  for (const file of startFiles(assets, packages)) {
    const ofCore = coreFiles.has(files.address(file));
    (ofCore ? files.response(file) : files.bytes(file)).catch(() => undefined);
  }
  const { loadPyodide } = await module(`${core}pyodide.mjs`, files);
  // Pyodide asks for its files by `fetch`: they are on their way.
  scope.fetch = (request, init) => {
    const wanted = new URL(request instanceof Request ? request.url : request, address).href;
    const file = coreFiles.get(wanted);
    return file ? files.response(file) : network.fetch(request as string, init);
  };
  const send = (output: Output): void => outbox.add(output);
  python = await Python.start(loadPyodide, core, assets, files, packages, interrupt, send);
  stopsByRequest = canAsk();
  post({ type: "ready", seconds: (now() - began) / 1000, python: python.version, stops: stopsByRequest });
}

/** Import the core's module; a failure does not say more than that. */
async function module(address: string, files: Files): Promise<{ loadPyodide: never }> {
  try {
    return (await import(address)) as { loadPyodide: never };
  } catch (error) {
    throw files.trouble("missing", { address, bytes: 0, sha256: "" }, String(error));
  }
}

/** Read live.json. */
async function description(address: string): Promise<unknown> {
  const file = { address, bytes: 0, sha256: "" };
  const files = new Files(address, browserNetwork(), () => undefined);
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw files.trouble("offline", file, String(error));
  }
  if (!response.ok) throw files.trouble("missing", file, `status ${response.status}`);
  return response.json();
}

/** Let a progress through ten times a second, and its end. */
function throttled(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    if (progress.loaded < progress.total && now() - last < 100) return;
    last = now();
    report(progress);
  };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Troubled) return error.trouble;
  return {
    kind: "python",
    words: "Python broke down in this page. What you typed is safe; run the cells again.",
    detail: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 2000) : String(error),
  };
}

type Work = Exclude<Task, { type: "start" | "cancel" }>;

/** Do what a task wants; what it loads can be cancelled, its code stopped. */
async function work(task: Work): Promise<unknown> {
  if (python === null) throw new Error("the worker was given a task before it was started");
  const here = python;
  if (task.type === "reset") return here.reset();
  const controller = new AbortController();
  cancelled.set(task.id, controller);
  const began = now();
  try {
    await here.prepare(sourcesOf(task), task.type === "check", controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  } finally {
    cancelled.delete(task.id);
  }
  const address = stopsByRequest ? task.stop : "";
  if (controller.signal.aborted || (address !== "" && wantsStop(address))) {
    return task.type === "run" ? ran("stopped", began) : null;
  }
  post({ type: "began", id: task.id });
  interrupt.arm(address);
  try {
    return code(here, task, began);
  } finally {
    interrupt.disarm();
    outbox.flush();
  }
}

function code(here: Python, task: Exclude<Work, { type: "reset" }>, began: number): unknown {
  if (task.type === "run") {
    const status = here.run(task.cell.name, task.cell.source, task.cell.alt ?? "");
    return ran(status as Ran["status"], began);
  }
  if (task.type === "ask") return JSON.parse(here.ask(task.name, JSON.stringify(task.about)));
  const found = JSON.parse(here.check(JSON.stringify(task.answered))) as Record<string, unknown>;
  if (typeof found["trouble"] === "string") {
    throw new Troubled({
      kind: "setup",
      words: "This exercise cannot be checked here: its own setup does not run. Please tell the authors.",
      detail: found["trouble"],
    });
  }
  return found["stopped"] ? null : found;
}

function ran(status: Ran["status"], began: number): Ran {
  return { status, seconds: (now() - began) / 1000, lost: null };
}

function sourcesOf(task: Work): string[] {
  if (task.type === "run") return [task.cell.source];
  if (task.type !== "check") return [];
  const { answer, before, question, setup } = task.answered;
  return [setup, answer, ...question.tests.map((test) => test.source), ...(before ?? []).map((b) => b.answer)];
}

scope.addEventListener("message", ({ data: task }) => {
  if (task.type === "cancel") {
    cancelled.get(task.id)?.abort();
  } else if (task.type === "start") {
    start(task.address, task.packages).catch((error: unknown) =>
      post({ type: "failed", trouble: troubleOf(error) }),
    );
  } else {
    current = task.id;
    work(task).then(
      (result) => post({ type: "done", id: task.id, result }),
      (error: unknown) => post({ type: "trouble", id: task.id, trouble: troubleOf(error) }),
    );
  }
});

