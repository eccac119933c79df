// The files of a live page: fetched once each, counted in bytes, and held to their hashes.

import type { AssetFile, Progress, Trouble } from "./protocol.ts";
import { Troubled } from "./trouble.ts";

/** What it needs of the browser, so that tests can do without one. */
export interface Network {
  fetch(address: string, init?: RequestInit): Promise<Response>;
  digest: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string>) | null; // null on insecure pages
  fetchNow(address: string): { status: number; bytes: Uint8Array<ArrayBuffer> };
}

export class Files {
  private readonly base: string;
  private readonly network: Network;
  private readonly onProgress: (progress: Progress) => void;
  private readonly responses = new Map<string, Promise<Response>>();
  private readonly contents = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  private loaded = 0;
  private total = 0;
  private fail: (error: unknown) => void = () => undefined;

  /** Rejects as soon as a file cannot be had: Pyodide would wait for ever. */
  readonly failure: Promise<never>;

  constructor(base: string, network: Network, onProgress: (progress: Progress) => void) {
    this.base = base;
    this.network = network;
    this.onProgress = onProgress;
    this.failure = new Promise<never>((_, reject) => {
      this.fail = reject;
    });
    this.failure.catch(() => undefined); // it is heard where it is awaited
  }

  address(file: AssetFile): string {
    return new URL(file.address, this.base).href;
  }

  /** The bytes of a file, checked. */
  bytes(file: AssetFile, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const address = this.address(file);
    const known = this.contents.get(address);
    if (known) return known;
    const contents = this.request(file, signal).then((response) => this.read(file, response));
    this.keep(address, contents);
    return contents;
  }

  /** A file as a response, for Pyodide; its bytes are counted, and checked beside. */
  response(file: AssetFile): Promise<Response> {
    const address = this.address(file);
    const known = this.responses.get(address);
    if (known) return known;
    const response = this.request(file).then((got) => {
      const copy = got.clone();
      this.keep(address, this.read(file, copy));
      const type = file.address.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
      if (got.headers.get("content-type")?.startsWith(type) || !file.address.endsWith(".wasm")) {
        return got;
      }
      return new Response(got.body, { headers: { "content-type": type } });
    });
    response.catch((error: unknown) => this.fail(error));
    this.responses.set(address, response);
    return response;
  }

  /** The bytes of a file, at once; not checked, since that takes time. Only in a worker. */
  now(file: AssetFile): Uint8Array<ArrayBuffer> {
    let got;
    try {
      got = this.network.fetchNow(this.address(file));
    } catch (error) {
      throw this.trouble("offline", file, String(error));
    }
    if (got.status !== 200) throw this.trouble("missing", file, `status ${got.status}`);
    return got.bytes;
  }

  trouble(kind: Trouble["kind"], file: AssetFile, detail: string): Troubled {
    const name = file.address.split("/").at(-1) ?? file.address;
    const words = {
      offline: `${name} cannot be reached. Are you offline? Try again when you are back.`,
      missing: `${name} is not where the book keeps it. Reload the page; if that does not help, tell the authors.`,
      corrupted: `${name} did not arrive as it was published. Reload the page; if that does not help, tell the authors.`,
      python: `${name} cannot be used in this browser.`,
      setup: `${name} does not run.`,
    };
    return new Troubled({ kind, words: words[kind], detail: `${this.address(file)}: ${detail}` });
  }

  private keep(address: string, contents: Promise<Uint8Array<ArrayBuffer>>): void {
    this.contents.set(address, contents);
    contents.catch((error: unknown) => {
      this.contents.delete(address); // the next one who wants it tries again
      this.fail(error);
    });
  }

  private async request(file: AssetFile, signal?: AbortSignal): Promise<Response> {
    this.total += file.bytes;
    const init: RequestInit = signal ? { signal } : {};
    if (this.network.digest === null) init.integrity = `sha256-${base64(file.sha256)}`;
    let response: Response;
    try {
      response = await this.network.fetch(this.address(file), init);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw await this.why(file, init, error);
    }
    if (!response.ok) throw this.trouble("missing", file, `status ${response.status}`);
    return response;
  }

  /** A failed fetch does not say why; without the hash it tells. */
  private async why(file: AssetFile, init: RequestInit, error: unknown): Promise<Troubled> {
    if (init.integrity === undefined) return this.trouble("offline", file, String(error));
    try {
      const again = await this.network.fetch(this.address(file), { cache: "no-store" });
      if (again.ok) return this.trouble("corrupted", file, String(error));
      return this.trouble("missing", file, `status ${again.status}`);
    } catch {
      return this.trouble("offline", file, String(error));
    }
  }

  private async read(file: AssetFile, response: Response): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    try {
      const reader = response.body?.getReader();
      for (;;) {
        const piece = await reader?.read();
        if (!piece || piece.done) break;
        pieces.push(piece.value);
        size += piece.value.length;
        this.loaded += piece.value.length;
        this.onProgress({ loaded: Math.min(this.loaded, this.total), total: this.total });
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw this.trouble("offline", file, String(error));
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    if (this.network.digest !== null) {
      const found = await this.network.digest(bytes);
      if (found !== file.sha256) throw this.trouble("corrupted", file, `sha256 ${found}`);
    }
    return bytes;
  }
}

export function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64(hex: string): string {
  const pairs = hex.match(/../g) ?? [];
  return btoa(String.fromCharCode(...pairs.map((pair) => Number.parseInt(pair, 16))));
}

/** The browser's own network. */
export function browserNetwork(): Network {
  const fetchAsIs = globalThis.fetch.bind(globalThis);
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  return {
    fetch: fetchAsIs,
    digest: subtle
      ? async (bytes) => hexadecimal(new Uint8Array(await subtle.digest("SHA-256", bytes)))
      : null,
    fetchNow(address) {
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      request.responseType = "arraybuffer";
      request.send();
      return { status: request.status, bytes: new Uint8Array(request.response as ArrayBuffer) };
    },
  };
}
