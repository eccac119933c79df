// What stands above a page's questions: the points so far, and the files that the reader can take or bring.

import { button, element } from "../dom.ts";
import { announce } from "../page.ts";
import { standing } from "../store/record.ts";
import type { Store } from "../store/store.ts";
import { nameOf, visible, points, type Page } from "./data.ts";
import { incoming, take } from "./incoming.ts";
import { release, saveAnswers, saveSubmission } from "./saving.ts";
import { soon } from "./soon.ts";

/** The points of some questions, each with its version and the points that its visible tests give. */
export function tally(store: Store, questions: Page["course"]): { readonly got: number; readonly of: number } {
  let [got, of] = [0, 0];
  for (const [exercise, version, possible] of questions) {
    got += standing(store.get(exercise), version).points;
    of += possible;
  }
  return { got, of };
}

export class Desk {
  readonly element: HTMLElement;
  private readonly page: Page | null;
  private readonly store: Store;
  private readonly sum = element("p", { class: "live-sum" });
  private readonly said = element("p", { class: "live-said" });
  private readonly trouble = element("p", { class: "live-notice live-trouble", role: "alert", hidden: true });

  /** `page` is null on the page of progress, which has answers of all the course and no notebook. */
  constructor(page: Page | null, store: Store) {
    this.page = page;
    this.store = store;
    const input = element("input", { type: "file", hidden: true, accept: ".ipynb,.json,application/json" });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      input.value = "";
      if (file !== undefined) void this.bring(file);
    });
    const buttons = [
      button("Save all my answers", () => this.say(saveAnswers(store))),
      button(page === null ? "Open saved answers" : "Open a notebook or saved answers", () => input.click()),
    ];
    if (page !== null) {
      const press = (): void => void this.work(saveSubmission(page, store));
      buttons.unshift(button("Download my submission", press, { class: "live-button live-primary" }));
    }
    this.element = element(
      "div",
      { class: "live-desk", role: "group", "aria-label": "Your answers" },
      this.trouble,
      this.sum,
      element("div", { class: "live-row" }, ...buttons, input),
      this.said,
    );
    store.addEventListener("written", soon(() => this.refresh()));
    store.addEventListener("trouble", () => this.refresh());
    this.refresh();
    this.catchDrops();
  }

  private refresh(): void {
    const { page, store } = this;
    this.trouble.hidden = store.trouble === null;
    if (this.trouble.textContent !== (store.trouble ?? "")) this.trouble.textContent = store.trouble ?? "";
    if (page === null) return;
    const own = page.questions.map((one) => [nameOf(page, one), one.version, visible(one)] as const);
    const here = tally(store, own);
    const course = tally(store, page.course);
    const solved = own.filter(([exercise, version]) => standing(store.get(exercise), version).state === "solved");
    this.sum.replaceChildren(
      element("strong", {}, `${here.got} of ${points(here.of)}`),
      ` by the visible tests of this page, ${solved.length} of ${own.length} questions solved. In the whole course: ${course.got} of ${course.of}. `,
      element("a", { href: "../progress.html" }, "See how far you are"),
      ".",
    );
  }

  private say(words: string): void {
    this.said.textContent = words;
    announce(words);
  }

  private async work(work: Promise<string>): Promise<void> {
    try {
      this.say(await work);
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private bring(file: File): Promise<void> {
    const { page, store } = this;
    const read = incoming(file, page, () => {
      if (page === null) throw new Error("no page");
      return release(page);
    });
    return this.work(read.then((answers) => take(file, answers, store, page)));
  }

  /** A file may be dropped anywhere on the page. */
  private catchDrops(): void {
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    document.addEventListener("dragover", (event) => {
      if (!brings(event)) return;
      event.preventDefault();
      document.body.classList.add("live-dropping");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) document.body.classList.remove("live-dropping");
    });
    document.addEventListener("drop", (event) => {
      document.body.classList.remove("live-dropping");
      const [file] = event.dataTransfer?.files ?? [];
      if (!brings(event) || file === undefined) return;
      event.preventDefault();
      void this.bring(file);
    });
  }
}
