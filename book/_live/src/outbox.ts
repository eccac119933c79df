// Outputs on their way to the page: several at once, so that a flood of prints is no flood of messages.

import type { Output } from "./protocol.ts";

const WAIT = 50; // ms between two messages

export class Outbox {
  private readonly post: (outputs: readonly Output[]) => void;
  private readonly now: () => number;
  private waiting: Output[] = [];
  private last = -Infinity;

  constructor(post: (outputs: readonly Output[]) => void, now: () => number) {
    this.post = post;
    this.now = now;
  }

  add(output: Output): void {
    const before = this.waiting.at(-1);
    if (output.kind === "text" && before?.kind === "text" && before.stream === output.stream) {
      this.waiting[this.waiting.length - 1] = { ...before, text: before.text + output.text };
    } else {
      this.waiting.push(output);
    }
    this.flushIfDue();
  }

  /** Send what waits, if the last message is long enough ago. */
  flushIfDue(): void {
    if (this.waiting.length > 0 && this.now() - this.last >= WAIT) this.flush();
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    this.post(this.waiting);
    this.waiting = [];
    this.last = this.now();
  }
}
