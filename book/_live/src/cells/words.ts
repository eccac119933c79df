// Numbers as a reader is told them.

/** "3.1 of 9.3 MB" */
export function bytes(loaded: number, total: number): string {
  const mega = (count: number): string => (count / 1e6).toFixed(1);
  return `${mega(Math.min(loaded, total))} of ${mega(total)} MB`;
}

/** "0.2 s", "14 s", "2 min 5 s": what a run took. */
export function took(seconds: number): string {
  if (seconds < 10) return `${Math.max(seconds, 0.1).toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)} min${rest ? ` ${rest} s` : ""}`;
}

/** "about 20 seconds": what a run will take, no finer than it can be known. */
export function about(seconds: number): string {
  if (seconds < 10) return plural(Math.max(1, Math.round(seconds)), "second");
  if (seconds < 55) return plural(Math.round(seconds / 5) * 5, "second");
  const half = Math.round(seconds / 30) / 2;
  if (half < 5 && half % 1) return `about ${Math.floor(half)}½ minutes`;
  return plural(Math.round(half), "minute");
}

function plural(count: number, unit: string): string {
  return `about ${count} ${unit}${count === 1 ? "" : "s"}`;
}
