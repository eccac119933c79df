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

test("looks are rare in a tight loop, frequent in a slow one, and adapt soon", () => {
  const world = new FakeWorld();
  const interrupt = new Interrupt(world);
  interrupt.arm("blob:1");
  assert.equal(world.steps, 1);
  let exact = 0;
  /** Run a loop whose steps take so many milliseconds each; return how often was looked. */
  const loop = (step: number, duration: number): number => {
    let looks = 0;
    for (const end = exact + duration; exact < end; looks++) {
      exact += step * world.steps;
      world.time = Math.floor(exact);
      interrupt.look();
    }
    return looks;
  };
  loop(0.00004, 5);
  assert.equal(world.steps, 256);
  loop(0.001, 5);
  assert.ok(world.steps > 40 && world.steps < 60, `${world.steps}`);
  loop(0.00004, 5);
  assert.equal(loop(2, 2 * 256), 1, "the first slow steps are the tight loop's");
  assert.equal(loop(2, 20), 10, "then each is looked at");
  loop(0.00004, 5);
  assert.equal(world.steps, 256);
});

test("a clock that is put back puts nothing off", () => {
  const world = new FakeWorld();
  const interrupt = new Interrupt(world);
  interrupt.arm("blob:1");
  interrupt.setDeadline(1, 1);
  world.time = -3_600_000;
  assert.equal(interrupt.look(), 0);
  world.stop = true;
  assert.deepEqual(world.look(interrupt, 5, 50), [SIGINT, SIGINT]);
  world.stop = false;
  assert.deepEqual(world.look(interrupt, 20, 50), [SIGALRM]);
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
