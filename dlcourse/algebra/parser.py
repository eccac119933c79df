"""Reading a formula that somebody typed, without running it.

The text is taken apart by Python's own grammar (`ast`) and rebuilt from a short list of names
and operators. Nothing is evaluated, so a formula can neither reach a file nor run for ever.
"""

from __future__ import annotations

import ast
import contextlib
import itertools
import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import sympy as sp

from dlcourse.algebra.derivatives import MAX_PARTS, bounded, parts
from dlcourse.algebra.errors import FormulaError
from dlcourse.algebra.limits import (
    MAX_DEGREE,
    MAX_NESTED,
    MAX_TOWER,
    degree,
    nested,
    tower,
    within_reach,
)
from dlcourse.algebra.relations import BY_OPERATOR

MAX_LENGTH = 1000  # characters
MAX_EXPONENT = 64
MAX_DEPTH = 20  # brackets within each other
MAX_COMPARED = 20  # numbers in max and min: SymPy compares each with each
_TOO_LARGE = "powers within powers make this formula too large; simplify it"
_TOO_DEEP = "the formula is nested too deeply; use fewer brackets"

_SIGNS = {"−": "-", "–": "-", "·": "*", "⋅": "*", "×": "*", "÷": "/", "^": "**"}
_SIGNS |= {"½": "(1/2)", "¼": "(1/4)", "√": "sqrt", "≤": "<=", "≥": ">="}
_SUPERSCRIPT = re.compile("⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")  # x²³ is x^23

_CONSTANTS: dict[str, Any] = {"pi": sp.pi, "π": sp.pi, "e": sp.E, "E": sp.E}


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + sp.exp(-x))


# name: (function, fewest and most arguments)
_FUNCTIONS: dict[str, tuple[Callable[..., Any], int, int]] = {
    "exp": (sp.exp, 1, 1),
    "log": (sp.log, 1, 1),
    "ln": (sp.log, 1, 1),
    "sqrt": (sp.sqrt, 1, 1),
    "abs": (sp.Abs, 1, 1),
    "sign": (sp.sign, 1, 1),
    "max": (sp.Max, 1, 9),
    "min": (sp.Min, 1, 9),
    "sin": (sp.sin, 1, 1),
    "cos": (sp.cos, 1, 1),
    "tan": (sp.tan, 1, 1),
    "sinh": (sp.sinh, 1, 1),
    "cosh": (sp.cosh, 1, 1),
    "tanh": (sp.tanh, 1, 1),
    "sigmoid": (_sigmoid, 1, 1),
    "sigma": (_sigmoid, 1, 1),
    "σ": (_sigmoid, 1, 1),
    "diff": (sp.Derivative, 2, 2),
}


def parse(text: str, symbols: Iterable[str] = ("x",)) -> Any:
    """Read a formula, or one comparison of two formulas, in the given symbols (real numbers).

    Allowed are numbers, the symbols, + − * / ^, parentheses, the functions exp, log, sqrt, abs,
    sign, max, min, sin, cos, tan, sinh, cosh, tanh, sigma and diff(formula, symbol), and the
    constants pi and e. Decimal numbers are read exactly: 0.1 is 1/10.

    >>> parse("2*x + 0.5")
    2*x + 1/2

    Raises FormulaError that names the first thing that is not allowed.
    """
    if not isinstance(text, str):
        raise FormulaError(f"got {type(text).__name__}; wanted a formula as text, in quotes")
    if len(text) > MAX_LENGTH:
        raise FormulaError(f"{len(text)} characters; wanted a formula of at most {MAX_LENGTH}")
    if not text.strip() or text.strip() == "...":
        raise FormulaError("the formula is empty; write it as text, such as 'x**2 + 1'")
    return _read(text, tuple(symbols))


@lru_cache(maxsize=1024)
def _read(text: str, symbols: tuple[str, ...]) -> Any:
    plain = readable(text)
    depths = itertools.accumulate((sign == "(") - (sign == ")") for sign in plain)
    if max(depths, default=0) > MAX_DEPTH:
        raise FormulaError(_TOO_DEEP)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's own opinion of such text as "1or x"
            tree = ast.parse(plain, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(_syntax_message(text, plain, error)) from None
    known = {name: sp.Symbol(name, real=True) for name in symbols}
    try:
        return _Reader(plain, known).read(tree)
    except RecursionError:
        raise FormulaError(_TOO_DEEP) from None


def readable(text: str) -> str:
    """Return the text with mathematical signs, such as ² or ·, written as Python writes them."""
    plain = _SUPERSCRIPT.sub(lambda raised: f"**({unicodedata.normalize('NFKC', raised[0])})", text)
    for sign, ascii_sign in _SIGNS.items():
        plain = plain.replace(sign, ascii_sign)
    return unicodedata.normalize("NFKC", plain).strip()  # x₁ is x1


def _syntax_message(text: str, plain: str, error: Exception) -> str:
    shown = text if len(text) <= 60 else text[:57] + "…"
    if "=" in plain.replace("<=", "").replace(">=", "").replace("==", ""):
        return f"{shown!r} has a single =; write only the right-hand side"
    if "|" in plain:
        return f"{shown!r} has a |; write abs(x) for |x|"
    where = getattr(error, "offset", None)
    place = f" near character {where}, {plain[max(0, where - 4) : where + 3]!r}" if where else ""
    return f"{shown!r} cannot be read{place}; write every product with *, as in 2*x"


class _Reader:
    """Rebuilds a formula from the grammar's nodes, taking only those on the list."""

    def __init__(self, source: str, symbols: dict[str, Any]) -> None:
        self.source = source
        self.symbols = symbols
        self.compared = 0  # arguments of max and min so far
        self.derived = 0  # parts of all derivatives so far

    def read(self, node: ast.expr) -> Any:
        match node:
            case ast.Compare(ops=[sign], comparators=[other]) if type(sign) in BY_OPERATOR:
                left, right = self.checked_degree(node.left), self.checked_degree(other)
                if left.is_extended_real is False or right.is_extended_real is False:
                    raise FormulaError(f"{self.text(node)!r} compares what is no real number")
                return BY_OPERATOR[type(sign)].relation(left, right, evaluate=False)
        return self.checked_degree(node)

    def checked_degree(self, node: ast.expr) -> Any:
        """Return a whole formula, unless its exact values would be too long."""
        value = self.formula(node)
        if degree(value) > MAX_DEGREE:
            raise FormulaError(_TOO_LARGE)
        return value

    def formula(self, node: ast.expr) -> Any:
        if isinstance(node, ast.Compare) and len(node.ops) > 1:
            raise FormulaError(
                f"{self.text(node)!r} is not part of a formula here; write one comparison alone"
            )
        match node:
            case ast.Constant(value=int() | float()) if not isinstance(node.value, bool):
                return self.number(node)
            case ast.Name():
                return self.name(node.id)
            case ast.UnaryOp(op=ast.USub()):
                return -self.formula(node.operand)
            case ast.UnaryOp(op=ast.UAdd()):
                return self.formula(node.operand)
            case ast.BinOp(op=ast.Add()):
                return self.formula(node.left) + self.formula(node.right)
            case ast.BinOp(op=ast.Sub()):
                return self.formula(node.left) - self.formula(node.right)
            case ast.BinOp(op=ast.Mult()):
                return self.formula(node.left) * self.formula(node.right)
            case ast.BinOp(op=ast.Div()):
                divisor = self.formula(node.right)
                if divisor.is_zero:
                    raise FormulaError(f"{self.text(node)!r} divides by zero")
                return self.formula(node.left) / divisor
            case ast.BinOp(op=ast.Pow()):
                return self.power(self.formula(node.left), self.formula(node.right))
            case ast.Call(func=ast.Name(id=name), keywords=[]):
                return self.call(name, node.args)
        raise FormulaError(
            f"{self.text(node)!r} is not part of a formula here; allowed are numbers, the symbols "
            f"{', '.join(self.symbols)}, + - * / ^, brackets and {', '.join(_FUNCTIONS)}"
        )

    def text(self, node: ast.AST) -> str:
        return ast.get_source_segment(self.source, node) or ast.unparse(node)

    def number(self, node: ast.Constant) -> Any:
        value = node.value
        text = self.text(node)
        assert isinstance(value, int | float)
        digits = re.sub("[eE].*", "", text)
        vanished = value == 0 and any(digit in digits for digit in "123456789")
        if vanished or not abs(value) <= 1e15 or 0 < abs(value) < 1e-15:
            raise FormulaError(f"the number {text} is too large or too small")
        if value == 0:
            return sp.Integer(0)  # 0e9999999 too, which Rational would compute at length
        return sp.Integer(value) if isinstance(value, int) else sp.Rational(text)

    def name(self, name: str) -> Any:
        known = _CONSTANTS | self.symbols
        if name in known:
            return known[name]
        if name in _FUNCTIONS:
            raise FormulaError(f"{name} is a function; write {name}(…)")
        raise FormulaError(
            f"unknown name {name!r}; the symbols here are {', '.join(self.symbols)}, and the "
            f"functions {', '.join(_FUNCTIONS)}"
        )

    def call(self, name: str, nodes: list[ast.expr]) -> Any:
        if name not in _FUNCTIONS:
            if name in self.symbols:
                raise FormulaError(f"{name} is a number; write the product as {name}*(…)")
            self.name(name)
            raise FormulaError(f"{name} is a number, not a function; write {name}*(…)")
        function, fewest, most = _FUNCTIONS[name]
        if not fewest <= len(nodes) <= most:
            raise FormulaError(f"{name} has {len(nodes)} arguments; wanted {fewest}")
        arguments = [self.formula(node) for node in nodes]
        if name == "diff" and arguments[1] not in self.symbols.values():
            raise FormulaError(f"diff wants a symbol second, as in diff({self.text(nodes[0])}, x)")
        if function in (sp.Max, sp.Min):
            self.count_compared(len(arguments))
        try:
            value = function(*arguments)
        except (TypeError, ValueError):  # max and min of complex numbers
            raise FormulaError(f"{name} takes real numbers, not {arguments}") from None
        if name == "diff":
            self.count_derived(value)
        return self.checked(value)

    def count_compared(self, count: int) -> None:
        self.compared += count
        if self.compared > MAX_COMPARED:
            raise FormulaError(
                f"max and min have more than {MAX_COMPARED} arguments together; use fewer of them"
            )

    def count_derived(self, derivative: Any) -> None:
        """Carry the derivative out, only to see that it and all before it are not too large."""
        with contextlib.suppress(ArithmeticError, TypeError):  # it has no value anywhere
            self.derived += parts(bounded(derivative))
        if self.derived > MAX_PARTS:
            raise FormulaError(
                "the derivatives in this formula are too large together; take fewer of them"
            )

    def power(self, base: Any, exponent: Any) -> Any:
        if exponent.is_number and exponent.is_comparable and abs(exponent) > MAX_EXPONENT:
            raise FormulaError(f"the exponent {exponent} is beyond {MAX_EXPONENT}")
        if base.is_zero and exponent.is_negative:
            raise FormulaError(f"0 to the power {exponent} divides by zero")
        return self.checked(base**exponent)

    def checked(self, value: Any) -> Any:
        """Return value, unless its size could keep a computer busy for hours."""
        too_large = any(abs(n.p) > 10**60 or n.q > 10**60 for n in value.atoms(sp.Rational))
        exponents = [p.exp for p in value.atoms(sp.Pow) if p.exp.is_Rational]
        too_large |= any(abs(n) > MAX_EXPONENT for n in exponents) or tower(value) > MAX_TOWER
        if too_large or degree(value) > MAX_DEGREE:
            raise FormulaError(_TOO_LARGE)
        if nested(value) > MAX_NESTED:
            raise FormulaError(
                f"more than {MAX_NESTED} functions are nested within each other; use fewer"
            )
        if value.has(sp.nan, sp.zoo):
            raise FormulaError("part of this formula is undefined, such as log(0) or 1/0")
        if value.is_number and not within_reach(value):
            raise FormulaError("a number in this formula is too large or too small; simplify it")
        return value
