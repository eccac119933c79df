// Formulas in the page, as the book's own are: HTML to see, MathML to hear. KaTeX is loaded for the first.

import { press } from "./press.ts";

/** Put a formula into an element; until KaTeX is there, or if it can't read it, `text` stands there. */
export function typeset(parent: HTMLElement, latex: string, text: string, display = false): Promise<void> {
  parent.textContent = text;
  return import("./formulas/katex.ts").then(
    async ({ html }) => {
      await new Promise<void>((ended) => press.after(ended));
      parent.innerHTML = html(latex, display); // KaTeX's own, which escapes what it is given
      const box = parent.querySelector<HTMLElement>(".katex-display");
      if (box && box.scrollWidth > box.clientWidth) box.tabIndex = 0; // as course.js does for the book's
    },
    () => undefined, // the file is missing: the plain text stays
  );
}
