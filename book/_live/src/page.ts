// What every page with live cells loads: nothing but this, until the reader asks for Python.

import type { Kernel, KernelOptions } from "./kernel.ts";

/** Load the kernel's module, and make the page's kernel. */
export async function kernel(options: KernelOptions = {}): Promise<Kernel> {
  const loaded = await import("./kernel.ts");
  return new loaded.Kernel(options);
}
