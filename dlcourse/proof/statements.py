"""Proofs of statements in the page, and refutations of wrong ones."""

from __future__ import annotations

from typing import Any

import sympy as sp

from dlcourse.algebra import ProofError, compare, compare_order
from dlcourse.algebra.comparison import same_symbols
from dlcourse.algebra.relations import BY_SIGN
from dlcourse.algebra.values import number_text
from dlcourse.proof.domain import domain
from dlcourse.proof.settled import PAGE, Settled
from dlcourse.proof.words import contrast, statement_latex, what_was_proved

_RELATIONS = [sign for sign in BY_SIGN if sign != "≠"]


def prove(
    left: Any,
    right: Any,
    *,
    relation: str = "=",
    where: Any = sp.true,
    claim: str | None = None,
) -> Settled:
    """Prove that left = right for all real values of their symbols, and show the formula.

    relation may also be "<", "≤", ">" or "≥". Two statements (such as z >= 0) are proved
    equivalent. The word "proved" means a symbolic proof; where SymPy finds none and no
    counterexample either, the result says "tested at N points".

    The sentence names what the symbols assume, and what the formulas as they were given need:
    that a denominator is not 0, or that a logarithm's argument is positive. `where` states such
    a condition, as in where=sp.Ne(x, y); the statement is then held to where it is true.

    Where SymPy has made both sides one as it read them, nothing was compared: the result says
    "evaluated", and the reasoning has to stand in the text.

    Raises ProofError with a counterexample where the statement is false, and where it holds at
    a point by a convention of SymPy alone, such as sign(0) = 0 for the slope of |x| at 0.
    """
    if relation not in _RELATIONS:
        raise ValueError(f"relation {relation!r}; wanted one of {', '.join(_RELATIONS)}")
    if relation == "=":
        outcome = compare(left, right, where=where)
    else:
        outcome = compare_order(left, right, relation, where)
    latex = statement_latex(left, right, relation)
    if outcome.differs and relation == "=":
        raise ProofError(f"not so: {outcome.where()} {contrast(outcome)}")
    if outcome.differs:
        sides = f"{number_text(outcome.left)} {relation} {number_text(outcome.right)}"
        raise ProofError(f"not so: {outcome.where()} it says {sides}, which is false")
    if outcome.proved:
        sentence, markdown = what_was_proved(left, right, relation, domain(left, right, where))
        if _is_evaluated(left, right, relation):
            return PAGE.settle("evaluated", sentence, latex, claim, markdown)
        return PAGE.settle("proved", sentence, latex, claim, markdown)
    if outcome.points == 0:
        raise ProofError("neither side has a real value at any point tried; state the domain")
    return PAGE.settle("tested", f"tested at {outcome.points} points, not proved", latex, claim)


def _is_evaluated(left: Any, right: Any, relation: str) -> bool:
    """True where the statement has become true before anything was compared."""
    left, right = same_symbols(left, right)
    if relation == "=":
        return bool(left == right)
    return BY_SIGN[relation].relation(left, right) is sp.true


def refute(claimed: Any, right: Any, *, claim: str | None = None) -> Settled:
    """Show that `claimed` is not the right form: give a point at which the two differ.

    Raises ProofError where they agree, or where no counterexample was found.
    """
    outcome = compare(claimed, right)
    if not outcome.differs:
        found = "they are equal" if outcome.proved else f"no difference at {outcome.points} points"
        raise ProofError(f"cannot be refuted: {found}")
    sentence = f"{outcome.where()} {contrast(outcome)}"
    return PAGE.settle("refuted", sentence, statement_latex(claimed, right, "≠"), claim)
