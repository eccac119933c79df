import assert from "node:assert/strict";
import { test } from "node:test";

import { Interrupt, SIGALRM, SIGINT } from "../src/interrupt.ts";

class FakeWorld {
  time = 0;
  steps = 0;
  stop = false;
  asked = 0;

  now(): number {
    return this.time;
  }

  wantsStop(): boolean {
    this.asked += 1;
    return this.stop;
  }

  setSteps(steps: number): void {
    this.steps = steps;
  }

  /** Look `times`, with so many milliseconds before each; return what came but for zeros. */
  look(interrupt: Interrupt, times: number, wait: number): number[] {
    const found = [];
    for (let i = 0; i < times; i++) {
      this.time += wait;
      found.push(interrupt.look());
    }
    return found.filter((signal) => signal !== 0);
  }
}

test("nothing is given out and nobody asked while no code of a learner runs", () => {
  const world = new FakeWorld();
  world.stop = true;
  const interrupt = new Interrupt(world);
  assert.deepEqual(world.look(interrupt, 50, 20), []);
  interrupt.arm("blob:1");
  interrupt.disarm();
  assert.deepEqual(world.look(interrupt, 50, 20), []);
  assert.equal(world.asked, 0);
});

test("the page is asked every 100 ms, and its stop is given out until the run ends", () => {
  const world = new FakeWorld();
  const interrupt = new Interrupt(world);
  interrupt.arm("blob:1");
  assert.deepEqual(world.look(interrupt, 100, 10), []);
  assert.equal(world.asked, 10);
  world.stop = true;
  assert.deepEqual(world.look(interrupt, 30, 10), [SIGINT, SIGINT, SIGINT]);
});

test("fast looks become rare, a slow one makes them frequent at once", () => {
  const world = new FakeWorld();
  const interrupt = new Interrupt(world);
  interrupt.arm("blob:1");
  assert.equal(world.steps, 1);
  world.look(interrupt, 20, 0.1);
  assert.equal(world.steps, 256);
  world.look(interrupt, 5, 2);
  assert.equal(world.steps, 256, "as long as they are neither too fast nor too slow");
  world.look(interrupt, 1, 30);
  assert.equal(world.steps, 1);
});

test("without an address nothing stops, but time runs out all the same", () => {
  const world = new FakeWorld();
  world.stop = true;
  const interrupt = new Interrupt(world);
  interrupt.arm("");
  interrupt.setDeadline(1, 0.5);
  assert.deepEqual(world.look(interrupt, 19, 50), []);
  assert.deepEqual(world.look(interrupt, 1, 50), [SIGALRM]);
  assert.deepEqual(world.look(interrupt, 20, 50), [SIGALRM, SIGALRM], "again and again");
  interrupt.setDeadline(0, 0);
  assert.deepEqual(world.look(interrupt, 100, 50), []);
  assert.equal(world.asked, 0);
});

test("a deadline does not outlive its run", () => {
  const world = new FakeWorld();
  const interrupt = new Interrupt(world);
  interrupt.arm("");
  interrupt.setDeadline(1, 1);
  interrupt.disarm();
  interrupt.arm("");
  assert.deepEqual(world.look(interrupt, 100, 50), []);
});

test("the buffer is what Pyodide reads and writes", () => {
  const world = new FakeWorld();
  world.stop = true;
  const interrupt = new Interrupt(world);
  interrupt.arm("blob:1");
  const buffer = interrupt.buffer();
  world.time = 150;
  assert.equal(buffer[0], SIGINT);
  buffer[0] = 0;
  assert.equal(buffer[0], 0);
});
