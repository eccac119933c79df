// What live.json says of the files that Python consists of.

import type { Assets, AssetFile, AssetPackage } from "./protocol.ts";

export const FIRST = ["numpy", "dlcourse"]; // what any task needs

/** These packages and all that they need, each once, what is needed first. */
export function closure(assets: Assets, names: readonly string[]): string[] {
  const found: string[] = [];
  const add = (name: string): void => {
    if (found.includes(name)) return;
    for (const need of part(assets, name).needs) add(need);
    if (!found.includes(name)) found.push(name);
  };
  names.forEach(add);
  return found;
}

/** One package. */
export function part(assets: Assets, name: string): AssetPackage {
  const found = assets.packages[name];
  if (!found) throw new Error(`live.json has no package ${name}`);
  return found;
}

/** All that a start with these packages fetches. */
export function startFiles(assets: Assets, packages: readonly string[]): AssetFile[] {
  const names = closure(assets, [...FIRST, ...packages]);
  return [...assets.coreFiles, ...names.map((name) => part(assets, name))];
}
