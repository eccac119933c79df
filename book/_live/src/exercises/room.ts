// The room of the exercises: what main.ts loads at the first click on "Answer here".

import { kernel, setBase } from "../page.ts";
import { answers } from "../store/store.ts";
import { suggest } from "../suggestions.ts";
import { readPage } from "./data.ts";
import { QuestionView } from "./question.ts";

const views = new Map<string, Promise<QuestionView>>();

async function make(section: HTMLElement): Promise<QuestionView> {
  const page = readPage();
  const question = page?.questions.find((one) => one.anchor === section.id);
  if (page === null || question === undefined) throw new Error("the button stands outside a question");
  const view = new QuestionView(question, section, { page, store: answers(), completions: suggest, kernel });
  await view.open();
  return view;
}

export async function open(button: HTMLButtonElement, base: URL): Promise<void> {
  setBase(base);
  const section = button.closest<HTMLElement>("section.exercise");
  if (section === null) throw new Error("the button stands outside a question");
  const view = views.get(section.id) ?? make(section);
  views.set(section.id, view);
  view.catch(() => views.delete(section.id));
  const made = await view;
  button.hidden = true;
  made.focus();
  // While one writes, Python gets ready; formulas need SymPy too. Check will say what is wrong.
  const packages = made.question.fields.length > 0 ? ["sympy"] : [];
  kernel()
    .then((python) => python.start(packages))
    .catch(() => undefined);
}

export function prefetch(base: URL): void {
  setBase(base);
  kernel().then(
    (python) => python.prefetch(),
    () => undefined, // the click will say what is wrong
  );
}
