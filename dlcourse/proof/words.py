"""The words and the formulas of what was settled."""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy as sp

from dlcourse.algebra.comparison import Comparison, same_symbols
from dlcourse.algebra.relations import BY_SIGN
from dlcourse.algebra.symbolic import is_statement
from dlcourse.algebra.values import number_text


def what_was_proved(left: Any, right: Any, relation: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence, and the symbols that it ends in."""
    left, right = same_symbols(left, right)
    if is_statement(left):
        return "each holds exactly where the other does", ()
    free = sorted(left.free_symbols | right.free_symbols, key=str)
    symbols = tuple(map(str, free))
    words = "equal" if relation == "=" else "true"
    if assumed := [f"{symbol} {_assumed(symbol)}" for symbol in free if _assumed(symbol)]:
        words += f" where {' and '.join(assumed)},"
    return (f"{words} for every {', '.join(symbols)}" if symbols else words), symbols


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
