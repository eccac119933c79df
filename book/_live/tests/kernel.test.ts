import assert from "node:assert/strict";
import { test } from "node:test";

import { Kernel, type KernelState, PATIENCE } from "../src/kernel.ts";
import { Troubled } from "../src/trouble.ts";
import { Link, type LinkMaker, type WorkerLike } from "../src/link.ts";
import type { Output, Report, Task, Trouble } from "../src/protocol.ts";

/** Workers that do what a test tells them. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly tasks: Task[] = [];
  ended = false;

  postMessage(task: Task): void {
    this.tasks.push(task);
  }

  terminate(): void {
    this.ended = true;
  }

  say(report: Report): void {
    this.onmessage?.({ data: report } as MessageEvent<Report>);
  }

  ready(stops = true): void {
    this.say({ type: "ready", seconds: 1, python: "3.14.2", stops });
  }

  /** The last task's number. */
  get id(): number {
    return (this.tasks.at(-1) as { id: number }).id;
  }

  done(result: unknown = { status: "ok", seconds: 0, lost: null }): void {
    this.say({ type: "done", id: this.id, result });
  }
}

function fixture(spare = true): { kernel: Kernel; workers: FakeWorker[]; lost: string[]; states: KernelState[] } {
  const workers: FakeWorker[] = [];
  const make: LinkMaker = (address, packages, events) => {
    const worker = new FakeWorker();
    workers.push(worker);
    return new Link(worker, address, packages, events);
  };
  const kernel = new Kernel({ address: `${ROOT}live.json`, make, spare, packages: ["sympy"] });
  const lost: string[] = [];
  const states: KernelState[] = [];
  kernel.on("lost", (words) => lost.push(words));
  kernel.on("state", (state) => states.push(state));
  return { kernel, workers, lost, states };
}

const ROOT = "https://book.example/live/";
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const cell = (source = "1"): { name: string; source: string } => ({ name: "cell-1", source });
const nothing = (): void => undefined;
const answered = { question: {} as never, setup: "", answer: "" };
const types = (worker: FakeWorker | undefined): string[] => worker?.tasks.map((task) => task.type) ?? [];

test("nothing is started before it is asked for", async () => {
  const { kernel, workers } = fixture();
  assert.equal(kernel.state.phase, "idle");
  await settle();
  assert.equal(workers.length, 0);
});

test("cells run in one worker, one after the other, and show what they send", async () => {
  const { kernel, workers, states } = fixture(false);
  const shown: Output[] = [];
  const first = kernel.run(cell("a"), (outputs) => shown.push(...outputs));
  const second = kernel.run(cell("b"), nothing);
  await settle();
  const [worker] = workers as [FakeWorker];
  worker.say({ type: "progress", progress: { loaded: 1, total: 2 } });
  assert.deepEqual(kernel.state.progress, { loaded: 1, total: 2 });
  worker.ready();
  await settle();
  assert.deepEqual(types(worker), ["start", "run"]);
  worker.say({ type: "began", id: worker.id });
  assert.equal(kernel.state.phase, "running");
  worker.say({ type: "outputs", id: worker.id, outputs: [{ kind: "result", text: "1" }] });
  worker.done();
  assert.equal((await first).status, "ok");
  assert.deepEqual(shown, [{ kind: "result", text: "1" }]);
  await settle();
  assert.deepEqual(types(worker), ["start", "run", "run"]);
  worker.done({ status: "error", seconds: 1, lost: null });
  assert.equal((await second).status, "error");
  assert.equal(workers.length, 1);
  assert.equal(kernel.state.phase, "ready");
  assert.equal(kernel.state.python, "3.14.2");
  assert.ok(states.some((state) => state.phase === "loading"));
});

test("a check never runs where the page's names are, and the spare is started in the idle time", async () => {
  const { kernel, workers } = fixture();
  const run = kernel.run(cell(), nothing);
  await settle();
  workers[0]?.ready();
  await settle();
  workers[0]?.done();
  await run;
  assert.equal(workers.length, 2);
  assert.equal(kernel.state.spare, "loading");
  workers[1]?.ready();
  await settle();
  assert.equal(kernel.state.spare, "ready");
  const check = kernel.check(answered);
  await settle();
  assert.deepEqual([types(workers[0]), types(workers[1])], [["start", "run"], ["start", "check"]]);
  workers[1]?.done({ passed: 1 });
  assert.deepEqual(await check, { passed: 1 });
  assert.equal(workers.length, 2, "it is used again");
});

test("a first check starts one worker alone, and the first cell takes it", async () => {
  const { kernel, workers } = fixture();
  const check = kernel.check(answered);
  await settle();
  const packages = (worker: FakeWorker | undefined): unknown => (worker?.tasks[0] as { packages: unknown }).packages;
  assert.deepEqual(packages(workers[0]), [], "it does not wait for what only cells need");
  workers[0]?.ready();
  await settle();
  workers[0]?.done({});
  await check;
  assert.equal(workers.length, 1);
  const run = kernel.run(cell(), nothing);
  await settle();
  assert.deepEqual(types(workers[0]), ["start", "check", "run"]);
  workers[0]?.done();
  await run;
  assert.equal(workers.length, 2, "and a new spare is started");
  assert.deepEqual(packages(workers[1]), ["sympy"]);
});

test("prefetch fetches what a start needs, once, and starts nothing", async (t) => {
  const { kernel, workers } = fixture();
  const file = (address: string): object => ({ address, bytes: 1, sha256: "", needs: [], imports: [] });
  const assets = {
    coreFiles: [file("core.wasm")],
    packages: { numpy: file("numpy.whl"), dlcourse: { ...file("own.whl"), needs: ["numpy"] }, sympy: file("s.whl") },
  };
  const asked: string[] = [];
  t.mock.method(globalThis, "fetch", async (address: string | URL) => {
    asked.push(String(address));
    return new Response(JSON.stringify(assets));
  });
  kernel.prefetch();
  kernel.prefetch();
  await settle();
  await settle();
  await settle();
  assert.deepEqual(asked, ["live.json", "core.wasm", "numpy.whl", "own.whl", "s.whl"].map((name) => `${ROOT}${name}`));
  assert.equal(workers.length, 0);
  assert.equal(kernel.state.phase, "idle");
});

/** A kernel whose first cell runs, and does not end by itself. */
async function running(stops = true): Promise<ReturnType<typeof fixture> & { run: ReturnType<Kernel["run"]> }> {
  const made = fixture();
  const first = made.kernel.run(cell("x = 1"), nothing);
  await settle();
  made.workers[0]?.ready(stops);
  await settle();
  made.workers[0]?.done();
  await first;
  made.workers[1]?.ready(stops);
  const run = made.kernel.run(cell("while True: pass"), nothing);
  await settle();
  made.workers[0]?.say({ type: "began", id: made.workers[0].id });
  return { ...made, run };
}

test("stop revokes the address, and a run that ends keeps its worker", async () => {
  const { kernel, workers, run, lost } = await running();
  const [worker] = workers as [FakeWorker];
  const { stop: address } = worker.tasks.at(-1) as { stop: string };
  assert.equal((await fetch(address)).status, 200);
  const waiting = kernel.run(cell("2"), nothing);
  const stopped = kernel.stop();
  assert.equal(kernel.state.phase, "stopping");
  await assert.rejects(fetch(address));
  const id = (worker.tasks.findLast((task) => task.type === "run") as { id: number }).id;
  assert.deepEqual(worker.tasks.at(-1), { type: "cancel", id });
  worker.say({ type: "done", id, result: { status: "stopped", seconds: 1, lost: null } });
  await stopped;
  assert.equal((await run).status, "stopped");
  assert.equal((await waiting).status, "stopped", "what waited does not run");
  assert.equal(worker.ended, false);
  assert.deepEqual(lost, []);
});

test("what does not end is ended with its worker, says so, and the spare takes over", async (t) => {
  const { kernel, workers, run, lost } = await running();
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const stopped = kernel.stop();
  t.mock.timers.tick(PATIENCE - 1);
  await settle();
  assert.equal(workers[0]?.ended, false);
  t.mock.timers.tick(1);
  await stopped;
  const ran = await run;
  assert.equal(ran.status, "lost");
  assert.match(ran.lost ?? "", /the names .* are gone/);
  assert.deepEqual(lost, [ran.lost]);
  assert.equal(workers[0]?.ended, true);
  const next = kernel.run(cell("3"), nothing);
  await settle();
  assert.deepEqual(types(workers[1]), ["start", "run"]);
  workers[1]?.done();
  assert.equal((await next).status, "ok");
  assert.equal(workers.length, 3, "and a new spare is started");
});

test("where nothing can be asked, a worker is ended at once", async (t) => {
  const { kernel, workers, run } = await running(false);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const stopped = kernel.stop();
  t.mock.timers.tick(0);
  await stopped;
  assert.equal((await run).status, "lost");
  assert.equal(workers[0]?.ended, true);
});

test("a worker that is stopped while it starts is never used", async () => {
  const { kernel, workers, lost } = fixture();
  const run = kernel.run(cell(), nothing);
  await settle();
  await kernel.stop();
  assert.equal((await run).status, "stopped");
  assert.equal(workers[0]?.ended, true);
  assert.deepEqual(lost, [], "nothing was lost");
  const again = kernel.run(cell(), nothing);
  await settle();
  assert.equal(workers.length, 2);
  workers[1]?.ready();
  await settle();
  workers[1]?.done();
  assert.equal((await again).status, "ok");
});

const MISSING: Trouble = { kind: "missing", words: "It is not there.", detail: "" };

test("a start that fails says why, and the next call tries again", async () => {
  const { kernel, workers } = fixture();
  const run = kernel.run(cell(), nothing);
  await settle();
  workers[0]?.say({ type: "failed", trouble: MISSING });
  await assert.rejects(run, (error) => error instanceof Troubled && error.message === "It is not there.");
  assert.equal(kernel.state.phase, "failed");
  assert.deepEqual(kernel.state.trouble, MISSING);
  const again = kernel.run(cell(), nothing);
  await settle();
  assert.equal(kernel.state.phase, "loading");
  workers[1]?.ready();
  await settle();
  workers[1]?.done();
  assert.equal((await again).status, "ok");
  assert.equal(kernel.state.trouble, null);
});

test("a worker that breaks down is replaced, and what is lost is said", async () => {
  const { kernel, workers, run, lost } = await running();
  const [worker] = workers as [FakeWorker];
  const trouble: Trouble = { kind: "python", words: "Python broke down.", detail: "" };
  worker.say({ type: "trouble", id: worker.id, trouble });
  assert.equal((await run).status, "lost");
  assert.equal(lost.length, 1);
  assert.equal(worker.ended, true);
  assert.notEqual(kernel.state.phase, "failed");
});

test("a script that cannot be loaded settles every promise", async () => {
  const { kernel, workers } = fixture();
  const check = kernel.check(answered);
  await settle();
  workers[0]?.onerror?.({ message: "" } as ErrorEvent);
  await assert.rejects(check, /could not be started in this browser/);
});

test("a check that is stopped gives null", async () => {
  const { kernel, workers } = fixture();
  const check = kernel.check(answered);
  await settle();
  workers[0]?.ready();
  await settle();
  workers[0]?.say({ type: "began", id: workers[0].id });
  assert.equal(kernel.state.phase, "checking");
  const stopped = kernel.stop();
  const id = (workers[0]?.tasks.findLast((task) => task.type === "check") as { id: number }).id;
  workers[0]?.say({ type: "done", id, result: null });
  await stopped;
  assert.equal(await check, null);
});

test("reset forgets the page's names and keeps the worker", async () => {
  const { kernel, workers } = fixture(false);
  const run = kernel.run(cell(), nothing);
  await settle();
  workers[0]?.ready();
  await settle();
  workers[0]?.done();
  await run;
  const reset = kernel.reset();
  await settle();
  assert.equal(workers[0]?.tasks.at(-1)?.type, "reset");
  workers[0]?.done(null);
  await reset;
  assert.equal(workers[0]?.ended, false);
});
