// What cells and exercises of one page share: Python, and the one voice for a screen reader.

import { element } from "./dom.ts";
import { Kernel } from "./kernel.ts";

let base: URL | undefined;
let python: Kernel | undefined;
let voice: HTMLElement | undefined;

/** Say where the bundle is; main.ts does so through each room's `open`. */
export function setBase(address: URL): void {
  base = address;
}

/** Where the bundle is: the folder _static/live/. */
export function address(path = ""): URL {
  if (base === undefined) throw new Error("setBase() has not been called");
  return new URL(path, base);
}

/** The page's Python. Asking for it loads nothing: see kernel.ts. */
export function kernel(): Kernel {
  if (python === undefined) {
    python = new Kernel(address());
    addEventListener("pagehide", (event) => {
      if (!event.persisted) python?.close();
    });
  }
  return python;
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
