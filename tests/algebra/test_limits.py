"""No text keeps a computer busy: what is too large is refused, and the rest stays small.

The tests count sizes and steps. One process reads and compares all of them, with a generous
time limit as a net: without the limits, several would compute for ever.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.algebra import FormulaError, compare, comparison, parse
from dlcourse.algebra.derivatives import (
    MAX_PARTS,
    bounded,
    carried_out,
    derivative,
    parts,
    parts_of_derivative,
)
from dlcourse.algebra.limits import MAX_DEGREE, MAX_NESTED, degree, nested
from dlcourse.algebra.parser import MAX_COMPARED

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("x", "y")
x = sp.Symbol("x", real=True)


def within(opening: str, times: int, inner: str, closing: str) -> str:
    return opening * times + inner + closing * times


def joined(sign: str, part: str, numbers: range) -> str:
    return sign.join(part.replace("#", str(n)) for n in numbers)


def refusal(text: str) -> tuple[str, Any]:
    """Return why a text is refused, or nothing and its formula."""
    try:
        return "", parse(text, NAMES)
    except FormulaError as refused:
        return str(refused), None


NASTY = {
    "14 nested diffs": within("diff(", 14, "x*exp(x)/(1+exp(-x))", ",x)"),
    "diffs of a power": within("diff(", 12, "σ(x)^9", ",x)"),
    "diffs of a tangent": within("diff(", 6, "tan(exp(x))*log(x)^x", ",x)"),
    "diffs of products": within("diff(x*", 15, "sin(x)", ",x)"),
    "diff of a product": f"diff({joined('*', 'sin(x+#)', range(90))},x)",
    "diff of a diff of a product": f"diff(diff({joined('*', 'sin(x+#)', range(60))},x),x)",
    "diff of a sum of kinks": f"diff({joined('+', 'abs(x^2-#)', range(70))},x)",
    "many diffs": joined("+", "diff(x^9*sin(#*x),x)", range(45)),
    "many maxima": joined("+", "max(x,#)", range(90)),
    "nested maxima": within("max(x^2+1,", 18, "x", ")"),
    "maxima and minima": within("max(x^2-y,min(x-y^3,", 9, "x", "))"),
    "diff of nested maxima": f"diff({within('max(x^2+1,', 17, 'x', ')')},x)",
    "tower of squares": "(" * 18 + "x" + "^2+1)" * 18,
    "tower of powers": "(" * 12 + "x" + "^64+1)" * 12,
    "tower of fractions": "(" * 15 + "x/3" + "^9/(x+1)+1)" * 15,
    "x to the x": "x^x^x",
    "product of powers": joined("*", "(x+#)^60", range(80)),
    "sum of powers": joined("+", "(x+y+#)^60", range(70)),
    "sum of fractions": joined("+", "1/(x+1/#)^60", range(1, 60)),
    "nested roots": within("sqrt(x+", 18, "x", ")"),
    "nested logarithms": within("log(2+", 18, "x", ")"),
    "nested sines": within("sin(x*", 18, "x", ")"),
    "nested kinks": within("abs(x-y*", 18, "x", ")"),
    "nested tangents": within("tan(x+", 18, "x", ")"),
    "a product of cosines": joined("*", "cos(x*#+1)", range(80)),
    "products of sums": "*".join(["(x+y)"] * 160),
    "a sum of roots": joined("+", "sqrt(#)", range(2, 100)),
    "roots of large numbers": joined("+", "(#)^(1/64)", range(10**9, 10**9 + 45)),
    "a product of numbers": "*".join(["123456789012345"] * 60),
    "a deep sum": "(" * 18 + "x" + "+1)*(x+2)" * 18,
    "a long comparison": f"{joined('*', '(x+#)', range(60))} >= x*y",
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_nasty_text_is_refused_with_advice_or_stays_small(text: str) -> None:
    assert len(text) <= 1000
    reason, formula = refusal(text)
    if formula is None:
        assert "too large" in reason or "fewer" in reason, reason
        return
    assert parts(carried_out(formula)) <= 2 * MAX_PARTS
    assert degree(formula) <= MAX_DEGREE
    assert nested(formula) <= MAX_NESTED


def test_all_nasty_texts_are_read_and_compared_before_the_net_is_needed() -> None:
    code = (
        "import sys\n"
        "from dlcourse.algebra import FormulaError, compare, parse\n"
        "for text in sys.stdin.read().split('\\n'):\n"
        "    try:\n"
        "        formula = parse(text, ('x', 'y'))\n"
        "    except FormulaError:\n"
        "        continue\n"
        "    compare(formula, parse('x', ('x', 'y')))\n"
        "    compare(formula, formula)\n"
    )
    subprocess.run(
        [sys.executable, "-c", code], input="\n".join(NASTY.values()), text=True, cwd=ROOT,
        check=True, timeout=600,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "diff(1/(1 + exp(-x)), x)",
        "diff(diff(σ(x), x), x)",
        "diff(max(0, x)^2 + min(x, 1), x)",
        "max(0, x, y) + min(0, x, y)",
        "tanh(x*tanh(y*tanh(x*tanh(y*x))))",
        "((x^8 + 1)^8 + 1)^8",
        "diff(x*exp(x)*sin(x)*log(x)/(1 + x^2), x)",
    ],
)
def test_what_a_course_may_need_is_within_the_limits(text: str) -> None:
    assert parse(text, NAMES) is not None


def test_each_limit_names_what_is_too_much() -> None:
    for text, why in (
        (joined("+", "max(x,#)", range(MAX_COMPARED)), f"more than {MAX_COMPARED} arguments"),
        (within("sin(x+", MAX_NESTED + 1, "x", ")"), f"more than {MAX_NESTED} functions"),
        (NASTY["14 nested diffs"], "fewer derivatives within each other"),
        (joined("+", "diff(x^9*sin(#*x)*exp(x)*log(x)/(1+x),x)", range(20)), "too large together"),
        (NASTY["tower of powers"], "powers within powers"),
    ):
        with pytest.raises(FormulaError, match=why):
            parse(text, NAMES)


functions = st.recursive(
    st.sampled_from([x, x, sp.Symbol("y", real=True), sp.Integer(2)]),
    lambda inner: (
        st.builds(sp.Add, inner, inner)
        | st.builds(sp.Mul, inner, inner)
        | st.builds(lambda a: a**3, inner)
        | st.builds(lambda a, f: f(a), inner, st.sampled_from([sp.exp, sp.sin, sp.tanh, sp.log]))
    ),
    max_leaves=12,
)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(functions)
def test_the_estimate_is_no_smaller_than_the_derivative(formula: Any) -> None:
    assert parts(derivative(formula, x)) <= 3 * parts_of_derivative(formula, x)


def test_derivatives_are_carried_out_one_after_the_other() -> None:
    twice = sp.Derivative(sp.sin(x) * x**3, (x, 2))
    assert sp.expand(bounded(twice + 1) - twice.doit() - 1) == 0
    assert bounded(sp.sin(x)) == sp.sin(x)


def test_exact_work_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    computed: list[Any] = []

    def counted(_expression: Any, point: Any) -> Any:
        computed.append(point)
        return sp.Integer(1)

    monkeypatch.setattr(comparison, "value_at", counted)
    monkeypatch.setattr(comparison, "MAX_WORK", 100)
    hidden = sp.Function("f")(x)  # no rule in floating point, so every point is open
    found = compare(hidden + x, hidden + x + 1)
    assert not found.differs
    assert 0 < found.points == len(computed) // 2 <= 100 // parts(hidden + x)
