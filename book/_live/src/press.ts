// Nothing moves under a finger. A button that slides away between the press and its end is not pressed, for a
// browser. So what Python says while somebody presses (a formula that becomes taller, a result above) waits
// until the press has ended.

const CLICK = 50; // ms from the end of a touch to its click, at most
const LONGEST = 3000; // ms: who presses longer drags or rests, and a page that is mute for longer seems broken

export class Press {
  private clock: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting: (() => void)[] = [];

  constructor(target: EventTarget) {
    const listen = (kind: string, then: () => void): void => target.addEventListener(kind, then, { capture: true });
    listen("pointerdown", () => this.until(LONGEST));
    listen("pointerup", () => this.until(CLICK));
    listen("pointercancel", () => this.until(CLICK));
    listen("click", () => this.until(0)); // a mouse's comes with the end of its press
  }

  /** Do it now, or in its turn when the press that goes on has ended. */
  after(action: () => void): void {
    if (this.clock === undefined) action();
    else this.waiting.push(action);
  }

  private until(milliseconds: number): void {
    clearTimeout(this.clock);
    this.clock = setTimeout(() => {
      this.clock = undefined;
      for (const action of this.waiting.splice(0)) queueMicrotask(action); // one that fails stops no other
    }, milliseconds);
  }
}

/** The page's own: nothing presses where there is no page. */
export const press = new Press(typeof document === "undefined" ? new EventTarget() : document);
