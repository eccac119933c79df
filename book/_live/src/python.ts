// One Python: Pyodide's core and the course's own package, ready to run cells and checks.

import { closure, FIRST, part } from "./assets.ts";
import type { Files } from "./files.ts";
import type { Interrupt } from "./interrupt.ts";
import type { Assets, Output } from "./protocol.ts";
import { Troubled } from "./trouble.ts";

/** What is used of Pyodide. */
interface Pyodide {
  unpackArchive(bytes: Uint8Array, format: string): void;
  setInterruptBuffer(buffer: Uint8Array): void;
  pyimport(name: string): { Browser(host: Host, modules: string, packages: string): Browser };
  runPython(code: string): unknown;
  readonly globals: { get(name: string): (about: unknown) => unknown };
  readonly _module: { HEAP32: Int32Array; __Py_emscripten_signal_clock?: number };
}

type LoadPyodide = (options: Record<string, unknown>) => Promise<Pyodide>;

/** dlcourse.live.browser.Host. */
interface Host {
  send(output: string): void;
  deadline(seconds: number, again: number): void;
  look(): void;
  fetch(name: string): string;
}

/** dlcourse.live.browser.Browser. */
interface Browser {
  needs(sources: string, used: boolean): string;
  run(name: string, source: string, alt: string): string;
  check(answered: string): string;
  ask(name: string, about: string): string;
  reset(): void;
}

const STEPS = 50; // Python's own number of steps between two looks

export class Python {
  private readonly pyodide: Pyodide;
  private readonly memory: Pyodide["_module"];
  private readonly stepsAt: number; // where the steps until Python's next look are counted; 0: not known
  private readonly assets: Assets;
  private readonly files: Files;
  private readonly browser: Browser;
  private readonly installed: Set<string>;
  readonly version: string;

  private constructor(
    pyodide: Pyodide,
    assets: Assets,
    files: Files,
    installed: Set<string>,
    host: Omit<Host, "fetch" | "look">,
  ) {
    this.pyodide = pyodide;
    this.memory = pyodide._module;
    this.stepsAt = (this.memory.__Py_emscripten_signal_clock ?? 0) >> 2;
    this.assets = assets;
    this.files = files;
    this.installed = installed;
    const own: Host = {
      ...host,
      look: () => this.setSteps(0),
      fetch: (name) => this.installNow(name),
    };
    const owners: Record<string, string> = {};
    for (const [name, { imports }] of Object.entries(assets.packages)) {
      for (const module of imports) if (!installed.has(name)) owners[module] = name;
    }
    this.browser = pyodide
      .pyimport("dlcourse.live.browser")
      .Browser(own, JSON.stringify(assets.modules), JSON.stringify(owners));
    this.version = String(pyodide.runPython("import platform; platform.python_version()"));
  }

  /**
   * Start Python. The files of the core, of NumPy and of `packages` are fetched side by side.
   * Rejects with a Troubled where one cannot be had.
   */
  static async start(
    load: LoadPyodide,
    indexURL: string,
    assets: Assets,
    files: Files,
    packages: readonly string[],
    interrupt: Interrupt,
    send: (output: Output) => void,
  ): Promise<Python> {
    const wanted = closure(assets, [...FIRST, ...packages]);
    const contents = wanted.map(async (name) => ({ name, bytes: await files.bytes(part(assets, name)) }));
    const starting = load({
      indexURL,
      lockFileContents: { info: assets.info, packages: {} },
      stdout: () => undefined, // what cells print goes another way
      stderr: () => undefined,
    });
    const pyodide = await Promise.race([starting, files.failure]);
    const installed = new Set<string>();
    for (const content of contents) {
      const { name, bytes } = await Promise.race([content, files.failure]);
      pyodide.unpackArchive(bytes, "wheel");
      installed.add(name);
    }
    const python = new Python(pyodide, assets, files, installed, {
      send: (output) => send(JSON.parse(output) as Output),
      deadline: (seconds, again) => interrupt.setDeadline(seconds, again),
    });
    pyodide.setInterruptBuffer(interrupt.buffer());
    return python;
  }

  /** Set the steps until Python looks for a signal. */
  setSteps(steps: number): void {
    if (this.stepsAt > 0) this.memory.HEAP32[this.stepsAt] = steps;
  }

  /** Fetch and install what some code will import, or with `used`, what of that it will use. */
  async prepare(sources: readonly string[], used: boolean, signal: AbortSignal): Promise<void> {
    const needed = JSON.parse(this.browser.needs(JSON.stringify(sources), used)) as string[];
    const missing = closure(this.assets, needed).filter((name) => !this.installed.has(name));
    const contents = missing.map((name) => this.files.bytes(part(this.assets, name), signal));
    for (const [i, bytes] of (await Promise.all(contents)).entries()) {
      this.pyodide.unpackArchive(bytes, "wheel");
      this.installed.add(missing[i] ?? "");
    }
  }

  run(name: string, source: string, alt: string): string {
    return this.browser.run(name, source, alt);
  }

  check(answered: string): string {
    return this.browser.check(answered);
  }

  ask(name: string, about: string): string {
    return this.browser.ask(name, about);
  }

  reset(): void {
    this.browser.reset();
  }

  /** Install a package while Python waits for it; return nothing, or why it cannot be had. */
  private installNow(name: string): string {
    this.setSteps(STEPS);
    try {
      for (const each of closure(this.assets, [name])) {
        if (this.installed.has(each)) continue;
        const file = part(this.assets, each);
        const bytes = this.files.now(file);
        if (this.digest(bytes) !== file.sha256) throw this.files.trouble("corrupted", file, "its hash");
        this.pyodide.unpackArchive(bytes, "wheel");
        this.installed.add(each);
      }
      return "";
    } catch (error) {
      if (error instanceof Troubled) return error.message;
      throw error;
    }
  }

  private digest(bytes: Uint8Array): string {
    this.pyodide.runPython(
      "import hashlib\ndef _sha256(data): return hashlib.sha256(data.to_bytes()).hexdigest()",
    );
    return String(this.pyodide.globals.get("_sha256")(bytes));
  }
}
