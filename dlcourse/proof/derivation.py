"""Lines of algebra, checked one by one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import sympy as sp

from dlcourse.algebra import Comparison, FormulaError, ProofError, compare, parse, typeset
from dlcourse.algebra.values import number_texts
from dlcourse.proof.settled import PAGE, Settled


class Derivation:
    """Lines of algebra, each to equal the first, checked one by one.

    Lines are texts for `parse`, or SymPy expressions. A wrong line is named with the values
    that show it; the lines after it are held against the last right one, so that one slip
    does not blame the lines that follow.
    """

    def __init__(self, *lines: Any, symbols: Sequence[str] = ("x",)) -> None:
        if len(lines) < 2:
            raise ValueError(f"a derivation of {len(lines)} lines; wanted at least two")
        self.given = lines
        self.symbols = tuple(symbols)
        self.lines = []
        for number, line in enumerate(lines, 1):
            try:
                self.lines.append(parse(line, symbols) if isinstance(line, str) else line)
            except FormulaError as error:
                raise FormulaError(f"line {number}: {error}") from None

    def wrong(self) -> dict[int, Comparison]:
        """Return the numbers of the lines that do not follow (from 1), each with its reason."""
        right, wrong = self.lines[0], {}
        for number, line in enumerate(self.lines[1:], 2):
            outcome = compare(line, right)
            if outcome.differs or not outcome.points:
                wrong[number] = outcome
            else:
                right = line
        return wrong

    def check(self, *, claim: str | None = None) -> Settled:
        """Prove every line; raise ProofError that names the first that does not follow."""
        for number, outcome in self.wrong().items():
            if not outcome.differs:
                raise ProofError(f"line {number} has a real value at no point tried, or hardly any")
            gives, before = number_texts(outcome.left, outcome.right)
            raise ProofError(
                f"line {number} does not follow: {outcome.where()} line {number - 1} gives "
                f"{before}, line {number} {gives}"
            )
        pairs = itertools.pairwise(self.lines)
        if not all(compare(left, right).proved for left, right in pairs):
            return PAGE.settle("tested", "every line tested at points, not proved", "", claim)
        shown = [
            typeset(line, self.symbols) if isinstance(line, str) else sp.latex(line)
            for line in self.given
        ]
        rows = r" \\ &= ".join(shown)
        latex = rf"\begin{{aligned}} &\phantom{{={{}}}} {rows} \end{{aligned}}"
        return PAGE.settle("followed", f"all {len(self.lines)} lines follow", latex, claim)
