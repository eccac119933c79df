"""Comparing at all points at once: never another verdict than exact arithmetic gives."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.algebra import FormulaError, compare, parse, verdicts
from dlcourse.algebra.derivatives import carried_out
from dlcourse.algebra.floats import Unbounded, column, evaluate
from dlcourse.algebra.points import sample
from dlcourse.algebra.values import different, value_at
from dlcourse.algebra.verdicts import Verdict

steady = settings(deadline=None, derandomize=True)
NAMES = ("x", "y")


def words(text: str) -> list[str]:
    return text.split()


formulas = st.recursive(
    st.sampled_from(["x", "y", "x", "y", "0", "1", "2", "0.5", "3", "e", "pi", "1e-9", "1e5"]),
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from(words("+ - * / ^")), inner)
        | st.builds("-{}".format, inner)
        | st.builds(
            "{}({})".format,
            st.sampled_from(words("exp log sqrt abs sign sin cos tan sinh cosh tanh sigma")),
            inner,
        )
        | st.builds("{}({}, {})".format, st.sampled_from(["max", "min"]), inner, inner)
        | st.builds("diff({}, x)".format, inner)
    ),
    max_leaves=8,
)
# A formula beside one that is equal, nearly equal, or made in the same way.
pairs = st.one_of(
    st.tuples(formulas, formulas),
    st.builds(
        lambda text, change: (text, change.format(text)),
        formulas,
        st.sampled_from(
            ["{} + 1e-13", "{}*(1 + 1e-11)", "{}*(1 + 1e-13)", "2*{} - {}".replace("{}", "{0}"),
             "exp(log({}))", "log(exp({}))", "sqrt({}^2)", "{} + 1e-15", "abs({})"]
        ),
    ),
)  # fmt: skip


def exact_verdict(left: Any, right: Any, point: dict[Any, Any]) -> Verdict:
    a, b = value_at(left, point), value_at(right, point)
    if b is None:
        return Verdict.NO_RIGHT
    if a is None:
        return Verdict.NO_LEFT
    return Verdict.DIFFERENT if different(a, b) else Verdict.SAME


@settings(steady, max_examples=150)
@given(pairs, st.integers(0, 10))
def test_what_floats_decide_exact_arithmetic_decides_in_the_same_way(
    texts: tuple[str, str], start: int
) -> None:
    try:
        left, right = (carried_out(parse(text, NAMES)) for text in texts)
    except FormulaError:
        return
    tested = sample(left, right)
    said = verdicts.verdicts(left, right, tested)
    for point, verdict in list(zip(tested.points, said, strict=True))[start::9]:
        if verdict is not Verdict.OPEN:
            assert verdict is exact_verdict(left, right, point), point


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("x + 1e-15", "x"),
        ("x + 1e-10", "x"),
        ("x*(1 + 1e-11)", "x"),
        ("sin(x)^2 + cos(x)^2", "1 + 1e-11"),
        ("exp(x)*1e-14", "0"),
        ("(x + 1e7)^2 - x^2 - 2e7*x - 1e14", "1e-9"),  # all of float64's digits cancel
        ("max(x, x + 1e-14)", "x"),
        ("x <= 0.499", "x < 1/2"),  # between the limits that the two name
    ],
)
def test_what_differs_by_little_differs(left: str, right: str) -> None:
    assert compare(parse(left), parse(right)).differs


def test_most_points_of_a_usual_formula_need_no_exact_arithmetic() -> None:
    names = ("w1", "x1", "b", "y")
    left = parse("-(y - 1/(1 + exp(-(w1*x1 + b))))*x1", names)
    right = parse("x1*(sigma(w1*x1 + b) - y)", names)
    said = verdicts.verdicts(left, right, sample(left, right))
    assert said.count(Verdict.OPEN) <= len(said) // 10
    assert said.count(Verdict.SAME) >= 80


def test_points_without_a_real_value_are_known_without_exact_arithmetic() -> None:
    left, right = parse("log(x) + sqrt(x)"), parse("x")
    said = verdicts.verdicts(left, right, sample(left, right))
    assert said.count(Verdict.NO_LEFT) > 15
    assert verdicts.verdicts(right, left, sample(left, right)).count(Verdict.NO_RIGHT) > 15


def test_a_wrong_bound_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def always_same(_left: Any, _right: Any, tested: Any) -> list[Verdict]:
        return [Verdict.SAME] * len(tested.points)

    monkeypatch.setattr("dlcourse.algebra.comparison.verdicts", always_same)
    found = compare(parse("x + 1/7"), parse("x + 1/8"))
    assert found.at == {sp.Symbol("x", real=True): 0}  # the first point, found exactly


def test_the_counterexample_is_the_first_point_and_its_values_are_exact() -> None:
    x = sp.Symbol("x", real=True)
    found = compare(parse("x^2"), parse("x"))
    assert (found.at, found.left, found.right, found.points) == ({x: -1}, 1, -1, 3)


@pytest.mark.parametrize(
    "text", ["1/x", "log(x)", "sign(x)", "exp(1000*(x + 1))", "exp(-1000*(x + 1))", "0^x"]
)
def test_where_no_bound_is_known_the_point_is_open(text: str) -> None:
    x = sp.Symbol("x", real=True)
    tiny = column([sp.Rational(1, 10**9) - sp.Rational(1, 10**9)])
    assert tiny.zero.all()
    value = evaluate(parse(text) if text != "0^x" else parse("y^x", NAMES), {
        x: column([sp.Integer(0)]), sp.Symbol("y", real=True): column([sp.Integer(0)]),
    }, 1)  # fmt: skip
    assert not value.known[0] or text == "sign(x)"


def test_a_function_without_a_rule_is_left_to_exact_arithmetic() -> None:
    x = sp.Symbol("x", real=True)
    with pytest.raises(Unbounded):
        evaluate(sp.gamma(x), {x: column([sp.Integer(2)])}, 1)
    assert not compare(sp.gamma(x + 1), x * sp.gamma(x)).differs


def test_bounds_hold_for_each_function() -> None:
    x = sp.Symbol("x", real=True)
    numbers = [sp.Rational(n, 7) for n in range(-20, 21) if n]
    for name in words("exp log sqrt abs sign sin cos tan sinh cosh tanh sigma"):
        formula = parse(f"{name}(3*x) + x^3/7 - 2^x")
        found = evaluate(formula, {x: column(numbers)}, len(numbers))
        for n, number in enumerate(numbers):
            if found.known[n]:
                wanted = complex(sp.N(formula.subs(x, number), 30))
                assert abs(found.value[n] - wanted) <= found.error[n] + 1e-16 * abs(wanted), name
        assert np.count_nonzero(found.known) > 30, name
