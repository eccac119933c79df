import assert from "node:assert/strict";
import { test } from "node:test";

import { Press } from "../src/press.ts";

function fixture(): { press: Press; done: string[]; happens(kind: string): void } {
  const target = new EventTarget();
  const press = new Press(target);
  const done: string[] = [];
  return { press, done, happens: (kind) => void target.dispatchEvent(new Event(kind)) };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("where nobody presses, it is done at once", () => {
  const { press, done } = fixture();
  press.after(() => done.push("a"));
  assert.equal(done.join(""), "a");
});

for (const end of ["pointerup", "pointercancel"]) {
  test(`while somebody presses it waits, until the click that follows ${end}, and the order is kept`, async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const { press, done, happens } = fixture();
    happens("pointerdown");
    press.after(() => done.push("a"));
    press.after(() => done.push("b"));
    t.mock.timers.tick(2000);
    happens(end);
    press.after(() => done.push("c"));
    await settle();
    assert.equal(done.join(""), "");
    t.mock.timers.tick(50);
    await settle();
    assert.equal(done.join(""), "abc");
    press.after(() => done.push("d"));
    assert.equal(done.join(""), "abcd");
  });
}

test("after the click nothing waits any longer", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { press, done, happens } = fixture();
  happens("pointerdown");
  press.after(() => done.push("a"));
  happens("pointerup");
  happens("click");
  assert.equal(done.join(""), "", "the button hears of it first");
  t.mock.timers.tick(0);
  await settle();
  assert.equal(done.join(""), "a");
});

test("a press right after another holds on", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { press, done, happens } = fixture();
  happens("pointerdown");
  press.after(() => done.push("a"));
  happens("pointerup");
  happens("pointerdown");
  t.mock.timers.tick(1000);
  await settle();
  assert.equal(done.join(""), "");
});

test("who rests on the page does not make it mute", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { press, done, happens } = fixture();
  happens("pointerdown");
  press.after(() => done.push("a"));
  t.mock.timers.tick(3000);
  await settle();
  assert.equal(done.join(""), "a");
});
