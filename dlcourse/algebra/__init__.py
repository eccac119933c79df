"""Reading formulas that somebody typed, setting them in LaTeX, and comparing them."""

from dlcourse.algebra.comparison import Comparison, compare
from dlcourse.algebra.derivations import is_line, is_start, steps
from dlcourse.algebra.errors import FormulaError, ProofError, Unfinished
from dlcourse.algebra.forms import form, is_unworked
from dlcourse.algebra.latex import typeset
from dlcourse.algebra.order import compare_order
from dlcourse.algebra.parser import parse
from dlcourse.algebra.symbolic import is_statement
from dlcourse.algebra.writing import readable

__all__ = [
    "Comparison",
    "FormulaError",
    "ProofError",
    "Unfinished",
    "compare",
    "compare_order",
    "form",
    "is_line",
    "is_start",
    "is_statement",
    "is_unworked",
    "parse",
    "readable",
    "steps",
    "typeset",
]
