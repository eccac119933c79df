// One worker, as the Kernel sees it: it becomes ready or fails, takes one task at a time, and can be ended.

import { press } from "./press.ts";
import type { Output, Progress, Report, Task, Trouble } from "./protocol.ts";
import { Troubled } from "./trouble.ts";

/** What of a Worker is used. */
export interface WorkerLike {
  postMessage(task: Task): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface LinkEvents {
  progress(progress: Progress): void;
  changed(): void;
}

export type LinkMaker = (address: string, packages: readonly string[], events: LinkEvents) => Link;

interface Waiting {
  readonly show: ((outputs: readonly Output[]) => void) | undefined;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

const ENDED: Trouble = { kind: "python", words: "Python was ended.", detail: "the worker was ended" };

export class Link {
  private readonly worker: WorkerLike;
  private readonly events: LinkEvents;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private settleReady: { resolve(): void; reject(error: unknown): void };

  /** Resolves when it can be given tasks; rejects with a Troubled. */
  readonly ready: Promise<void>;
  isReady = false;
  hasBegun = false; // a learner's code runs
  hasRun = false; // it has, or had, names of the page
  stops = false; // a revoked address stops it
  python: string | null = null;

  constructor(worker: WorkerLike, address: string, packages: readonly string[], events: LinkEvents) {
    this.worker = worker;
    this.events = events;
    let settle: Link["settleReady"] = { resolve: () => undefined, reject: () => undefined };
    this.ready = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.settleReady = settle;
    this.ready.catch(() => undefined); // it is heard where it is awaited
    worker.onmessage = ({ data }) => press.after(() => this.hear(data));
    worker.onerror = (event) => {
      this.fail({
        kind: "python",
        words: "Python could not be started in this browser. Reload the page, or try a newer browser.",
        detail: event.message || "the worker's script could not be loaded",
      });
    };
    worker.postMessage({ type: "start", address, packages });
  }

  static make(address: string, packages: readonly string[], events: LinkEvents): Link {
    const script = new URL("worker.js", import.meta.url);
    return new Link(new Worker(script, { type: "module" }), address, packages, events);
  }

  /** Give it a task; `done` settles with its result. The task's own `id` does not count. */
  give(
    task: Task,
    show?: (outputs: readonly Output[]) => void,
  ): { id: number; done: Promise<unknown> } {
    const id = this.next++;
    const done = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { show, resolve, reject });
    });
    if (task.type === "run") this.hasRun = true;
    this.worker.postMessage({ ...task, id } as Task);
    return { id, done };
  }

  send(task: Task): Promise<unknown> {
    return this.give(task).done;
  }

  /** Let go what a task still loads. */
  cancel(id: number): void {
    this.worker.postMessage({ type: "cancel", id });
  }

  /** End it; what waits for it is rejected. */
  end(): void {
    this.worker.terminate();
    this.fail(ENDED);
  }

  private hear(report: Report): void {
    if (report.type === "progress" || report.type === "loading") {
      this.events.progress(report.progress);
    } else if (report.type === "ready") {
      this.isReady = true;
      this.stops = report.stops;
      this.python = report.python;
      this.settleReady.resolve();
    } else if (report.type === "failed") {
      this.fail(report.trouble);
    } else if (report.type === "began") {
      this.hasBegun = true;
      this.events.changed();
    } else if (report.type === "outputs") {
      this.waiting.get(report.id)?.show?.(report.outputs);
    } else {
      const waiting = this.waiting.get(report.id);
      this.waiting.delete(report.id);
      this.hasBegun = false;
      if (report.type === "done") waiting?.resolve(report.result);
      else waiting?.reject(new Troubled(report.trouble));
    }
  }

  private fail(trouble: Trouble): void {
    this.isReady = false;
    const error = new Troubled(trouble);
    this.settleReady.reject(error);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
