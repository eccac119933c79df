"""Proofs: what is proved, what is refuted, what was only tested, and what must never pass."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse import proof
from dlcourse.proof import (
    Derivation,
    FormulaError,
    ProofError,
    compare,
    computed,
    defined,
    prove,
    refute,
    show,
)

steady = settings(deadline=None, derandomize=True)

x, y, z, p, k = sp.symbols("x y z p k")
positive = sp.Symbol("x", positive=True)
half = sp.Rational(1, 2)

PROVED = {"proved", "evaluated"}  # the latter where SymPy made both sides one as it read them


def sigma(argument: Any) -> Any:
    return 1 / (1 + sp.exp(-argument))


# --- prove ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param((x + 1) ** 2, x**2 + 2 * x + 1, id="a square"),
        pytest.param(sigma(x), sp.exp(x) / (sp.exp(x) + 1), id="the other sigmoid"),
        pytest.param(sp.Derivative(sigma(x), x), sigma(x) * (1 - sigma(x)), id="its derivative"),
        pytest.param(sp.tanh(x), 2 * sigma(2 * x) - 1, id="tanh by sigmoid"),
        pytest.param(sp.diff(sp.tanh(x), x), 1 - sp.tanh(x) ** 2, id="derivative of tanh"),
        pytest.param(sp.log(1 + sp.exp(x)) - x, sp.log(1 + sp.exp(-x)), id="softplus"),
        pytest.param(sp.Max(0, x), (x + sp.Abs(x)) / 2, id="ReLU"),
        pytest.param(sp.Max(0, x), sp.Piecewise((x, x > 0), (0, True)), id="ReLU by cases"),
        pytest.param(sp.sqrt(x**2), sp.Abs(x), id="root of a square"),
        pytest.param(sp.Limit(sigma(x), x, sp.oo), 1, id="a limit"),
        pytest.param(sp.Sum(x**k, (k, 0, 3)), 1 + x + x**2 + x**3, id="a sum"),
        pytest.param(sp.sqrt(2 + sp.sqrt(3)), (sp.sqrt(6) + sp.sqrt(2)) / 2, id="two numbers"),
        pytest.param(x, x, id="a bare symbol"),
        pytest.param(0.5 * x, x / 2, id="a decimal"),
    ],
)
def test_identities_are_proved(left: Any, right: Any) -> None:
    result = prove(left, right)
    assert result.how in PROVED
    assert repr(result).startswith(f"✓ {result.how}: equal")


@pytest.mark.parametrize(
    ("left", "right", "where"),
    [
        pytest.param(x**2, x, "at x = −1 it gives 1, not −1", id="a square"),
        pytest.param(sp.sqrt(x**2), x, "at x = −1 it gives 1, not −1", id="root of a square"),
        pytest.param(x + y, x * y, "at x = 0, y = 1 it gives 1, not 0", id="two symbols"),
        pytest.param(1, 2, "it gives 1, not 2", id="two numbers"),
        pytest.param(sp.Rational(1, 10**14), 0, "it gives 1e−14, not 0", id="a small number"),
        pytest.param(x / 10**14, 0, "at x = 1 it gives 1e−14, not 0", id="small everywhere"),
        pytest.param(x + x / 10**9, x, "at x = 1 it gives 1 + 1e−09, not 1", id="near"),
        pytest.param(sp.cos(x), 1 - x**2 / 2, "at x = 1 it gives 0.5403, not 1/2", id="a series"),
        pytest.param(
            sp.diff(sigma(x), x), -sp.exp(-x) / (1 + sp.exp(-x)) ** 2, "1/4, not −1/4", id="a sign"
        ),
    ],
)
def test_a_false_identity_raises_with_a_counterexample(left: Any, right: Any, where: str) -> None:
    with pytest.raises(ProofError, match="not so") as refuted:
        prove(left, right)
    assert where in str(refuted.value)


coefficients = st.lists(st.integers(-5, 5), min_size=1, max_size=4)


@settings(steady, max_examples=25)
@given(coefficients, coefficients, st.integers(-3, 3))
def test_a_product_equals_its_expansion_and_nothing_beside_it(
    left: list[int], right: list[int], off: int
) -> None:
    product = sp.Poly(left, x).as_expr() * sp.Poly(right, x).as_expr()
    expanded = sp.expand(product) + off
    if off == 0:
        assert prove(product, expanded).how in PROVED
    else:
        with pytest.raises(ProofError, match=f"not {expanded.subs(x, 0)}".replace("-", "−")):
            prove(product, expanded)


@pytest.mark.parametrize(
    ("left", "relation", "right"),
    [
        (sigma(x), ">", 0),
        (sigma(x), "<", 1),
        (sigma(x) * (1 - sigma(x)), "≤", sp.Rational(1, 4)),
        (sp.Derivative(sigma(x), x), ">", 0),
        (x**2, "≥", 0),
        (sp.sin(x) ** 2 + sp.cos(x) ** 2, "≤", 1),  # equal everywhere: rounding must not decide
        (sp.sin(x) ** 2 + sp.cos(x) ** 2, "≥", 1),
        (sp.Rational(1, 4) ** 30, ">", 0),
        (positive, ">", 0),
        (x**2 + y**2, "≥", 0),
        (-(x**2), "≤", y**2),
    ],
)
def test_orders_are_proved(left: Any, relation: str, right: Any) -> None:
    result = prove(left, right, relation=relation)
    assert result.how in PROVED
    assert "true" in result.sentence


@pytest.mark.parametrize(
    ("left", "relation", "right", "says"),
    [
        (x**2, ">", 0, "at x = 0 it says 0 > 0"),
        (sigma(x), "≤", half, "at x = 1 it says 0.7311 ≤ 1/2"),
        (x, "<", x, "at x = 0 it says 0 < 0"),
        (x, "≥", 0, "at x = −1 it says −1 ≥ 0"),
    ],
)
def test_a_false_order_raises_with_a_counterexample(
    left: Any, relation: str, right: Any, says: str
) -> None:
    with pytest.raises(ProofError) as refuted:
        prove(left, right, relation=relation)
    assert f"{says}, which is false" in str(refuted.value)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sigma(x) >= half, x >= 0),
        (sigma(x) < half, x < 0),
        (2 * x + 1 >= 0, x >= -half),
        (x**2 > 0, sp.Ne(x, 0)),
        (sigma(x) < 0, sp.false),  # never
        (sp.Lt(x, x, evaluate=False), sp.false),
    ],
)
def test_equivalent_statements_are_proved(left: Any, right: Any) -> None:
    result = prove(left, right)
    assert result.how in PROVED
    assert result.sentence == "each holds exactly where the other does"


@pytest.mark.parametrize(
    ("left", "right", "where"),
    [
        (sigma(x) >= half, x > 0, "at x = 0 the first is true, the second false"),
        (x > 0, x >= 0, "at x = 0 the first is false, the second true"),
        (x >= sp.Rational(1, 3), x > sp.Rational(1, 3), "at x = 1/3 the first is true"),
        (sigma(x) < half, sp.false, "at x = −1 the first is true, the second false"),
        (x, x > 0, "at x = 0 it gives 0, not false"),
    ],
)
def test_statements_that_differ_at_one_point_alone_are_told_apart(
    left: Any, right: Any, where: str
) -> None:
    with pytest.raises(ProofError) as refuted:
        prove(left, right)
    assert where in str(refuted.value)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(sp.log(p / (1 - p)), sp.log(p) - sp.log(1 - p), "=", id="log of a quotient"),
        pytest.param(sp.Abs(x + y), sp.Abs(x) + sp.Abs(y), "≤", id="the triangle inequality"),
        pytest.param((x - sp.sqrt(2)) ** 2, 0, ">", id="false at √2, which is no fraction"),
        pytest.param(
            sp.And(x > 0, x < 1), sp.Abs(x - half) < half, "=", id="two statements, both true"
        ),
        pytest.param(
            sp.Matrix([x, sp.log(p / (1 - p))]),
            sp.Matrix([x, sp.log(p) - sp.log(1 - p)]),
            "=",
            id="one entry of two",
        ),
    ],
)
def test_what_is_not_proved_is_called_tested_and_never_proved(
    left: Any, right: Any, relation: str
) -> None:
    result = prove(left, right, relation=relation)
    assert result.how == "tested"
    assert "points, not proved" in result.sentence
    assert "✓ proved" not in repr(result)


def test_a_statement_with_no_real_value_anywhere_is_not_proved() -> None:
    nowhere = sp.log(-(x**2) - 1)
    for right in (1, nowhere):
        with pytest.raises(ProofError, match="neither side has a real value"):
            prove(nowhere, right)


def test_a_relation_of_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="relation '!='; wanted one of =, <, ≤, >, ≥"):
        prove(x, y, relation="!=")


@pytest.mark.parametrize("call", [prove, refute, compare])
def test_a_text_is_not_run_as_sympy_would_run_it(call: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match="read a text with parse"):
        call("[].append(1)", x)


def test_a_side_that_hardly_ever_has_a_value_equals_nothing() -> None:
    at_one_point = 1 + sp.sqrt(-((x - 1) ** 2))
    assert compare(at_one_point, x).points == 0
    assert not compare(at_one_point, x).proved
    assert compare(sp.log(x) + sp.log(y), sp.log(x * y)).points > 10


# --- symbols and their assumptions ---------------------------------------------------------


@pytest.mark.parametrize(
    "same_name",
    [
        sp.Symbol("x"),
        sp.Symbol("x", real=True),
        sp.Symbol("x", positive=True),
        sp.Symbol("x", integer=True),
    ],
)
def test_symbols_of_one_name_are_one_symbol_whatever_they_assume(same_name: Any) -> None:
    result = prove(x + same_name, 2 * same_name)
    assert result.how in PROVED
    assert result.sentence.endswith("for every x")
    assert prove(same_name, x).how in PROVED


@pytest.mark.parametrize(
    ("assumption", "sentence"),
    [
        ({}, "equal for every x"),
        ({"real": True}, "equal for every x"),
        ({"positive": True}, "equal where x > 0, for every x"),
        ({"nonpositive": True}, "equal where x ≤ 0, for every x"),
        ({"nonzero": True}, "equal where x ≠ 0, for every x"),
        ({"integer": True}, "equal where x is whole, for every x"),
        ({"integer": True, "positive": True}, "equal where x is whole and > 0, for every x"),
    ],
)
def test_the_sentence_claims_no_more_than_was_assumed(
    assumption: dict[str, bool], sentence: str
) -> None:
    symbol = sp.Symbol("x", **assumption)
    assert prove(symbol / 2 + symbol / 2, symbol).sentence == sentence
    assert prove(x / 2 + symbol / 2, symbol).sentence == sentence


def test_what_a_symbol_assumes_is_respected() -> None:
    assert prove(sp.sqrt(positive**2), positive).how in PROVED
    n = sp.Symbol("n", integer=True)
    assert prove(sp.cos(2 * sp.pi * n), 1).how in PROVED
    with pytest.raises(ProofError, match="not so: at x = "):
        prove(positive, -positive)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sp.Symbol("A", commutative=False), sp.Symbol("A", commutative=False)),
        (sp.MatrixSymbol("A", 2, 2) * sp.MatrixSymbol("B", 2, 2), sp.MatrixSymbol("C", 2, 2)),
    ],
)
def test_symbols_that_stand_for_matrices_are_refused_since_numbers_would_commute(
    left: Any, right: Any
) -> None:
    with pytest.raises(ProofError, match=r"[ABC] stands for no number; write its entries"):
        prove(left, right)


# --- matrices ------------------------------------------------------------------------------


def test_matrices_are_compared_entry_by_entry() -> None:
    shear = sp.Matrix([[1, x], [0, 1]])
    assert prove(shear**2, sp.Matrix([[1, 2 * x], [0, 1]])).how in PROVED
    row, column = sp.Matrix([[x, y]]), sp.Matrix([2, 3])
    assert prove(sp.MatMul(row, column), sp.Matrix([2 * x + 3 * y])).how in PROVED
    with pytest.raises(ProofError, match="it gives 2, not 0"):
        prove(shear**2, sp.Matrix([[1, 0], [0, 1]]).subs(x, 1))
    assert refute(shear, shear.T).how == "refuted"


@pytest.mark.parametrize("right", [sp.Matrix([[x, y]]), sp.Matrix([x, y, 0]), x])
def test_matrices_of_two_shapes_cannot_be_compared(right: Any) -> None:
    with pytest.raises(ProofError, match=r"one side has shape \(2, 1\), the other") as refused:
        prove(sp.Matrix([x, y]), right)
    assert "wanted the same shape" in str(refused.value)


# --- refute --------------------------------------------------------------------------------


def test_refute_shows_where_the_claim_fails() -> None:
    result = refute(sp.exp(-x) * (1 - sigma(x)), sp.diff(sigma(x), x))
    assert result.how == "refuted"
    assert result.sentence == "at x = 0 it gives 1/2, not 1/4"
    assert repr(result) == "✗ refuted: at x = 0 it gives 1/2, not 1/4"
    assert r"\ne" in result.latex


def test_refute_works_on_numbers_statements_and_small_differences() -> None:
    assert "1, not 2" in refute(1, 2).sentence
    assert "not 0" in refute(sp.Rational(1, 4) ** 30, 0).sentence
    assert "the first is false, the second true" in refute(sigma(x) < 0, sigma(x) < half).sentence


@pytest.mark.parametrize(
    ("claimed", "right", "why"),
    [
        ((x + 1) ** 2, x**2 + 2 * x + 1, "they are equal"),
        (2 * x < 0, x < 0, "they are equal"),
        (sp.log(p / (1 - p)), sp.log(p) - sp.log(1 - p), r"no difference at \d+ points"),
        (sp.log(-(x**2) - 1), 0, "no difference at 0 points"),
    ],
)
def test_what_holds_cannot_be_refuted(claimed: Any, right: Any, why: str) -> None:
    with pytest.raises(ProofError, match=f"cannot be refuted: {why}"):
        refute(claimed, right)


# --- points that no computer reaches -------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "x^(x^64)",
        "2^(x^20)",
        "abs(x)^(x^9)",
        "sin(exp(x^64))",
        "sin(exp(exp(x^2)))",
        "exp(exp(x^64))",
        "2^(2^(9*x))",
        "sin(1)^max(x, 100000)",
        "diff(x^x^x, x)",
    ],
)
def test_points_whose_values_would_never_be_computed_are_passed_over(text: str) -> None:
    formula = proof.parse(text)
    assert not compare(formula, formula).differs
    assert compare(formula + 1, formula - 1).differs or "100000" in text


@pytest.mark.parametrize("text", ["diff(diff(max(0, x), x), x)", "-min(1, max(x, 2)/diff(10, x))"])
def test_values_that_are_no_numbers_are_passed_over(text: str) -> None:
    formula = proof.parse(text)
    assert not compare(formula, formula).differs
    compare(formula, x)


def test_a_comparison_by_points_does_not_wait_for_a_proof() -> None:
    a_million_terms = (x + y + z + p) ** 40 * (sp.sin(x) ** 2 + sp.cos(x) ** 2)
    outcome = compare(a_million_terms, (x + y + z + p) ** 40)
    assert not outcome.differs
    assert outcome.points > 50


# --- derivations ---------------------------------------------------------------------------

# The nine lines of the sigmoid's derivative, each with the number that the notes give it.
RIGHT = (
    "diff(1/(1 + exp(-x)), x)",
    "-1*(1 + exp(-x))**(-2)*(-exp(-x))",
    "exp(-x)/(1 + exp(-x))**2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "1/(1 + exp(-x)) * (exp(-x) + (1 - 1))/(1 + exp(-x))",
    "1/(1 + exp(-x)) * ((1 + exp(-x)) - 1)/(1 + exp(-x))",
    "1/(1 + exp(-x)) * ((1 + exp(-x))/(1 + exp(-x)) - 1/(1 + exp(-x)))",
    "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
    "σ(x)*(1 - σ(x))",
)
NOTES = (*RIGHT[:2], "-exp(-x)/(1 + exp(-x))**2", *RIGHT[3:])


def test_the_nine_right_lines_of_the_sigmoids_derivative_follow() -> None:
    result = Derivation(*RIGHT).check()
    assert result.how == "followed"
    assert result.sentence == "all 9 lines follow"
    assert result.latex.count(r"\\") == 8


def test_of_the_notes_nine_lines_the_third_alone_is_wrong() -> None:
    derivation = Derivation(*NOTES)
    assert list(derivation.wrong()) == [3]
    with pytest.raises(ProofError) as refuted:
        derivation.check()
    assert str(refuted.value) == ("line 3 does not follow: at x = 0 line 2 gives 1/4, line 3 −1/4")


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("x", "2*x", "x", "3*x", "x"), [2, 4]),
        (("x", "2*x", "2*x"), [2, 3]),
        (("3*(x^2+1)^2*2*x", "3*(x^2+1)^2*2*x^2", "6*x*(x^2+1)^2"), [2]),
        (("x^2 >= 0", "x >= 0", "1 > 0"), [2]),
        (("x", "log(-x^2 - 1)", "x"), [2]),  # no value anywhere, so it follows from nothing
        (("x", "1 + √(-(x-1)²)", "√(-1)*x", "x"), [2, 3]),  # right at one point alone
        (("log(x/(1-x))", "log(abs(x/(1-x)))"), []),  # right where the first has a value
        (("x", "x"), []),
    ],
)
def test_each_line_is_held_against_the_last_right_one(
    lines: tuple[str, ...], wrong: list[int]
) -> None:
    assert list(Derivation(*lines).wrong()) == wrong


def test_a_line_without_a_value_does_not_follow() -> None:
    with pytest.raises(ProofError, match="line 2 has a real value at no point tried"):
        Derivation("x", "log(-x^2 - 1)").check()


def test_lines_that_could_only_be_tested_do_not_count_as_proved() -> None:
    result = Derivation("log(x/(1-x))", "log(x) - log(1-x)").check()
    assert result.how == "tested"
    assert "not proved" in result.sentence


def test_lines_may_be_expressions_and_may_have_other_symbols() -> None:
    assert Derivation((x + y) ** 2, "x^2 + 2*x*y + y^2", symbols="xy").check().how == "followed"
    with pytest.raises(FormulaError, match="line 2: unknown name 'y'"):
        Derivation("x", "y")


def test_a_line_that_cannot_be_read_is_named() -> None:
    with pytest.raises(FormulaError, match=r"^line 3: .* write 2\*x"):
        Derivation("x + x", "2*x", "2x")


def test_a_derivation_has_at_least_two_lines() -> None:
    with pytest.raises(ValueError, match="1 lines; wanted at least two"):
        Derivation("x")


# --- what the page shows -------------------------------------------------------------------


def bundle(settled: Any) -> dict[str, Any]:
    return dict(settled._repr_mimebundle_(include=None, exclude=None))


def test_the_page_gets_the_sentence_the_formula_and_the_claim() -> None:
    shown = bundle(prove(sp.sin(x) ** 2 + sp.cos(x) ** 2, 1, claim="T1"))
    assert shown["text/plain"] == "✓ proved (T1): equal for every x"
    assert shown["text/markdown"].startswith('<span id="claim-t1"></span>**✓ proved** (claim T1)')
    assert r"\sin^{2}" in shown["text/markdown"]
    assert shown["text/markdown"].count("$$") == 2
    assert shown[proof.MIME] == {"claim": "T1", "how": "proved", "anchor": "claim-t1"}


@pytest.mark.parametrize(
    ("settle", "how"),
    [
        (lambda claim: prove(x * (x + 1), x**2 + x, claim=claim), "proved"),
        (lambda claim: prove(x + x, 2 * x, claim=claim), "evaluated"),
        (lambda claim: prove(sp.exp(x), 0, relation=">", claim=claim), "evaluated"),
        (lambda claim: prove(x**2 + x + 1, 0, relation=">", claim=claim), "proved"),
        (lambda claim: computed("n", 1, equals=1, claim=claim), "computed"),
        (lambda claim: defined("n is 1", claim=claim), "defined"),
        (
            lambda claim: prove(sp.Abs(x + y), sp.Abs(x) + sp.Abs(y), relation="≤", claim=claim),
            "tested",
        ),
        (lambda claim: refute(x, 2 * x, claim=claim), "refuted"),
        (lambda claim: show("n", 1, equals=1, claim=claim), "measured"),
        (lambda claim: Derivation("x", "x").check(claim=claim), "followed"),
    ],
)
def test_every_way_to_settle_a_claim_says_how(settle: Callable[[str], Any], how: str) -> None:
    shown = bundle(settle("T2"))[proof.MIME]
    assert (shown["claim"], shown["how"]) == ("T2", how)


def test_each_settling_of_a_claim_has_its_own_anchor() -> None:
    settled = [show("n", n, equals=n, claim="T3") for n in range(3)]
    assert [s.anchor for s in settled] == ["claim-t3", "claim-t3-2", "claim-t3-3"]
    for one, other in itertools.combinations(settled, 2):
        assert bundle(one)[proof.MIME]["anchor"] != bundle(other)[proof.MIME]["anchor"]


def test_without_a_claim_there_is_no_anchor_and_no_record() -> None:
    shown = bundle(prove(x, x))
    assert proof.MIME not in shown
    assert "<span" not in shown["text/markdown"]


def test_a_failed_proof_leaves_no_record_of_its_claim() -> None:
    with pytest.raises(ProofError):
        prove(x, 2 * x, claim="T4")
    assert prove(x, x, claim="T4").anchor == "claim-t4"


def test_relations_are_set_in_the_formula() -> None:
    assert r"\le" in prove(x**2, x**2 + 1, relation="≤").latex
    assert r"\Leftrightarrow" in prove(2 * x > 0, x > 0).latex
    assert r"\not\Leftrightarrow" in refute(x > 0, x >= 0).latex
