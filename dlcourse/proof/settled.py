"""What a page shows of a statement: how it was settled, in words and as a formula."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

MIME = "application/vnd.dlcourse.claim+json"
_MARKS = {"refuted": "✗", "defined": "≔"}  # all else is ticked


@dataclass(frozen=True)
class Settled:
    """What came out: how it was settled, the sentence, and the formula in LaTeX."""

    how: str  # proved, evaluated, tested, refuted, measured, computed, defined, followed
    sentence: str
    latex: str = ""
    claim: str | None = None
    anchor: str | None = None
    markdown: str = ""  # the sentence with its formulas set, where it has some

    def __repr__(self) -> str:
        claim = f" ({self.claim})" if self.claim else ""
        return f"{self._mark()}{claim}: {self.sentence}"

    def _mark(self) -> str:
        return f"{_MARKS.get(self.how, '✓')} {self.how}"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        anchor = f'<span id="{self.anchor}"></span>' if self.anchor else ""
        claim = f" (claim {self.claim})" if self.claim else ""
        markdown = f"{anchor}**{self._mark()}**{claim}: {self.markdown or self.sentence}"
        if self.latex:
            markdown += f"\n\n$$\n{self.latex}\n$$"
        bundle: dict[str, Any] = {"text/plain": repr(self), "text/markdown": markdown}
        if self.claim:
            bundle[MIME] = {"claim": self.claim, "how": self.how, "anchor": self.anchor}
        return bundle


class Ledger:
    """Keeps how often each claim was settled, so that each settling has a link of its own."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def settle(
        self,
        how: str,
        sentence: str,
        latex: str = "",
        claim: str | None = None,
        markdown: str = "",
    ) -> Settled:
        """Return what a page shows, with the next anchor of the claim, if it names one."""
        anchor = None
        if claim:
            self._times[claim] += 1
            count = self._times[claim]
            anchor = f"claim-{claim.lower()}" + (f"-{count}" if count > 1 else "")
        return Settled(how, sentence, latex, claim, anchor, markdown)


PAGE = Ledger()  # a page runs in a process of its own, so this is that page's
