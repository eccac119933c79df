// One question that has come alive: editor or form, Check, verdicts, the next hint, earlier versions.

import { bytes } from "../cells/words.ts";
import { button, element, usable } from "../dom.ts";
import { createEditor, type Completions, type Editor } from "../editor.ts";
import type { Kernel, KernelState } from "../kernel.ts";
import { announce } from "../page.ts";
import type { Checked } from "../protocol.ts";
import { failures, standing, WORDS, type Answer } from "../store/record.ts";
import type { Changed, Store } from "../store/store.ts";
import { update } from "../store/update.ts";
import { Form } from "./form.ts";
import { begun, nameOf, visible, points, type Exercise, type Page } from "./data.ts";
import { earlier } from "./needed.ts";
import { hidden, verdicts } from "./verdicts.ts";

const TRIES_BEFORE_A_HINT = 3; // and two more for each hint after it

/** What a question needs of its page. */
export interface Room {
  readonly page: Page;
  readonly store: Store;
  readonly completions: Completions;
  kernel(): Promise<Kernel>;
}

/** An editor, or a form. */
interface Box {
  getDoc(): string;
  setDoc(doc: string): boolean | undefined | void;
  focus(line?: number): void;
  destroy(): void;
}

export class QuestionView {
  readonly question: Exercise;
  private readonly room: Room;
  private readonly section: HTMLElement;
  private readonly box = element("div", { class: "live-exercise" });
  private readonly place = element("div", { class: "live-answer" });
  private readonly notices = element("div", { class: "live-notices" });
  private readonly state = element("p", { class: "live-state" });
  private readonly progress = element("progress", { class: "live-progress", max: 1, hidden: true });
  private readonly results = element("div", { class: "live-results" });
  private readonly offers = element("div", { class: "live-offers" });
  private readonly versions = element("div", { class: "live-versions" });
  private readonly checkButton: HTMLButtonElement;
  private readonly stopButton: HTMLButtonElement;
  private readonly waysButton: HTMLButtonElement;
  private answer: Box | null = null;
  private editor: Editor | null = null;
  private form: Form | null = null;
  private shown = ""; // what was shown or typed last: what differs from it is the reader's
  private asCode = false;
  private checking = false;

  constructor(question: Exercise, section: HTMLElement, room: Room) {
    this.question = question;
    this.section = section;
    this.room = room;
    this.checkButton = button("Check", () => void this.check(), { class: "live-button live-primary" });
    this.stopButton = button("Stop", () => void this.stop());
    this.waysButton = button("Write it as code", () => void this.turn());
    this.waysButton.hidden = question.fields.length === 0;
    usable(this.stopButton, false);
    this.box.append(
      this.notices,
      this.place,
      element(
        "div",
        { class: "live-row" },
        this.checkButton,
        this.stopButton,
        this.waysButton,
        button("Start again", () => this.startAgain()),
      ),
      this.state,
      this.progress,
      this.results,
      this.offers,
      this.versions,
    );
    room.store.addEventListener("changed", (event) => this.adopt((event as CustomEvent<Changed>).detail));
    room.store.addEventListener("written", (event) => {
      if ((event as CustomEvent<Changed>).detail.exercise === this.name) this.showVersions();
    });
  }

  /** Put it in the place of the code. Rejects when the editor can't be loaded; then nothing has changed. */
  async open(): Promise<void> {
    this.meetUpdate();
    await this.show(this.text());
    this.starter?.after(this.box);
    this.starter?.setAttribute("hidden", "");
    this.showVersions();
    this.showStanding();
    void this.room.kernel().then((kernel) => kernel.on("state", (state) => this.tell(state)));
  }

  focus(): void {
    this.answer?.focus();
  }

  private get name(): string {
    return nameOf(this.room.page, this.question);
  }

  private get starter(): HTMLElement | null {
    return this.section.querySelector(".exercise-starter");
  }

  private get kept(): Answer | null {
    return this.room.store.get(this.name);
  }

  private text(): string {
    return this.kept?.text ?? this.question.starter;
  }

  // --- the answer ---------------------------------------------------------------------------------

  /** Show a text in a form where it fits into one, else in an editor. */
  private async show(text: string): Promise<void> {
    const { question } = this;
    this.shown = text;
    if (question.fields.length > 0 && !this.asCode) {
      const form = this.form ?? this.makeForm();
      if (form.setDoc(text)) {
        this.put(form, form.element);
        form.refresh();
        this.waysButton.textContent = "Write it as code";
        return;
      }
      this.asCode = true; // somebody wrote more than a form can hold
    }
    if (this.editor === null) {
      const staging = element("div");
      this.editor = await createEditor(staging, {
        doc: text,
        label: `Your answer to question ${this.number}`,
        language: "python",
        completions: this.room.completions,
        onRun: () => void this.check(),
        onChange: (changed) => this.typed(changed),
      });
      this.put(this.editor, ...staging.childNodes);
    } else if (this.editor.getDoc() !== text) {
      this.editor.setDoc(text);
    }
    this.waysButton.textContent = "Write it as formulas";
  }

  private put(box: Box, ...nodes: readonly Node[]): void {
    if (this.answer === box) return;
    this.answer?.destroy();
    if (this.answer === this.editor && box !== this.editor) this.editor = null;
    if (this.answer === this.form && box !== this.form) this.form = null;
    this.answer = box;
    this.place.replaceChildren(...nodes);
  }

  private makeForm(): Form {
    this.form = new Form({
      fields: this.question.fields,
      starter: this.question.starter,
      title: this.question.title,
      onChange: (text) => this.typed(text),
      onRun: () => void this.check(),
      ask: async (name, about) => (await this.room.kernel()).ask(name, about),
    });
    return this.form;
  }

  /** From formulas to code, or back. */
  private async turn(): Promise<void> {
    const code = !this.asCode;
    this.asCode = code;
    await this.show(this.text());
    const stays = this.asCode && !code;
    const words = stays
      ? "This answer is more than the fields can hold, so it stays as code."
      : `The answer is shown as ${code ? "code" : "formulas"}.`;
    this.say(words);
    announce(words);
    this.answer?.focus();
  }

  private typed(text: string): void {
    if (text === this.shown) return;
    this.shown = text;
    this.room.store.write(begun(this.room.page, this.question), text);
    this.showStanding();
  }

  private startAgain(): void {
    const { starter } = this.question;
    if (this.text() === starter) return this.say("This is the starter already.");
    this.room.store.write(begun(this.room.page, this.question), starter, "you started again");
    void this.show(starter);
    this.results.replaceChildren();
    this.showStanding();
    announce("The starter is back. What stood there is kept under Earlier versions.");
    this.answer?.focus();
  }

  // --- checking -----------------------------------------------------------------------------------

  private async check(): Promise<void> {
    if (this.checking) return;
    const { page, store } = this.room;
    const text = this.answer?.getDoc() ?? this.text();
    this.busy(true);
    this.say("Checking …", -1);
    try {
      const kernel = await this.room.kernel();
      this.tell(kernel.state);
      const before = earlier(page, this.question, text, (name) => store.get(name)?.text ?? null);
      const checked = await kernel.check({ question: this.question, setup: page.setup, answer: text, before });
      if (checked === null) {
        this.say("Stopped. Your answer is as it was.");
        announce("Stopped.");
        return;
      }
      const { passed, tests, points: got, possible } = checked;
      const failed = checked.verdicts.filter((one) => !one.passed).map((one) => one.grade_id);
      store.attempted(begun(page, this.question), text, { passed, tests, points: got, possible, failed });
      this.showResult(checked);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.say(words);
      announce(words);
      console.warn(error);
    } finally {
      this.busy(false);
    }
  }

  private async stop(): Promise<void> {
    if (!this.checking) return;
    this.say("Stopping …", -1);
    await (await this.room.kernel()).stop();
  }

  private busy(checks: boolean): void {
    this.checking = checks;
    usable(this.checkButton, !checks);
    usable(this.stopButton, checks);
    this.box.classList.toggle("live-busy", checks);
    if (!checks) this.progress.hidden = true;
  }

  private showResult(checked: Checked): void {
    this.results.replaceChildren(verdicts(checked, { question: this.question, level: this.level + 1 }));
    this.editor?.markLine(null);
    this.showStanding(checked.summary);
    announce(checked.summary);
    this.offerHint();
  }

  /** After some failed attempts, offer the next hint that is still folded. */
  private offerHint(): void {
    this.offers.replaceChildren();
    const tries = failures(this.kept);
    const hints = [...this.section.querySelectorAll<HTMLDetailsElement>(".exercise-statement details")];
    const next = hints.findIndex((hint) => !hint.open);
    const hint = hints[next];
    if (hint === undefined || tries < TRIES_BEFORE_A_HINT + 2 * next) return;
    const title = hint.querySelector("summary")?.textContent ?? "the next hint";
    const show = button(`Show ${title.replace(/^Hint/, "hint")}`, () => {
      hint.open = true;
      const summary = hint.querySelector("summary");
      summary?.focus();
      summary?.scrollIntoView({ block: "center" });
      this.offers.replaceChildren();
    });
    this.offers.append(element("p", {}, "Would a hint help? ", show));
  }

  // --- what it says -------------------------------------------------------------------------------

  private get number(): string {
    return `${this.room.page.number}.${this.question.title.split(".")[0]}`;
  }

  private get level(): number {
    return Number(this.section.querySelector("h1, h2, h3, h4")?.tagName[1] ?? 2);
  }

  private say(words: string, part: number | null = null): void {
    if (this.state.textContent !== words) this.state.textContent = words;
    this.progress.hidden = part === null;
    this.progress.setAttribute("aria-label", words);
    if (part === null || part < 0) this.progress.removeAttribute("value");
    else this.progress.value = Math.min(part, 1);
  }

  private showStanding(summary = ""): void {
    const { state, points: got } = standing(this.kept, this.question.version);
    this.box.dataset["state"] = state;
    const stale = state === "changed" || state === "older";
    this.results.classList.toggle("live-stale", stale);
    const of = `${got} of ${points(visible(this.question))}`;
    const words = {
      new: `${points(visible(this.question))} by the visible tests. ${hidden(this.question)}`,
      begun: "Kept in this browser; not checked yet.",
      failed: summary || `Not solved yet: ${of}.`,
      solved: summary || `Solved: ${of}.`,
      changed: `Kept. The answer has changed since its last check, which gave ${of}.`,
      older: `${WORDS.older[0]?.toUpperCase()}${WORDS.older.slice(1)}.`,
    };
    if (!this.checking || summary !== "") this.say(words[state]);
  }

  /** Python says what it does. */
  private tell({ phase, progress }: KernelState): void {
    if (!this.checking) return;
    if (phase === "checking") return this.say("Checking …", -1);
    if (phase !== "loading") return;
    const loads = progress !== null && progress.loaded < progress.total;
    if (loads) this.say(`Python is loading: ${bytes(progress.loaded, progress.total)}`, progress.loaded / progress.total);
    else this.say("Python starts …", -1);
  }

  // --- what came from elsewhere -------------------------------------------------------------------

  /** The question has changed since the answer was begun: the reader's text stands, and may take the new lines. */
  private meetUpdate(): void {
    const { store, page } = this.room;
    const kept = this.kept;
    if (kept === null) return;
    const question = begun(page, this.question);
    const found = update(kept, question);
    if (found.kind === "untouched") store.rebase(question, question.starter, "the question changed");
    if (found.kind !== "kept") return;
    const notice = element("div", { class: "live-notice", role: "group", "aria-label": "This question has changed" });
    const settle = (text: string, words: string): void => {
      store.rebase(question, text, "the question changed");
      notice.remove();
      void this.show(text).then(() => this.answer?.focus());
      this.showStanding();
      announce(words);
    };
    const { merged } = found;
    const buttons = [
      button("Keep my answer as it is", () => settle(this.text(), "Your answer stays as it is.")),
      button("Begin from the new starter", () =>
        settle(question.starter, "The new starter stands there. Your answer is kept under Earlier versions."),
      ),
    ];
    if (merged !== null && merged !== kept.text) {
      const words = "Your answer has the new lines now. How it was is kept under Earlier versions.";
      buttons.unshift(button("Take the new lines into my answer", () => settle(merged, words)));
    }
    notice.append(
      element("p", {}, "This question's starter has changed since you began. Your answer stands as you wrote it."),
      element("details", {}, element("summary", {}, "The new starter"), code(question.starter)),
      element("div", { class: "live-row" }, ...buttons),
    );
    this.notices.replaceChildren(notice);
  }

  private adopt(changed: Changed): void {
    if (changed.exercise !== this.name || this.answer === null) return;
    const text = this.text();
    if (changed.both) {
      const words = "Another tab wrote in this answer at the same time. Both texts are kept: the other one stands under Earlier versions.";
      this.notices.replaceChildren(element("p", { class: "live-notice" }, words));
      announce(words);
    }
    if (text !== this.answer.getDoc()) {
      void this.show(text);
      if (changed.by === "tab") announce(`Another tab changed the answer to question ${this.number}.`);
    }
    this.showStanding();
  }

  private showVersions(): void {
    const kept = [...(this.kept?.kept ?? [])].reverse();
    if (kept.length === 0) return this.versions.replaceChildren();
    const open = this.versions.querySelector("details")?.open ?? false;
    const list = element("ol", { class: "live-kept" });
    for (const one of kept) {
      const when = new Date(one.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
      const back = button("Bring it back", () => {
        this.room.store.write(begun(this.room.page, this.question), one.text, "you brought an earlier version back");
        void this.show(one.text).then(() => this.answer?.focus());
        this.showStanding();
        announce("The earlier version is back. What stood there is kept.");
      });
      list.append(element("li", {}, element("p", {}, `Until ${when}: ${one.why}. `, back), code(one.text)));
    }
    const summary = element("summary", {}, `Earlier versions of this answer (${kept.length})`);
    const details = element("details", {}, summary, list);
    details.open = open;
    this.versions.replaceChildren(details);
  }
}

function code(text: string): HTMLElement {
  return element("pre", { class: "live-source", tabindex: 0, "aria-label": "Code" }, text);
}
