// Stop, and time limits, in a worker that shares no memory with its page.
//
// Pyodide asks its interrupt buffer now and then whether a signal has come. Here that buffer is an
// object with a getter, which looks at the clock, and every PROBE milliseconds asks (by a synchronous
// request for an address that the page revokes) whether the page wants to stop. Python asks after a
// number of steps that it counts down in its memory. That number is set anew at each look, so that
// a tight loop is seldom disturbed and a loop of slow calls is looked at in each round.

export const SIGINT = 2;
export const SIGALRM = 14;

const PROBE = 100; // ms between two requests: how long Stop takes
const BETWEEN = 0.05; // ms that shall lie between two looks, so that they take little of a loop's time
const MOST_STEPS = 256; // a slow call right after a tight loop is seen after so many rounds

/** What it needs of the world, so that tests can do without one. */
export interface World {
  now(): number; // milliseconds; whole ones will do, since asking must be cheap
  wantsStop(address: string): boolean;
  setSteps(steps: number): void; // until Python asks again
}

export class Interrupt {
  private readonly world: World;
  private readonly onLook: () => void;
  private address: string | null = null; // null: disarmed
  private steps = 1;
  private looks = 0; // since `last`
  private last = 0;
  private nextProbe = 0;
  private deadline = Infinity;
  private again = 0;

  /** `onLook` is called at each look, to send on what has been waiting. */
  constructor(world: World, onLook: () => void = () => undefined) {
    this.world = world;
    this.onLook = onLook;
  }

  /** A learner's code begins; revoking the address stops it. "" means that nothing does. */
  arm(address: string): void {
    this.address = address;
    this.steps = 1;
    this.looks = 0;
    this.last = this.world.now();
    this.nextProbe = this.last + PROBE;
    this.deadline = Infinity;
    this.world.setSteps(1);
  }

  disarm(): void {
    this.address = null;
    this.deadline = Infinity;
  }

  /** Raise SIGALRM after so many seconds, and again and again; 0 for never. */
  setDeadline(seconds: number, again: number): void {
    this.deadline = seconds > 0 ? this.world.now() + 1000 * seconds : Infinity;
    this.again = again > 0 ? 1000 * again : Infinity;
  }

  /** What Pyodide reads as its buffer's first entry: the signal that has come, or 0. */
  look(): number {
    if (this.address === null) return 0;
    const now = this.world.now();
    this.looks += 1;
    if (now !== this.last) this.adapt(now - this.last);
    this.last = now;
    this.world.setSteps(this.steps);
    if (this.looks > 0) return 0; // in the same millisecond as the last look
    this.onLook();
    if (now >= this.nextProbe) {
      this.nextProbe = now + PROBE;
      if (this.address !== "" && this.world.wantsStop(this.address)) return SIGINT;
    }
    if (now >= this.deadline) {
      this.deadline = now + this.again;
      return SIGALRM;
    }
    return 0;
  }

  private adapt(passed: number): void {
    if (passed < 0) {
      // The clock has been put back.
      this.nextProbe += passed;
      this.deadline += passed;
    }
    const stepsEach = (this.looks * this.steps) / Math.abs(passed); // in a millisecond
    this.steps = Math.min(Math.max(Math.round(stepsEach * BETWEEN), 1), MOST_STEPS);
    this.looks = 0;
  }

  /** The object that `pyodide.setInterruptBuffer` takes; Pyodide sets its entry to 0 after each look. */
  buffer(): Uint8Array {
    const look = () => this.look();
    const made = {
      get 0() {
        return look();
      },
      set 0(_: number) {
        // A signal is given out once.
      },
    };
    return made as unknown as Uint8Array;
  }
}
