"""Reading formulas that somebody typed, setting them in LaTeX, and comparing them."""

from dlcourse.algebra.comparison import Comparison, compare
from dlcourse.algebra.errors import FormulaError, ProofError
from dlcourse.algebra.forms import form
from dlcourse.algebra.latex import typeset
from dlcourse.algebra.order import compare_order
from dlcourse.algebra.parser import parse, readable

__all__ = [
    "Comparison",
    "FormulaError",
    "ProofError",
    "compare",
    "compare_order",
    "form",
    "parse",
    "readable",
    "typeset",
]
