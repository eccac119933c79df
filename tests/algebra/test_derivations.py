"""What counts as a derivation: its first line, its last, and the steps between."""

from __future__ import annotations

import pytest

from dlcourse.algebra import form, is_line, is_start, is_unworked, steps

NAMES = ("a", "b", "c", "x", "y", "t", "w")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x/1", "x"),
        ("x^1", "x"),
        ("1*x*1/1^1", "x"),
        ("[(x)]", "x"),
        ("--x", "x"),
        ("x + 0*y", "x"),
        ("x + 1 - 1", "x"),
        ("2*x/2", "x"),
        ("½·x", "x/2"),
        ("0.25*x", "x/4"),
        ("2*(3*w)*3", "18*w"),
        ("x*x", "x²"),
        ("(x + y)*(y + x)", "(x + y)^2"),
        ("(x^2)^3", "x^6"),
        ("(-x)^2", "x^2"),
        ("a/b*c", "c*a/b"),
        ("a/b/c", "a/(c*b)"),
        ("a*b^-1", "a/b"),
        ("(-a)/b*c", "-(c*a)/b"),
        ("a*(-b)", "-b*a"),
        ("-(a - b)", "b - a"),
        ("(t - y)*(-1)", "y - t"),
        ("ln(x)", "log(x)"),
        ("e^x", "exp(x)"),
        ("sigmoid(x)", "σ(x)"),
        ("max(x, y)", "max(y, x)"),
        ("diff(x*1, x)", "diff(x, x)"),
    ],
)
def test_what_is_no_step_makes_no_other_form(one: str, other: str) -> None:
    assert form(one, NAMES) == form(other, NAMES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x*(y + 1)", "x*y + x"),
        ("x + x", "2*x"),
        ("x/x", "1"),
        ("x*y/x", "y"),
        ("x - x", "0"),
        ("(a*b)^2", "a^2*b^2"),
        ("sigma(x)", "1/(1 + exp(-x))"),
        ("exp(-x)", "1/exp(x)"),
        ("-t + t*y + y - t*y", "y - t"),
        ("x^2 - 2*x + 1", "(x - 1)^2"),
        ("a/b", "b/a"),
        ("a - b", "b - a"),
        ("diff(x, x)", "diff(x, y)"),
    ],
)
def test_a_step_makes_another_form(one: str, other: str) -> None:
    assert form(one, NAMES) != form(other, NAMES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x*(w*x - y)", "-x*(y - w*x)"),
        ("(a - b)*(-c)", "(b - a)*c"),
        ("(a - b)/(b - c)", "(b - a)/(c - b)"),
        ("(a - b)^2", "(b - a)^2"),
        ("diff((y - w*x)^2/2, w)", "diff((w*x - y)^2/2, w)"),
    ],
)
def test_a_sign_taken_out_of_a_bracket_is_a_step_only_where_that_is_asked_for(
    one: str, other: str
) -> None:
    assert form(one, NAMES) != form(other, NAMES)
    assert form(one, NAMES, turned=False) == form(other, NAMES, turned=False)
    assert len(set(steps([one, other], NAMES))) == 1


def test_signs_that_make_another_value_make_another_form() -> None:
    for one, other in (("a - b", "b - a"), ("(a - b)*c", "(b - a)*c"), ("(a - b)^3", "(b - a)^3")):
        assert form(one, NAMES, turned=False) != form(other, NAMES, turned=False)


def test_large_numbers_are_not_multiplied_out() -> None:
    text = "*".join(["10^60"] * 90)
    assert form(text, NAMES) == form(f"({text})", NAMES)
    assert len(repr(form("2^64^1", NAMES))) < 200


@pytest.mark.parametrize("text", ["diff(x^2, x)", "-2*diff(x, x) + 0", "diff(x, x) + diff(y, x)/3"])
def test_a_derivative_and_nothing_else_is_unworked(text: str) -> None:
    assert is_unworked(form(text, NAMES))


@pytest.mark.parametrize("text", ["x", "2", "x*diff(x, x)", "diff(x, x) + x", "1/diff(x^2, x) + y"])
def test_a_formula_with_more_than_derivatives_is_not_unworked(text: str) -> None:
    assert not is_unworked(form(text, NAMES))


def test_derivatives_that_are_only_rewritten_are_one_step() -> None:
    lines = ["diff(x^2, x)", "diff(x*x, x)", "diff(x^2 + 1 - 1, x) + 0", "2*x"]
    assert len(set(steps(lines, NAMES))) == 2


def test_the_last_line_is_itself_up_to_order() -> None:
    assert is_line("(w*x − y)·x", "x*(w*x - y)", NAMES)
    assert not is_line("-x*(y - w*x)", "x*(w*x - y)", NAMES)
    assert not is_line("-t + t*y + y - t*y", "y - t", NAMES)


FACTORS = ("-t/y + (1 - t)/(1 - y)", "y*(1 - y)")
PRODUCT = "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)"


@pytest.mark.parametrize(
    "text",
    [
        PRODUCT,
        "y*(1 - y)*((1 - t)/(1 - y) - t/y)",
        "(y - t)/(y*(1 - y)) * y*(1 - y)",
        "(y - y²)·(−t·y^(−1) + (1 − t)·(1 − y)^(−1))",
        "-(t/y - (1 - t)/(1 - y))*(y*(1 - y))",
    ],
)
def test_a_derivation_may_begin_with_any_product_of_two_factors(text: str) -> None:
    assert is_start(text, PRODUCT, NAMES, factors=FACTORS)


@pytest.mark.parametrize(
    "text", ["-t*(1 - y) + (1 - t)*y", "y - t", "(y - t)/1", "(y - t)*1*1", "-(t - y)"]
)
def test_a_later_step_is_no_beginning(text: str) -> None:
    assert not is_start(text, PRODUCT, NAMES, factors=FACTORS)


def test_a_derivation_may_begin_with_the_derivative_of_something_equal() -> None:
    first = "diff(1/(1 + exp(-x)), x)"
    assert is_start("diff(exp(x)/(exp(x) + 1), x)", first, NAMES)
    assert not is_start("diff(exp(x)/(exp(x) + 1) + 1, x)", first, NAMES)
    assert not is_start("diff(exp(x)/(exp(x) + 1), y)", first, NAMES)
    assert not is_start("exp(-x)/(1 + exp(-x))^2", first, NAMES)
    assert is_start("2*(a + b)", "2*a + 2*b", NAMES, starts=["2*(b + a)"])
