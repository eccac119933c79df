// The formulas of a page, each with its words. On paper: KaTeX's picture of it, which the PDF names by
// the words; `mark` tells it from other figures. In an e-reader: MathML, with the words beside it.
({ kind, words, mark }) => {
  for (const [i, formula] of [...document.querySelectorAll(".katex")].entries()) {
    const math = formula.querySelector("math");
    if (kind === "epub") {
      const semantics = math.querySelector(":scope > semantics");
      if (semantics) semantics.replaceWith(...semantics.childNodes);
      math.setAttribute("alttext", words[i]);
      (formula.closest(".katex-display") ?? formula).replaceWith(math);
    } else {
      formula.querySelector(".katex-mathml").remove();
      formula.querySelector(".katex-html").removeAttribute("aria-hidden");
      formula.setAttribute("role", "img");
      formula.setAttribute("aria-label", mark + words[i]);
    }
  }
}
