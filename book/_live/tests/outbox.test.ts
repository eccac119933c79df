import assert from "node:assert/strict";
import { test } from "node:test";

import { Outbox } from "../src/outbox.ts";
import type { Output } from "../src/protocol.ts";

const print = (text: string, stream: "stdout" | "stderr" = "stdout"): Output => ({ kind: "text", stream, text });

test("the first print goes at once, a flood in few messages, and nothing is lost", () => {
  let time = 0;
  const sent: (readonly Output[])[] = [];
  const outbox = new Outbox((outputs) => sent.push(outputs), () => time);
  outbox.add(print("0"));
  assert.equal(sent.length, 1);
  for (let i = 0; i < 1000; i++) {
    time += 0.1;
    outbox.add(print("x"));
  }
  outbox.flush();
  assert.ok(sent.length <= 4, `${sent.length} messages`);
  const text = sent.flat().map((output) => (output.kind === "text" ? output.text : "")).join("");
  assert.equal(text, `0${"x".repeat(1000)}`);
});

test("what waits goes when somebody looks", () => {
  let time = 0;
  const sent: (readonly Output[])[] = [];
  const outbox = new Outbox((outputs) => sent.push(outputs), () => time);
  outbox.add(print("a"));
  outbox.add(print("b"));
  outbox.flushIfDue();
  assert.equal(sent.length, 1);
  time = 60;
  outbox.flushIfDue();
  assert.equal(sent.length, 2);
});

test("the order is kept, and streams are not mixed", () => {
  const sent: Output[] = [];
  const outbox = new Outbox((outputs) => sent.push(...outputs), () => 0);
  outbox.add(print("first"));
  outbox.add(print("a"));
  outbox.add(print("b", "stderr"));
  outbox.add({ kind: "result", text: "c" });
  outbox.add(print("d"));
  outbox.flush();
  outbox.flush();
  assert.deepEqual(sent.map((output) => ("text" in output ? output.text : "")), ["first", "a", "b", "c", "d"]);
});
