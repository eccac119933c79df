// Asking Python while somebody types: one question at a time, and only the newest waits.

export type Ask = (name: string, about: unknown) => Promise<unknown>;

const PAUSE = 120; // milliseconds without a key before Python is asked

export class Asker {
  private readonly ask: Ask;
  private readonly name: string;
  private readonly about: () => unknown;
  private readonly tell: (answer: unknown) => void;
  private readonly fail: (error: unknown) => void;
  private clock: ReturnType<typeof setTimeout> | undefined;
  private asking = false;
  private again = false;

  constructor(
    ask: Ask,
    name: string,
    about: () => unknown,
    tell: (answer: unknown) => void,
    fail: (error: unknown) => void,
  ) {
    this.ask = ask;
    this.name = name;
    this.about = about;
    this.tell = tell;
    this.fail = fail;
  }

  /** Ask soon. */
  soon(pause: number = PAUSE): void {
    clearTimeout(this.clock);
    this.clock = setTimeout(() => void this.now(), pause);
  }

  close(): void {
    clearTimeout(this.clock);
    this.again = false;
  }

  private async now(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    try {
      const answer = await this.ask(this.name, this.about());
      // An answer about what no longer stands there is not shown.
      if (answer !== null && !this.again) this.tell(answer);
    } catch (error) {
      this.fail(error);
    } finally {
      this.asking = false;
      if (this.again) {
        this.again = false;
        void this.now();
      }
    }
  }
}
