"""Reading formulas: all that is allowed, nothing that is not, and never a run of the text."""

from __future__ import annotations

import math
import re
import sys
import warnings
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
import sympy as sp
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dlcourse.algebra import FormulaError, form, parse, typeset
from dlcourse.algebra.parser import MAX_DEPTH, MAX_LENGTH

steady = settings(deadline=None, derandomize=True)

x, y, x1, x12 = sp.symbols("x y x1 x12", real=True)
NAMES = ("x", "y", "x1", "x12")
sigma_of_x = 1 / (1 + sp.exp(-x))


def words(text: str) -> list[str]:
    return text.split()


def refusal(text: str, symbols: tuple[str, ...] = ("x", "y")) -> str:
    """Return why a text is refused, or nothing if it is read; any other error is a failure.

    What is read can be set in LaTeX, and has a form.
    """
    try:
        parse(text, symbols)
        assert typeset(text, symbols)
        assert form(text, symbols) == form(f"({text})" if "=" not in text else text, symbols)
    except FormulaError as refused:
        assert str(refused), "a refusal without a reason"  # noqa: PT017
        return str(refused)
    return ""


# --- what is allowed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("2*x + 0.5", 2 * x + sp.Rational(1, 2)),
        ("0.1", sp.Rational(1, 10)),
        ("3.75e-6", sp.Rational(375, 10**8)),
        (".5", sp.Rational(1, 2)),
        ("1.", sp.Integer(1)),
        ("1_000.25", sp.Rational(4001, 4)),
        ("0e999999999", sp.Integer(0)),  # as a fraction, this alone would take minutes
        ("+x", x),
        ("-x**2", -(x**2)),
        ("2**-x", 2 ** (-x)),
        ("x**y**2", x ** (y**2)),
        ("x - y - 1", x - y - 1),
        ("x / y / 2", x / (2 * y)),
        ("x/y*2", 2 * x / y),
        ("(x + 1)*(x - 1)", (x + 1) * (x - 1)),
        ("  x  ", x),
        ("(x\n + 1)", x + 1),
    ],
)
def test_numbers_and_operators_mean_what_they_mean_in_python(text: str, meaning: Any) -> None:
    assert parse(text, NAMES) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("x − y", x - y),  # a minus sign, not a hyphen
        ("x – y", x - y),
        ("x·y", x * y),
        ("x⋅y", x * y),
        ("x × y", x * y),
        ("x ÷ y", x / y),
        ("x^2", x**2),
        ("x²", x**2),
        ("x³", x**3),
        ("x⁴", x**4),
        ("x¹²", x**12),
        ("x²³", x**23),
        ("x⁻¹", 1 / x),
        ("-x²", -(x**2)),
        ("½*x", x / 2),
        ("¼", sp.Rational(1, 4)),
        ("√(x)", sp.sqrt(x)),
        ("x₁ + 1", x1 + 1),
        ("x₁₂", x12),
        ("x₁²", x1**2),
        ("σ(x)", sigma_of_x),
        ("π", sp.pi),
        ("x ≤ 1", sp.Le(x, 1)),
        ("x ≥ 1", sp.Ge(x, 1)),
        ("２*ｘ", 2 * x),  # full-width letters
    ],
)
def test_signs_as_they_are_printed_are_read(text: str, meaning: Any) -> None:
    assert parse(text, NAMES) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("exp(x)", sp.exp(x)),
        ("e^x", sp.exp(x)),
        ("E**x", sp.exp(x)),
        ("log(x)", sp.log(x)),
        ("ln(x)", sp.log(x)),
        ("sqrt(x)", sp.sqrt(x)),
        ("abs(x)", sp.Abs(x)),
        ("sign(x)", sp.sign(x)),
        ("max(0, x)", sp.Max(0, x)),
        ("min(x, y, 1)", sp.Min(x, y, 1)),
        ("sin(x) + cos(x) + tan(x)", sp.sin(x) + sp.cos(x) + sp.tan(x)),
        ("sinh(x) + cosh(x) + tanh(x)", sp.sinh(x) + sp.cosh(x) + sp.tanh(x)),
        ("sigmoid(x)", sigma_of_x),
        ("sigma(x)", sigma_of_x),
        ("2*pi*e", 2 * sp.pi * sp.E),
        ("exp(exp(x))", sp.exp(sp.exp(x))),
    ],
)
def test_functions_and_constants_are_known_by_their_names(text: str, meaning: Any) -> None:
    assert parse(text, NAMES) == meaning


def test_a_derivative_is_kept_as_one_until_it_is_asked_for() -> None:
    derivative = parse("diff(x**3, x)")
    assert isinstance(derivative, sp.Derivative)
    assert derivative.doit() == 3 * x**2


@pytest.mark.parametrize(
    ("text", "relation"),
    [("x < 1", sp.Lt), ("x <= 1", sp.Le), ("x > 1", sp.Gt), ("x >= 1", sp.Ge), ("x == 1", sp.Eq)],
)
def test_one_comparison_is_read_and_not_decided(text: str, relation: Any) -> None:
    assert parse(text) == relation(x, 1)
    assert parse(text.replace("x", "2")) == relation(2, 1, evaluate=False)


def test_symbols_are_real_and_only_those_asked_for() -> None:
    assert parse("w1*x1 + b", ["x1", "w1", "b"]).free_symbols == set(
        sp.symbols("x1 w1 b", real=True)
    )
    with pytest.raises(FormulaError, match="unknown name 'y'; the symbols here are x"):
        parse("x + y")


def test_a_symbol_may_hide_a_constant() -> None:
    e = sp.Symbol("e", real=True)
    assert parse("e**2", ["e"]) == e**2


# --- what is refused, and how --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x.real", "a point (.) stands where it belongs to no number"),
        ("x.__class__.__bases__", "a point (.) stands"),
        ("().__class__", "a point (.) stands"),
        ("__import__('os')", "a quote (') stands within the text"),
        ("__import__('os').system('true')", "a quote (') stands within the text"),
        ("open('f')", "a quote (') stands within the text"),
        ("eval('1')", "a quote (') stands within the text"),
        ("print(x)", "unknown name 'print'"),
        ("(lambda: 1)()", "lambda makes a function"),
        ("lambda: 1", "lambda makes a function"),
        ("[x for x in (1, 2)]", "'for' is a word"),
        ("max(x for x in (1, 2))", "'for' is a word"),
        ("{x: 1}", "a colon (:) is not read"),
        ("[x, 1]", "a comma stands between two formulas"),
        ("(x, 1)", "a comma stands between two formulas"),
        ("x[0]", "x[0] is an entry of a list"),
        ("'x'", "a quote (') stands within the text"),
        ("b'x'", "b' has a prime, or a quote"),
        ("f'{x}'", "f' has a prime, or a quote"),
        ("sin('x')", "a quote (') stands within the text"),
        ("(y := 2)", "unknown name 'y'"),
        ("sin(x=1)", "is a comparison within a formula"),
        ("max(*x)", "there is nothing between ( and *"),
        ("x if x else 1", "'if' is a word"),
        ("x and x", "'x' is a formula; and, or and not join comparisons"),
        ("not x", "'x' is a formula; and, or and not join comparisons"),
        ("~x", "~ is not read here"),
        ("x @ x", "@ is not read here"),
        ("x // 2", "// is not read here"),
        ("x % 2", "% means nothing here"),
        ("x | 2", "a bar | stands alone"),
        ("x << 2", "the signs < and < follow each other"),
        ("x is x", "'is' is a word"),
        ("x in x", "'in' is a word"),
        ("x != 1", "!= is not read here"),
        ("(x < 1) + 1", "is a comparison within a formula"),
        ("True", "'True' is a word"),
        ("None", "'None' is a word"),
        ("1j", "write 1*j"),
        ("x + ...", "three dots are no formula"),
        ("await x", "'await' is a word"),
        ("y = x = 1", "more than one ="),
        ("import os", "'import' is a word"),
        ("x; x", "a semicolon (;) stands within"),
        ("2x", "write 2*x"),
        ("2 x", "write 2*x"),
        ("x²3", "write x²*3"),
        ("2*(x", "a bracket ( is never closed"),
        ("x +", "there is nothing after the last +"),
        ("x\x00", "is no sign of a formula"),
        ("\ud800", "is no sign of a formula"),
        ("", "the formula is empty"),
        (" \n", "the formula is empty"),
        ("...", "the formula is empty"),
        ("x" + "+x" * MAX_LENGTH, f"at most {MAX_LENGTH}"),
        ("(" * (MAX_DEPTH + 1) + "x" + ")" * (MAX_DEPTH + 1), "nested too deeply"),
        ("(" * 400 + "x" + ")" * 400, "nested too deeply"),
        ("sin(" * 150 + "x" + ")" * 150, "nested too deeply"),
        ("[" * 400, "there is nothing after the last ["),
    ],
)
def test_all_else_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text)
    assert why in str(refused.value)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("sin", "sin is a function; write sin("),
        ("sin()", "sin has 0 arguments; wanted 1"),
        ("sin(x, x)", "sin has 2 arguments; wanted 1"),
        ("diff(x)", "diff has 1 arguments; wanted 2"),
        ("diff(x, 2)", "diff wants a symbol second, as in diff(x, x)"),
        ("diff(x, e)", "diff wants a symbol second"),
        ("x(1)", "write x*(1)"),
        ("e(x)", "write e*(x)"),
        ("2(x)", "write 2*(x)"),
        ("max(1, √(-1))", "max takes real numbers"),
        ("min(log(-1), x)", "min takes real numbers"),
        ("√(-1) < x", "compares what is no real number"),
    ],
)
def test_a_function_used_the_wrong_way_is_put_right(text: str, why: str) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text)
    assert why in str(refused.value)


@pytest.mark.parametrize("text", ["1/0", "x/(x - x)", "0^-1", "0**(1 - e)"])
def test_a_division_by_zero_is_named(text: str) -> None:
    with pytest.raises(FormulaError, match="divides by zero"):
        parse(text)


@pytest.mark.parametrize("text", ["log(0)", "x*log(x - x)", "tan(pi/2)", "exp(log(0))"])
def test_what_has_no_value_is_named(text: str) -> None:
    with pytest.raises(FormulaError, match="undefined"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "1e400",
        "1e-400",
        "1e16",
        "1e-16",
        "1" * 900,
        "9^9^9",
        "2^2^2^2^2",
        "x^65",
        "x^-65",
        "(x^64)^64",
        "((x + 1)^8)^9",
        "(10^15)^64",
        "exp(exp(exp(x)))",
        "e^e^e^x",
        "x^x^x^x",
        "exp(10^15)",
        "1/exp(-10^15)",
        "sin(exp(10^9))",  # a sine needs every digit before the point
        "max(sin(exp(10^7)), 0)",
        "2**exp(exp(10**15))",
        "abs(sin(exp(exp(10^15))))",
        "max(exp(exp(10^14)), x)",
        "sign(exp(exp(10^15)) - 1)",
        "sin((exp(1000) + 1)^64)",
        "sin(1/exp(-1000)^30)",
        "exp(" + "*".join(["10^15"] * 100) + ")",
    ],
)
def test_numbers_beyond_any_computer_are_refused_and_not_computed(text: str) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text)
    assert re.search("too large|beyond 64", str(refused.value))


@pytest.mark.parametrize(
    "text", ["x^64", "e^64", "exp(1000)", "1e15", "1e-15", "10^30 + x", "e^e^x"]
)
def test_numbers_that_a_course_may_need_are_read(text: str) -> None:
    assert parse(text) is not None


@pytest.mark.parametrize("value", [None, 1, 2.5, ..., b"x", ["x"], sp.Symbol("x"), print])
def test_what_is_no_text_is_refused_by_its_type(value: Any) -> None:
    with pytest.raises(FormulaError, match=f"got {type(value).__name__}; wanted a formula as text"):
        parse(value)


def test_a_long_chain_without_brackets_is_read_or_refused_but_never_an_error() -> None:
    assert parse("x" + "+x" * 400) == 401 * x
    assert refusal("x" + "+x" * 499) in ("", "the formula is nested too deeply; use fewer brackets")
    assert refusal("-" * 900 + "x") == "the signs - and - follow each other"


@pytest.fixture
def _audited() -> Iterator[None]:
    """Nothing is opened, imported, executed or started while the fixture is in use."""
    watching = [True]

    def watch(event: str, _: object) -> None:
        if watching[0] and event in {"open", "import", "exec", "os.system", "subprocess.Popen"}:
            raise AssertionError(f"reading a formula caused the event {event}")

    parse("x + sin(x) + 1.5")  # what SymPy loads on its first use
    sys.addaudithook(watch)
    yield
    watching[0] = False


@pytest.mark.usefixtures("_audited")
def test_reading_runs_nothing_of_the_text() -> None:
    for text in ("__import__('os').system('true')", "open('/dev/null')", "exec('1')", "x + 1"):
        try:
            parse(text)
        except FormulaError:
            continue


# --- whatever comes ------------------------------------------------------------------------

TOKENS = [
    *words(
        "x y 1 2 0.5 10 3e2 + - * / ^ ** ( ) , = == < <= >= != . : ; ' \" [ ] { } # @ % & | ~ ! ?"
    ),
    *words("² ³ ⁴ ⁻ ½ √ · × − ≤ σ π ₁ e E j if else for in is not and lambda yield None ..."),
    *words("exp( log( sqrt( abs( sign( max( min( sin( cosh( tanh( sigma( diff( x) 1) 0) ,x)"),
    *words("// := 1e9 1e-9 0e99 **64 \\ é ∞ ()"),
    *words(
        "|x| |2 λ ηx x_1 x_{1} ⅓ ¾ ⁿ ≠ ∧ or and( \\frac \\frac{x}{2} \\sqrt{ \\sigma \\ln \\, $ np."
    ),
    *("\n", "\x00", " ", "y ="),
]


@settings(steady, max_examples=400)
@given(st.lists(st.sampled_from(TOKENS), max_size=25).map("".join))
def test_any_mixture_of_signs_is_read_or_refused(text: str) -> None:
    refusal(text)


@settings(steady, max_examples=200)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    refusal(text)


@pytest.mark.parametrize("text", ["1or x", "0x1for x in x", "'\\d'", "1is x", "x if", "2(x)"])
def test_python_says_nothing_of_its_own_about_a_text(text: str) -> None:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert refusal(text)
    assert said == []


formulas = st.recursive(
    st.sampled_from(["x", "y", "0", "1", "2", "0.5", "10", "e", "pi", "1e5"]),
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from(words("+ - * / ^ **")), inner)
        | st.builds("-{}".format, inner)
        | st.builds(
            "{}({})".format,
            st.sampled_from(words("exp log sqrt abs sign sin cos tan sinh cosh tanh sigma")),
            inner,
        )
        | st.builds("{}({}, {})".format, st.sampled_from(["max", "min"]), inner, inner)
        | st.builds("diff({}, x)".format, inner)
    ),
    max_leaves=12,
)


@settings(steady, max_examples=300)
@given(formulas)
@example("max(exp(10), sqrt(-2))")
def test_any_well_formed_formula_is_read_or_refused_for_a_number_in_it(text: str) -> None:
    reasons = "divides by zero|undefined|too large|beyond|takes real numbers|nested|at most"
    assert re.match(f"$|.*({reasons})", refusal(text))


@settings(steady, max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["+", "-", "*", "/", "**", "+ -", "* -", "** -"]),
            st.sampled_from("123x"),
        ),
        max_size=5,
    ).map(lambda rest: "-x" + "".join(f" {operator} {operand}" for operator, operand in rest))
)
def test_order_of_operations_is_pythons_own(text: str) -> None:
    assume(not refusal(text))
    exact = re.sub(r"\d", r"F(\g<0>)", text)
    try:
        value = eval(exact, {"F": Fraction, "x": Fraction(3, 2)})
    except ArithmeticError:
        value = None
    assume(isinstance(value, Fraction))
    formula = parse(text)
    assert formula.subs(x, sp.Rational(3, 2)) == sp.Rational(value.numerator, value.denominator)


PYTHONS: dict[str, Any] = {
    **{name: getattr(math, name) for name in words("exp log sqrt sin cos tan sinh cosh tanh pi e")},
    **{"abs": abs, "max": max, "min": min},
    "sign": lambda v: (v > 0) - (v < 0),
    "sigma": lambda v: 1 / (1 + math.exp(-v)),
}


@settings(steady, max_examples=300)
@given(formulas.filter(lambda text: "diff" not in text), st.sampled_from(["3/2", "-1/3", "2"]))
def test_functions_have_the_values_that_python_gives_them(text: str, at: str) -> None:
    try:
        formula = parse(text, ("x", "y"))
        point = Fraction(at)
        numbers = {"x": float(point), "y": 0.75}
        value = eval(text.replace("^", "**"), {"__builtins__": {}}, PYTHONS | numbers)
    except (FormulaError, ArithmeticError, ValueError):
        assume(False)
    assume(isinstance(value, float | int) and 1e-3 < abs(value) < 1e6)
    ours = complex(formula.subs({x: sp.Rational(at), y: sp.Rational(3, 4)}).evalf())
    nearby = {"x": float(point) * (1 + 1e-9), "y": 0.75 * (1 - 1e-9)}
    shift = abs(eval(text.replace("^", "**"), {"__builtins__": {}}, PYTHONS | nearby) - value)
    assume(shift < 1e-4 * abs(value))  # else rounding alone could change the value that much
    assert abs(ours - value) <= 1e-3 * abs(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x + 1", "(1) + x + 0"),
        ("-(a - b)", "b - a"),
        ("a - (b - c)", "a - b + c"),
        ("a*b*1", "b*a"),
        ("exp(x + 0)", "exp(x)"),
        ("1/(1 + x)", "1/(x + 1)"),
    ],
)
def test_brackets_order_and_what_changes_nothing_are_no_other_form(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("x/x", "1"), ("x - y", "y - x"), ("x*(1 + y)", "x + x*y"), ("x/y", "y/x"), ("x^2", "2^x")],
)
def test_a_step_is_another_form(one: str, other: str) -> None:
    assert form(one) != form(other)
