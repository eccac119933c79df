"""Formulas set as they were typed."""

from __future__ import annotations

import pytest

from dlcourse.algebra import FormulaError, typeset
from dlcourse.proof import Derivation


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("2*x + 1", r"2 \cdot x + 1"),
        ("a - (b - c)", r"a - \left(b - c\right)"),
        ("(a - b) - c", "a - b - c"),
        ("a + (b + c)", r"a + \left(b + c\right)"),
        ("-(a + b)*c", r"-\left(a + b\right) \cdot c"),
        ("a*(-b)", r"a \cdot \left(-b\right)"),
        ("-a*b", r"-a \cdot b"),
        ("1/(1 + exp(-x))", r"\frac{1}{1 + e^{-x}}"),
        ("(1 + exp(-x))**-2", r"\left(1 + e^{-x}\right)^{-2}"),
        ("exp(x)**2", r"\left(e^{x}\right)^{2}"),
        ("(a/b)**2", r"\left(\frac{a}{b}\right)^{2}"),
        ("x² + x₁", "x^{2} + x_{1}"),
        (
            "sigma(x)*(1 - σ(x))",
            r"\sigma\left(x\right) \cdot \left(1 - \sigma\left(x\right)\right)",
        ),
        ("diff(x^2, x)", r"\frac{d}{d x}\left[x^{2}\right]"),
        ("sqrt(abs(w1))", r"\sqrt{\left|w_{1}\right|}"),
        ("max(0, x) >= 0.5", r"\max\left(0, x\right) \ge 0.5"),
        ("tanh(eta) < +1", r"\tanh\left(\eta\right) < 1"),
        ("sign(x)", r"\operatorname{sign}\left(x\right)"),
    ],
)
def test_a_formula_is_set_as_it_was_typed(text: str, latex: str) -> None:
    assert typeset(text) == latex


def test_what_is_no_formula_is_refused() -> None:
    for text in ("x +", "x if y else z", "[1, 2]"):
        with pytest.raises(FormulaError):
            typeset(text)


def test_a_derivation_shows_each_line_as_it_was_typed() -> None:
    shown = Derivation("x + (1 - 1)", "x", "2*x - x").check().latex
    assert r"x + \left(1 - 1\right) \\ &= x \\ &= 2 \cdot x - x" in shown
