import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Files, type Network } from "../src/files.ts";
import { Troubled } from "../src/trouble.ts";
import type { AssetFile, Progress, Trouble } from "../src/protocol.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const CONTENT = new TextEncoder().encode("a wheel, or so");
const FILE: AssetFile = { address: "../wheels/a.whl", bytes: CONTENT.length, sha256: sha256(CONTENT) };
const BASE = "https://book.example/sub/_static/live/code/1/live.json";

/** A network with one answer. */
function network(answer: () => Response | Promise<Response>, secure = true): Network & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (address, init) => {
      asked.push(`${address}${init?.integrity ? ` ${init.integrity}` : ""}`);
      return answer();
    },
    digest: secure ? async (bytes) => sha256(bytes) : null,
    fetchNow: () => ({ status: 200, bytes: new Uint8Array(CONTENT) }),
  };
}

async function troubleOf(promise: Promise<unknown>): Promise<Trouble> {
  const error = await promise.then(() => assert.fail("it went well"), (reason: unknown) => reason);
  assert.ok(error instanceof Troubled, String(error));
  return error.trouble;
}

test("a file is fetched once, from beside the bundle, and counted", async () => {
  const seen: Progress[] = [];
  const net = network(() => new Response(CONTENT));
  const files = new Files(BASE, net, (progress) => seen.push(progress));
  const [one, other] = await Promise.all([files.bytes(FILE), files.bytes(FILE)]);
  assert.deepEqual(one, CONTENT);
  assert.equal(one, other);
  assert.deepEqual(net.asked, ["https://book.example/sub/_static/live/code/wheels/a.whl"]);
  assert.deepEqual(seen.at(-1), { loaded: CONTENT.length, total: CONTENT.length });
});

test("a file with other bytes is corrupted, and the next attempt fetches it anew", async () => {
  const answers = [new Response("something else"), new Response(CONTENT)];
  const files = new Files(BASE, network(() => answers.shift()!), () => undefined);
  const trouble = await troubleOf(files.bytes(FILE));
  assert.equal(trouble.kind, "corrupted");
  assert.match(trouble.words, /^a\.whl did not arrive as it was published\. Reload/);
  assert.equal((await troubleOf(files.failure)).kind, "corrupted", "who waits for Pyodide hears it");
  assert.deepEqual(await files.bytes(FILE), CONTENT);
});

test("a file that is not there is missing, a network that is not there offline", async () => {
  const gone = new Files(BASE, network(() => new Response("", { status: 404 })), () => undefined);
  assert.equal((await troubleOf(gone.bytes(FILE))).kind, "missing");
  const offline = new Files(
    BASE,
    network(() => Promise.reject(new TypeError("Failed to fetch"))),
    () => undefined,
  );
  const trouble = await troubleOf(offline.bytes(FILE));
  assert.equal(trouble.kind, "offline");
  assert.match(trouble.words, /Are you offline\?/);
});

test("where the page may not digest, the browser does, and a failure is told apart", async () => {
  let first = true;
  const net = network(() => {
    if (!first) return new Response("something else");
    first = false;
    throw new TypeError("Failed to fetch");
  }, false);
  const trouble = await troubleOf(new Files(BASE, net, () => undefined).bytes(FILE));
  assert.equal(trouble.kind, "corrupted");
  const hash = Buffer.from(FILE.sha256, "hex").toString("base64");
  assert.match(net.asked[0]!, new RegExp(` sha256-${hash.replaceAll("+", "\\+")}$`));
});

test("WebAssembly gets its type, whatever a server says", async () => {
  const file = { ...FILE, address: "../core/python.wasm" };
  const headers = { "content-type": "application/octet-stream" };
  const files = new Files(BASE, network(() => new Response(CONTENT, { headers })), () => undefined);
  const response = await files.response(file);
  assert.equal(response.headers.get("content-type"), "application/wasm");
  assert.deepEqual(new Uint8Array(await response.arrayBuffer()), CONTENT);
});

test("a connection that breaks off is told as such", async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new TypeError("network error"));
    },
  });
  const files = new Files(BASE, network(() => new Response(broken)), () => undefined);
  assert.equal((await troubleOf(files.bytes(FILE))).kind, "offline");
});

test("what is fetched at once says why it cannot be had", () => {
  const status = (code: number): Network => ({
    ...network(() => new Response("")),
    fetchNow: () => ({ status: code, bytes: new Uint8Array() }),
  });
  const thrown = (files: Files): unknown => {
    try {
      return files.now(FILE);
    } catch (error) {
      return (error as Troubled).trouble.kind;
    }
  };
  assert.equal(thrown(new Files(BASE, status(404), () => undefined)), "missing");
  assert.deepEqual(thrown(new Files(BASE, network(() => new Response("")), () => undefined)), CONTENT);
});
