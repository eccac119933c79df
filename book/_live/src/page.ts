// What every page with live cells loads: nothing but this, until the reader asks for Python.

import type { Kernel, KernelOptions } from "./kernel.ts";

/** Load the kernel's module, and make the page's kernel, with the packages that the page's cells import. */
export async function kernel(options: KernelOptions = {}): Promise<Kernel> {
  const loaded = await import("./kernel.ts");
  const said = document.querySelector<HTMLScriptElement>("script[data-packages]")?.dataset["packages"];
  return new loaded.Kernel({ packages: said ? said.split(" ") : [], ...options });
}
