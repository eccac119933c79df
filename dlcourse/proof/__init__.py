"""Proofs in the page: what SymPy proves, what a counterexample refutes, what a number shows.

Each function either displays what it found or raises ProofError, so a page whose proof fails
is not built. Symbols without assumptions stand for real numbers.
"""

from dlcourse.algebra import FormulaError, ProofError, compare, parse
from dlcourse.proof.derivation import Derivation
from dlcourse.proof.measure import computed, defined, show
from dlcourse.proof.settled import MIME, Settled
from dlcourse.proof.statements import prove, refute

__all__ = [
    "MIME",
    "Derivation",
    "FormulaError",
    "ProofError",
    "Settled",
    "compare",
    "computed",
    "defined",
    "parse",
    "prove",
    "refute",
    "show",
]
