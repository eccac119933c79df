"""Formulas compared where their symbols mean something, and statements of logic."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

from dlcourse.algebra import compare, parse
from dlcourse.algebra.domains import domain
from dlcourse.algebra.points import sample, sample_points
from dlcourse.algebra.values import number_texts, value_at
from dlcourse.algebra.verdicts import Verdict, verdicts

NAMES = ("beta", "x", "t", "p")


def same(one: str, other: str, *domains: str) -> bool:
    found = compare(parse(one, NAMES), parse(other, NAMES), domains=domains)
    return not found.differs and found.points > 0


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("0 <= beta < 1", ["0", "1/2", "99/100"], ["-1/9", "1", "2"]),
        ("0 < y < 1", ["1/9"], ["0", "1"]),
        ("delta > 0", ["1/9", "100"], ["0", "-1"]),
        ("t >= 1, whole", ["1", "7"], ["0", "3/2"]),
        ("x <= -0.5", ["-1/2", "-9"], ["0"]),
        ("n, whole", ["-3", "0"], ["1/2"]),
    ],
)
def test_a_domain_is_read_and_fits_every_number(
    text: str, inside: list[str], outside: list[str]
) -> None:
    read = domain(text)
    assert all(read.fit(sp.Rational(n)) == sp.Rational(n) for n in inside)
    assert not any(read.holds(sp.Rational(n)) for n in outside)
    fitted = [read.fit(sp.Rational(n, 7)) for n in range(-60, 60)]
    assert all(value is None or read.holds(value) for value in fitted)
    assert len({value for value in fitted if value is not None}) >= 6


@pytest.mark.parametrize("text", ["beta", "0 < 1", "0 < x > 1", "x in (0, 1)", "x != 0", ""])
def test_another_text_is_no_domain(text: str) -> None:
    if text == "beta":
        assert domain(text).holds(sp.Integer(-5))
        return
    with pytest.raises(ValueError, match="is no domain"):
        domain(text)


def test_points_lie_in_the_domains_and_are_many() -> None:
    beta, t = (sp.Symbol(name, real=True) for name in ("beta", "t"))
    points = sample_points(beta + t, domains=["0 <= beta < 1", "t >= 1, whole"])
    assert len(points) >= 40
    assert all(0 <= p[beta] < 1 and p[t] >= 1 and p[t].is_Integer for p in points)
    assert sample_points(beta, fixed={beta: sp.Integer(9)}, domains=["0 <= beta < 1"])[0][beta] == 9


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        ("beta/(1 - beta) < 1", "beta < 1/2", "0 <= beta < 1"),
        ("0 <= beta < 1/2", "beta < 1/2", "0 <= beta < 1"),
        ("beta^2 < 1/4", "beta < 1/2", "0 <= beta < 1"),
        ("abs(x)", "x", "x > 0"),
        ("sqrt(x^2)", "x", "x >= 0"),
        ("cos(2*pi*t)", "1", "t >= 1, whole"),
        ("1 - beta^t", "1 - exp(t*log(beta))", "0 < beta < 1"),
    ],
)
def test_forms_that_are_equal_where_the_symbols_mean_something_are_equal(
    one: str, other: str, where: str
) -> None:
    assert same(one, other, where)


def test_they_differ_elsewhere() -> None:
    assert not same("beta/(1 - beta) < 1", "beta < 1/2")
    assert not same("abs(x)", "x")
    assert not same("cos(2*pi*t)", "1", "t >= 1")


@pytest.mark.parametrize("wrong", ["beta <= 1/2", "beta < 0.49", "beta < 1", "beta > 1/2"])
def test_a_wrong_comparison_differs_in_the_domain_too(wrong: str) -> None:
    assert not same(wrong, "beta < 1/2", "0 <= beta < 1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0 < x < 1", "x > 0 and x < 1"),
        ("0 < x < 1", "not (x <= 0 or 1 <= x)"),
        ("x < 0 or x > 1", "(x - 1)*x > 0"),
        ("not x < 0", "x >= 0"),
        ("x == 1", "x <= 1 and x >= 1"),
        ("-1 < x < 1", "x^2 < 1"),
    ],
)
def test_statements_of_logic_are_compared_by_what_they_say(one: str, other: str) -> None:
    assert same(one, other)


def test_statements_that_say_other_things_differ() -> None:
    for one, other in (
        ("0 < x < 1", "0 <= x < 1"),
        ("x < 0 or x > 1", "x < 0"),
        ("x < 1", "1 < x"),
    ):
        assert not same(one, other)


def test_what_floats_say_of_logic_exact_arithmetic_says_too() -> None:
    for text in (
        "0 < x < 1",
        "not (x > 1 or x < -1)",
        "x == 1 or sqrt(x) > 1",
        "x <= 0.3 and x > 0",
    ):
        left, right = parse(text, NAMES), parse("x < 1/2", NAMES)
        tested = sample(left, right)
        said = verdicts(left, right, tested)
        assert any(verdict is not Verdict.OPEN for verdict in said)
        for point, verdict in zip(tested.points, said, strict=True):
            values = value_at(left, point), value_at(right, point)
            if verdict is not Verdict.OPEN:
                assert (verdict is Verdict.SAME) == (values[0] == values[1]), (text, point)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (sp.Rational(1, 3), sp.Float("0.33333333", 30)),
        (sp.sqrt(2), sp.sqrt(2) + sp.Rational(1, 10**9)),
    ],
)
def test_values_that_differ_are_told_so_that_they_do(one: Any, other: Any) -> None:
    texts = number_texts(one, other)
    assert texts[0] != texts[1]
    assert number_texts(sp.Integer(2), sp.Integer(3)) == ("2", "3")
