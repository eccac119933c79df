// How the editor looks: the colours of the page, which custom properties carry into its shadow root.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const ACCENT = "var(--pst-color-primary)";

export const theme = EditorView.theme({
  "&": {
    backgroundColor: "var(--pst-color-surface)",
    border: "1px solid var(--pst-color-border)",
    borderRadius: "0.25rem",
    color: "var(--pst-color-text-base)",
    fontSize: "0.85em", // so that beside the line numbers as much fits as the book's own lines hold
  },
  "&.cm-focused": { outline: `2px solid ${ACCENT}`, outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--pst-font-family-monospace)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--pst-color-text-base)", padding: "0.6rem 0" },
  ".cm-line": { padding: "0 0.2rem 0 0.4rem" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    border: "0",
    color: "var(--pst-color-text-muted)",
  },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "1.9em", padding: "0 0.2em" },
  ".cm-cursor": { borderLeftColor: "var(--pst-color-text-base)", borderLeftWidth: "2px" },
  // Over the base theme's own rules, which are as specific as these and one more.
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "color-mix(in srgb, var(--pst-color-primary) 25%, transparent)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--pst-color-primary) 20%, transparent)",
  },
  ".wrong-line": {
    backgroundColor: "color-mix(in srgb, var(--pst-color-danger) 14%, transparent)",
    boxShadow: "inset 3px 0 0 var(--pst-color-danger)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--pst-color-on-surface, var(--pst-color-surface))",
    border: "1px solid var(--pst-color-border)",
    borderRadius: "0.25rem",
    color: "var(--pst-color-text-base)",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--pst-font-family-monospace)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: ACCENT,
    color: "var(--pst-color-primary-text)",
  },
  ".cm-completionDetail": { color: "inherit", fontStyle: "normal", opacity: "0.85" },
});

/** The book's own colours of code (a11y-high-contrast of Pygments): course.css names them. */
export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)" },
  { tag: tags.function(tags.definition(tags.variableName)), color: "var(--code-name)" },
  { tag: tags.definition(tags.className), color: "var(--code-name)" },
  { tag: tags.meta, color: "var(--code-number)" },
  { tag: tags.operator, color: "var(--code-operator)" },
]);

/** The frame around it, and the hint, which shows while the editor has the focus. */
export function frame(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; }
    .hint {
      color: var(--pst-color-text-muted);
      font-size: 0.8em;
      margin: 0.25rem 0 0;
      visibility: hidden;
    }
    :host(:focus-within) .hint { visibility: visible; }
    @media (hover: none) { .hint { display: none; } }
    @media print { :host { display: none; } }
  `);
  return sheet;
}
