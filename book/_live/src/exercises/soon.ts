/** Return a function that does the work soon, and once for all calls until then: each key writes an answer. */
export function soon(work: () => void, pause = 50): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      work();
    }, pause);
  };
}
