// What cells and exercises of one page share: Python, and the one voice for a screen reader.

import { element } from "./dom.ts";
import type { Kernel } from "./kernel.ts";

let base: URL | undefined;
let python: Promise<Kernel> | undefined;
let voice: HTMLElement | undefined;

/** Say where the bundle is; each room's `open` does so. */
export function setBase(folder: URL): void {
  base = folder;
}

/** The address of a file of the bundle. */
export function address(path: string): URL {
  if (base === undefined) throw new Error("setBase() has not been called");
  return new URL(path, base);
}

/** The page's Python: one for all rooms. This loads its module, and starts nothing. */
export function kernel(): Promise<Kernel> {
  if (python === undefined) {
    python = load();
    python.catch(() => (python = undefined));
  }
  return python;
}

async function load(): Promise<Kernel> {
  const loaded = (await import(address("kernel.js").href).catch((cause: unknown) => {
    throw new Error("A file of the book could not be loaded. Reload the page and try again.", { cause });
  })) as { Kernel: typeof Kernel };
  const said = document.querySelector<HTMLElement>("script[data-packages]")?.dataset["packages"];
  const packages = said ? said.split(" ") : []; // those that the page's cells import
  const made = new loaded.Kernel({ address: address("live.json").href, packages });
  addEventListener("pagehide", (event) => {
    if (!event.persisted) made.close();
  });
  return made;
}

/** Say a short sentence in the page's one polite live region. The same one twice is said twice. */
export function announce(sentence: string): void {
  if (voice === undefined) {
    voice = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
    document.body.append(voice);
  }
  const said = element("p", {}, sentence);
  // A region that has just been made is not listened to yet.
  setTimeout(() => voice?.replaceChildren(said), 50);
}
