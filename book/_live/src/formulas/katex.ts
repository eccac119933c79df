// KaTeX: the only module that knows it. Its style sheet and fonts are the book's.

import katex from "katex";

/** A formula as HTML; what KaTeX can't read stands in it as it was written. */
export function html(latex: string, display: boolean): string {
  return katex.renderToString(latex, { displayMode: display, throwOnError: false, strict: false });
}
