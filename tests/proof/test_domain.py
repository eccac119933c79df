"""What a proof says of its domain: conditions read off the formulas as they were given."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

from dlcourse.proof import ProofError, prove

x, y, b = sp.symbols("x y b")
n = sp.Symbol("n", integer=True)
positive, negative = sp.Symbol("x", positive=True), sp.Symbol("x", negative=True)
nonzero = sp.Symbol("x", nonzero=True, real=True)
u = sp.Symbol("u", nonnegative=True)
half = sp.Rational(1, 2)
slope_of_the_larger = sp.Derivative((x + y + sp.Abs(x - y)) / 2, x)

PROVED = {"proved", "evaluated"}  # the latter where SymPy made both sides one as it read them


def by_cases(right: Any) -> Any:
    return sp.Piecewise((right, x > 0), (0, True))


@pytest.mark.parametrize(
    ("left", "right", "sentence"),
    [
        # SymPy drops the symbol as it tidies, and with it what the symbol assumed.
        (sp.Derivative(sp.Max(0, negative, evaluate=False), negative), 0,
         "equal where x < 0, for every x"),
        (sp.Max((1 - u) * positive, positive, evaluate=False), positive,
         "equal where u ≥ 0 and x > 0, for every u, x"),
        (sp.Derivative(sp.Abs(nonzero), nonzero), sp.sign(nonzero),
         "equal where x ≠ 0, for every x"),
        # a denominator, a logarithm, a root
        (x / y + b / y, (x + b) / y, "equal where y ≠ 0, for every b, x, y"),
        ((x**2 - 1) / (x - 1), x + 1, "equal where x ≠ 1, for every x"),
        (1 / (sp.exp(x) - 1) + 1, sp.exp(x) / (sp.exp(x) - 1),
         "equal where exp(x) − 1 ≠ 0, for every x"),
        (sp.Derivative(sp.log(x), x), 1 / x, "equal where x > 0, for every x"),
        (sp.exp(sp.log(x), evaluate=False), x, "equal where x > 0, for every x"),
        (sp.log(1 - x), sp.log(1 - x), "equal where 1 − x > 0, for every x"),
        (sp.sqrt(x, evaluate=False), sp.sqrt(x), "equal where x ≥ 0, for every x"),
        (sp.tan(x), sp.sin(x) / sp.cos(x), "equal where cos(x) ≠ 0, for every x"),
        # what holds of itself is not named
        (1 / (x**2 + 1), 1 / (1 + x**2), "equal for every x"),
        (sp.log(1 + sp.exp(x)) - x, sp.log(1 + sp.exp(-x)), "equal for every x"),
        (by_cases(1 + sp.log(x)), by_cases(sp.log(x) + 1), "equal for every x"),
        (sp.Sum(x**b, (b, 0, 2)), 1 + x + x**2, "equal for every x"),
        (sp.Limit(sp.Max(0, x) / x, x, 0, "+"), 1, "equal"),
        # a kink that is none, and a choice that has no effect
        (sp.Derivative(sp.Max(0, x) ** 2, x), 2 * sp.Max(0, x), "equal for every x"),
        (sp.Derivative(x * sp.Abs(x), x), 2 * sp.Abs(x), "equal for every x"),
        (sp.Derivative(by_cases(x**2), x), by_cases(2 * x), "equal for every x"),
        (sp.sign(x) * sp.Abs(x), x, "equal for every x"),
    ],
)  # fmt: skip
def test_a_proof_names_what_its_formulas_need(left: Any, right: Any, sentence: str) -> None:
    result = prove(left, right)
    assert result.how in PROVED
    assert result.sentence == sentence


@pytest.mark.parametrize(
    ("left", "right", "advice"),
    [
        pytest.param(sp.Derivative(sp.Abs(x), x), sp.sign(x), "declare x with nonzero=True",
                     id="slope of |x|"),
        pytest.param(slope_of_the_larger, (1 + sp.sign(x - y)) / 2, "where=sp.Ne(x, y)",
                     id="slope of the larger of two"),
        pytest.param(sp.Derivative(sp.Max(0, x), x), sp.Heaviside(x, half),
                     "declare x with nonzero=True", id="slope of ReLU"),
        pytest.param(sp.Derivative(by_cases(x), x), by_cases(1), "declare x with nonzero=True",
                     id="slope by cases"),
        pytest.param(sp.Derivative(sp.Max(x, 1), x), sp.Heaviside(x - 1, half),
                     "where=sp.Ne(x, 1)", id="a kink elsewhere"),
        pytest.param(sp.Heaviside(x), (1 + sp.sign(x)) / 2, "declare x", id="two conventions"),
        pytest.param(sp.sign(x) ** 3, sp.sign(x), "declare x", id="sign(0)"),
        pytest.param(sp.Mul(x, 1 / x, evaluate=False), 1, "declare x", id="x/x"),
        pytest.param(sp.Mul(x - 2, 1 / (x - 2), evaluate=False), 1, "where=sp.Ne(x, 2)",
                     id="(x − 2)/(x − 2)"),
        pytest.param(sp.Pow(x, 0, evaluate=False), 1, "declare x", id="0^0"),
        pytest.param(x**n * x, x ** (n + 1), "declare x", id="x^n"),
    ],
)  # fmt: skip
def test_what_holds_by_convention_alone_is_refused_with_advice(
    left: Any, right: Any, advice: str
) -> None:
    with pytest.raises(ProofError, match="by a convention of SymPy alone") as refused:
        prove(left, right)
    assert advice in str(refused.value)


def test_the_advice_helps() -> None:
    stated = prove(slope_of_the_larger, (1 + sp.sign(x - y)) / 2, where=sp.Ne(x, y))
    assert stated.sentence == "equal where x ≠ y, for every x, y"
    assert prove(sp.Mul(nonzero, 1 / nonzero, evaluate=False), 1).how in PROVED
    result = prove(sp.Mul(x - 2, 1 / (x - 2), evaluate=False), 1, where=sp.Ne(x, 2))
    assert result.sentence == "equal where x ≠ 2, for every x"


def test_a_statement_is_held_to_where_it_is_claimed() -> None:
    with pytest.raises(ProofError, match="at x = −1 it gives 1, not −1"):
        prove(sp.Abs(x), x)
    assert prove(sp.Abs(x), x, where=sp.Ge(x, 0)).how == "tested"
    assert prove(x, 0, relation="≥", where=sp.Gt(x, 1)).how == "tested"
    with pytest.raises(ProofError, match="at x = 2 it says"):
        prove(x, 1, relation="≤", where=sp.Gt(x, 1))
    vectors = sp.Matrix([x / y + b / y]), sp.Matrix([(x + b) / y])
    assert prove(*vectors).sentence == "equal where y ≠ 0, for every b, x, y"


def test_orders_and_equivalences_name_their_conditions_too() -> None:
    assert prove(sp.Abs(x) / x, 1, relation="≤").sentence == "true where x ≠ 0, for every x"
    shifted = prove(positive - 1 > 0, positive > 1)
    assert shifted.sentence == "where x > 0, each holds exactly where the other does"
    assert prove(1 / x > 0, x > 0).sentence.startswith("where x ≠ 0, each")


def test_conditions_are_set_as_formulas_in_the_page() -> None:
    beta = sp.Symbol("beta", positive=True)
    shown = prove(x / (1 - beta) - 1 / (1 - beta), (x - 1) / (1 - beta))._repr_mimebundle_()
    assert (
        r"equal where $\beta > 0$ and $\beta \neq 1$, for every $\beta$, $x$"
        in shown["text/markdown"]
    )
    whole = sp.Symbol("k", integer=True, nonnegative=True)
    markdown = prove(whole + whole, 2 * whole)._repr_mimebundle_()["text/markdown"]
    assert r"where $k$ is whole and $\ge 0$, for every $k$" in markdown
