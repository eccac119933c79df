"""The words and the formulas of what was settled."""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy as sp

from dlcourse.algebra.comparison import Comparison, best_symbols, sympified
from dlcourse.algebra.relations import BY_SIGN
from dlcourse.algebra.symbolic import is_statement
from dlcourse.algebra.values import number_text


def what_was_proved(left: Any, right: Any, relation: str, named: list[Any]) -> tuple[str, str]:
    """Return the sentence as plain text, and with its formulas set.

    `named` are the relations that the statement needs beyond what its symbols declare.
    """
    given = sympified(left, right)
    best = best_symbols(*given)  # of the formulas as given: SymPy may drop a symbol as it tidies
    free = sorted(set(best.values()), key=str)
    declared = [(symbol, _assumed(symbol)) for symbol in free if _assumed(symbol)]
    plain = [f"{s} {said}" for s, said in declared] + [_relation_text(r) for r in named]
    set_in_math = [_assumption_markdown(s, said) for s, said in declared]
    set_in_math += [f"${sp.latex(r)}$" for r in named]
    symbols = ", ".join(map(str, free)), ", ".join(f"${sp.latex(s)}$" for s in free)
    sentences = [
        _sentence(given[0], relation, conditions, names)
        for conditions, names in zip((plain, set_in_math), symbols, strict=True)
    ]
    return sentences[0], sentences[1]


def _sentence(left: Any, relation: str, conditions: list[str], symbols: str) -> str:
    where = f"where {' and '.join(conditions)}," if conditions else ""
    if is_statement(left):
        return f"{where} each holds exactly where the other does".strip()
    words = "equal" if relation == "=" else "true"
    everywhere = f"for every {symbols}" if symbols else ""
    return " ".join(part for part in (words, where, everywhere) if part)


def _relation_text(relation: Any) -> str:
    sign = next(row.sign for row in BY_SIGN.values() if isinstance(relation, row.relation))
    sides = f"{relation.lhs} {sign} {relation.rhs}".replace("**", "^").replace("*", "·")
    return sides.replace("-", "−")


def _assumption_markdown(symbol: Any, said: str) -> str:
    """Return an assumption, such as `> 0` or `is whole and > 0`, with its formulas set."""
    name, sign = sp.latex(symbol), said.removeprefix("is whole").removeprefix(" and ")
    row, _, zero = sign.partition(" ")
    formula = f"{BY_SIGN[row].latex} {zero}" if sign else ""
    if not said.startswith("is whole"):
        return f"${name} {formula}$"
    return f"${name}$ is whole" + (f" and ${formula}$" if formula else "")


def _assumed(symbol: Any) -> str:
    """Return what the symbol says of itself beyond being a real number."""
    signs = [
        (symbol.is_positive, "> 0"),
        (symbol.is_negative, "< 0"),
        (symbol.is_nonnegative, "≥ 0"),
        (symbol.is_nonpositive, "≤ 0"),
        (symbol.is_nonzero, "≠ 0"),
    ]
    sign = next((words for holds, words in signs if holds), "")
    return f"is whole and {sign}".removesuffix(" and ") if symbol.is_integer else sign


def contrast(outcome: Comparison) -> str:
    """Return the two values of a counterexample in words."""
    if outcome.left in (sp.true, sp.false):
        words = {sp.true: "true", sp.false: "false"}
        return f"the first is {words[outcome.left]}, the second {words[outcome.right]}"
    gives, wanted = number_text(outcome.left), number_text(outcome.right)
    if gives == wanted:  # the same to four digits
        gives += f" + {number_text(outcome.left - outcome.right)}"
    return f"it gives {gives}, not {wanted}"


def short(value: np.ndarray[Any, Any]) -> str:
    """Return a number, or the numbers of a short list, as a reader would write them."""
    if value.ndim == 0:
        number = value.item()
        if isinstance(number, bool | str):
            return str(number)
        whole = float(number).is_integer() or abs(number) >= 1000
        return f"{number:,.{0 if whole else 4}{'f' if whole else 'g'}}".replace("-", "−")
    if value.ndim == 1 and value.size <= 12:
        return ", ".join(short(np.asarray(entry)) for entry in value)
    return np.array2string(value, precision=4, threshold=12, separator=", ")


def span(value: np.ndarray[Any, Any]) -> str:
    """Return the smallest and the largest of some runs, or the one value that they have."""
    if value.ndim != 1 or value.dtype.kind not in "iuf":
        return short(value)
    least, most = (short(np.asarray(bound)) for bound in (value.min(), value.max()))
    return least if least == most else f"{least} to {most}"


def statement_latex(left: Any, right: Any, relation: str) -> str:
    """Return the formula, in two lines where it would be too wide for a page."""
    left, right = sp.sympify(left), sp.sympify(right)
    sign = BY_SIGN[relation].latex
    if is_statement(left):
        sign = r"\quad\not\Leftrightarrow\quad" if relation == "≠" else r"\quad\Leftrightarrow\quad"
    if len(f"{left}{right}") > 60:
        lines = rf"&{sp.latex(left)} \\ &\quad {sign} {sp.latex(right)}"
        return rf"\begin{{aligned}} {lines} \end{{aligned}}"
    return f"{sp.latex(left)} {sign} {sp.latex(right)}"
