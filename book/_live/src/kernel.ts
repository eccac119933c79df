// Python for one page: the class that a page's interface uses, and the only one that it needs.
//
//   const kernel = await (await import("./page.ts")).kernel();   // loads this module, starts nothing
//   kernel.on("state", (state) => show(state));
//   const ran = await kernel.run({name: "cell-3", source, alt}, (outputs) => append(outputs));
//   const checked = await kernel.check({question, setup, answer});   // null: it was stopped
//   const names = await kernel.ask<string[]>("complete", {source, word: "losses.Hub"});
//   await kernel.stop();
//
// What it promises:
// - Nothing is loaded before the first `start`, `run`, `check` or `ask`; `prefetch()` may be called
//   on a hover (it does nothing where the reader saves data).
// - `run` calls are done one after the other in the order of the calls, in one namespace: the page's.
//   "Run all above" is a loop that awaits `run`, and ends when a status is not "ok".
// - `check` and `ask` run in a worker that never sees the page's namespace, in a namespace of their own.
//   That worker is also the spare one: when the page's worker has to be ended, the spare takes over.
// - `stop()` ends what runs, and keeps the page's namespace where it can: the run ends with "stopped". What
//   has not ended PATIENCE later is ended with its worker: the run ends with "lost", and says what is gone.
// - A worker that was ended, or that failed while it loaded, is never used again.
// - While somebody presses in the page, at most 3 s, nothing is said: see press.ts.
// - Every promise settles. A Trouble is thrown as a Troubled, whose message is a sentence for the reader.
//
// - A cell or check that needs SymPy or Matplotlib fetches them first (phase "loading", with progress in bytes).
// - What a cell prints is capped and comes in batches; figures are SVG for both themes: show them as <img> with a
//   blob address, so that their ids do not meet. A moving figure's HTML wants book/_static/moving.js.
// - In a check, an answer has 30 seconds on each input (10 in a notebook), since a phone may be slow.
//
// What it says: events "state" (KernelState, whenever it changes), and "lost" (a sentence) when the page's
// names are gone: the page then marks its cells as not run.

import { startFiles } from "./assets.ts";
import { Link, type LinkMaker } from "./link.ts";
import type { Answered, Assets, CellSource, Checked, Output, Progress, Ran, Task, Trouble } from "./protocol.ts";
import { Troubled } from "./trouble.ts";

/** How long code has to end after Stop, before its worker is ended; in ms. */
export const PATIENCE = 1000;

const LOST =
  "That code could not be stopped, so Python was started anew: the names that this page's cells had made are gone. " +
  "Run the cells again from the top.";
const BROKEN =
  "Python broke down, and was started anew: the names that this page's cells had made are gone. " +
  "Run the cells again from the top.";

/** What the page may show of Python's state. */
export interface KernelState {
  readonly phase: "idle" | "loading" | "ready" | "running" | "checking" | "stopping" | "failed";
  readonly progress: Progress | null; // while something loads
  readonly spare: "none" | "loading" | "ready"; // the worker that takes over
  readonly python: string | null; // "3.14.2", once it is known
  readonly trouble: Trouble | null; // for "failed"; the next call tries again
}

export interface KernelEvents {
  state: KernelState;
  lost: string;
}

/** A task that runs or waits. */
interface Job {
  readonly kind: "run" | "check" | "ask";
  readonly stop: string; // an address that is revoked to stop it
  link: Link | null; // once it has been given to a worker
  id: number;
  stopped: boolean;
  lost: boolean;
}

export interface KernelOptions {
  readonly address?: string; // of live.json
  readonly packages?: readonly string[]; // that the page's cells import, such as "sympy"
  readonly spare?: boolean; // keep a second worker ready; by default where the device has the memory
  readonly make?: LinkMaker; // how a worker is made, for tests
}

export class Kernel {
  private readonly address: string;
  private readonly make: LinkMaker;
  private readonly wantsSpare: boolean;
  private readonly listeners = new EventTarget();
  private packages: readonly string[];
  private page: Link | null = null; // has the page's names
  private spare: Link | null = null; // has none, and does the checks
  private pageQueue: Promise<unknown> = Promise.resolve();
  private spareQueue: Promise<unknown> = Promise.resolve();
  private readonly jobs = new Set<Job>();
  private progress: Progress | null = null;
  private trouble: Trouble | null = null;
  private python: string | null = null;
  private prefetched = false;

  constructor(options: KernelOptions = {}) {
    this.address = options.address ?? new URL("live.json", import.meta.url).href;
    this.packages = options.packages ?? [];
    this.make = options.make ?? Link.make;
    this.wantsSpare = options.spare ?? ((navigator as { deviceMemory?: number }).deviceMemory ?? 8) > 2;
  }

  on<Name extends keyof KernelEvents>(name: Name, listen: (about: KernelEvents[Name]) => void): void {
    this.listeners.addEventListener(name, (event) => {
      listen((event as CustomEvent<KernelEvents[Name]>).detail);
    });
  }

  get state(): KernelState {
    const jobs = [...this.jobs];
    const active = jobs.find((job) => job.link !== null);
    const ready = this.page?.isReady || this.spare?.isReady;
    let phase: KernelState["phase"] = ready ? "ready" : this.trouble ? "failed" : "idle";
    if (jobs.some((job) => job.stopped)) phase = "stopping";
    else if (active?.link?.hasBegun) phase = active.kind === "run" ? "running" : "checking";
    else if (jobs.length > 0 || (!ready && (this.page ?? this.spare))) phase = "loading";
    const spare = this.spare === null ? "none" : this.spare.isReady ? "ready" : "loading";
    const progress = phase === "loading" ? this.progress : null;
    return { phase, progress, spare, python: this.python, trouble: this.trouble };
  }

  /** Fetch what a start needs into the browser's cache; nothing where the reader saves data. */
  prefetch(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (this.prefetched || this.page || this.spare || connection?.saveData) return;
    this.prefetched = true;
    const ahead = async (): Promise<void> => {
      const assets = (await (await fetch(this.address)).json()) as Assets;
      for (const { address } of startFiles(assets, this.packages)) {
        const response = await fetch(new URL(address, this.address), { priority: "low" });
        await response.arrayBuffer();
      }
    };
    ahead().catch(() => undefined); // the start says what is wrong
  }

  /** Start Python, with these packages ("sympy", "matplotlib") beside NumPy and the course's own. */
  async start(packages: readonly string[] = []): Promise<void> {
    this.packages = [...new Set([...this.packages, ...packages])];
    const link = this.page ?? this.spare ?? (this.spare = this.open());
    await link.ready;
  }

  /** Run a cell in the page's names; `show` is called with its outputs as they come. */
  run(cell: CellSource, show: (outputs: readonly Output[]) => void): Promise<Ran> {
    const job = this.begin("run");
    const began = performance.now();
    const ended = (status: Ran["status"], lost: string | null = null): Ran => {
      return { status, seconds: (performance.now() - began) / 1000, lost };
    };
    const work = async (): Promise<Ran> => {
      if (job.stopped) return ended("stopped");
      const link = this.pageLink();
      try {
        return (await this.send(job, link, { type: "run", id: 0, cell, stop: job.stop }, show)) as Ran;
      } catch (error) {
        if (job.lost) return ended("lost", LOST);
        if (job.stopped) return ended("stopped");
        if (!(error instanceof Troubled) || error.trouble.kind !== "python") throw error;
        const had = link.hasRun;
        this.discard(link);
        if (!had) throw error;
        this.say("lost", BROKEN);
        return ended("lost", BROKEN);
      }
    };
    const result = this.pageQueue.then(work).finally(() => this.end(job));
    this.pageQueue = result.catch(() => undefined);
    return result;
  }

  /** Run a question's visible tests on an answer, in a clean namespace; null if it was stopped. */
  check(answered: Answered): Promise<Checked | null> {
    return this.aside("check", (stop) => ({ type: "check", id: 0, answered, stop })) as Promise<Checked | null>;
  }

  /** Ask a function of dlcourse.live.asks: JSON in, JSON out; null if it was stopped. */
  ask<Answer>(name: string, about: unknown): Promise<Answer | null> {
    return this.aside("ask", (stop) => ({ type: "ask", id: 0, name, about, stop })) as Promise<Answer | null>;
  }

  /** End what runs, and what waits. Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    const jobs = [...this.jobs];
    for (const job of jobs) {
      job.stopped = true;
      URL.revokeObjectURL(job.stop);
      if (job.link?.isReady) job.link.cancel(job.id);
    }
    this.changed();
    const end = Promise.allSettled([this.pageQueue, this.spareQueue]);
    const patience = jobs.some((job) => job.link?.isReady && job.link.stops) ? PATIENCE : 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), patience);
    });
    if ((await Promise.race([end, late])) === "late") {
      for (const job of jobs) if (this.jobs.has(job) && job.link) this.giveUp(job, job.link);
    }
    clearTimeout(timer);
    await end;
  }

  /** Forget the page's names. */
  async reset(): Promise<void> {
    await this.stop();
    if (this.page?.isReady) await this.page.send({ type: "reset", id: 0 });
  }

  /** End every worker; for a page that goes. */
  close(): void {
    for (const job of this.jobs) URL.revokeObjectURL(job.stop);
    this.page?.end();
    this.spare?.end();
    this.page = this.spare = null;
  }

  // --- what happens inside ------------------------------------------------------------------------

  private aside(kind: "check" | "ask", task: (stop: string) => Task): Promise<unknown> {
    const job = this.begin(kind);
    const work = async (): Promise<unknown> => {
      if (job.stopped) return null;
      const link = (this.spare ??= this.open([])); // a check of numbers need not wait for SymPy
      try {
        return await this.send(job, link, task(job.stop));
      } catch (error) {
        if (job.stopped) return null;
        if (error instanceof Troubled && error.trouble.kind === "python") this.discard(link);
        throw error;
      }
    };
    const result = this.spareQueue.then(work).finally(() => this.end(job));
    this.spareQueue = result.catch(() => undefined);
    return result;
  }

  private begin(kind: Job["kind"]): Job {
    const stop = URL.createObjectURL(new Blob(["1"]));
    const job: Job = { kind, stop, link: null, id: 0, stopped: false, lost: false };
    this.jobs.add(job);
    this.changed();
    return job;
  }

  private end(job: Job): void {
    URL.revokeObjectURL(job.stop);
    this.jobs.delete(job);
    this.changed();
    if (this.jobs.size === 0) this.keepSpare();
  }

  private async send(
    job: Job,
    link: Link,
    task: Task,
    show?: (outputs: readonly Output[]) => void,
  ): Promise<unknown> {
    job.link = link;
    await link.ready;
    if (job.stopped) throw new Error("stopped while Python started");
    const { id, done } = link.give(task, show);
    job.id = id;
    return done;
  }

  /** The worker with the page's names; if there is none, the spare becomes it. */
  private pageLink(): Link {
    if (this.page === null) {
      const free = ![...this.jobs].some((job) => job.link !== null && job.link === this.spare);
      if (this.spare !== null && free) {
        this.page = this.spare;
        this.spare = null;
      } else {
        this.page = this.open();
      }
    }
    return this.page;
  }

  private open(packages = this.packages): Link {
    this.trouble = null;
    const link = this.make(this.address, packages, {
      progress: (progress) => {
        this.progress = progress;
        this.changed();
      },
      changed: () => this.changed(),
    });
    link.ready.then(
      () => {
        this.python = link.python;
        this.changed();
      },
      (error: unknown) => {
        this.discard(link);
        if (error instanceof Troubled) this.trouble = error.trouble;
        this.changed();
      },
    );
    return link;
  }

  /** Have a second worker ready, once the first has nothing to do. */
  private keepSpare(): void {
    if (this.wantsSpare && this.spare === null && this.page?.isReady) {
      this.spare = this.open();
      this.changed();
    }
  }

  /** Its code does not end: end its worker. */
  private giveUp(job: Job, link: Link): void {
    job.lost = job.kind === "run" && link.hasRun;
    this.discard(link);
    if (job.lost) this.say("lost", LOST);
  }

  private discard(link: Link): void {
    link.end();
    if (this.page === link) this.page = null;
    if (this.spare === link) this.spare = null;
  }

  private changed(): void {
    this.say("state", this.state);
  }

  private say<Name extends keyof KernelEvents>(name: Name, detail: KernelEvents[Name]): void {
    this.listeners.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
