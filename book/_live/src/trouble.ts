// A Trouble as an error: of a file that cannot be had, of a worker that broke, of an exercise's setup.

import type { Trouble } from "./protocol.ts";

/** Something that could not be done; `message` is a sentence for the reader. */
export class Troubled extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.words);
    this.name = "Troubled";
    this.trouble = trouble;
  }
}
