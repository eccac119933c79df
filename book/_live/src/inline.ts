// The little Markdown of a statement: formulas between $, code between backticks, **strong** and *soft*.

export interface Piece {
  readonly kind: "text" | "formula" | "code" | "strong" | "soft";
  readonly text: string;
}

const PIECE = /\$([^$]+)\$|`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/g;
const KINDS = ["formula", "code", "strong", "soft"] as const;

/** Split a sentence into its pieces, in order. */
export function pieces(markdown: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of markdown.matchAll(PIECE)) {
    if (match.index > end) found.push({ kind: "text", text: markdown.slice(end, match.index) });
    const which = match.slice(1).findIndex((group) => group !== undefined);
    found.push({ kind: KINDS[which] ?? "text", text: match[which + 1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < markdown.length) found.push({ kind: "text", text: markdown.slice(end) });
  return found;
}
