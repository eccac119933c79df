"""Reading a formula that somebody typed, without running it.

The text is taken apart by Python's own grammar (`ast`) and rebuilt from a short list of names
and operators. Nothing is evaluated, so a formula can neither reach a file nor run for ever.
"""

from __future__ import annotations

import ast
import contextlib
import itertools
import re
import warnings
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import sympy as sp

from dlcourse.algebra.derivatives import MAX_PARTS, bounded, parts
from dlcourse.algebra.errors import FormulaError
from dlcourse.algebra.limits import (
    MAX_DEGREE,
    MAX_EXPONENT,
    MAX_NESTED,
    MAX_TOWER,
    TOO_DEEP,
    degree,
    nested,
    tower,
    within_reach,
)
from dlcourse.algebra.names import CONSTANTS, FUNCTIONS
from dlcourse.algebra.relations import BY_OPERATOR
from dlcourse.algebra.symbolic import is_statement
from dlcourse.algebra.writing import readable

MAX_LENGTH = 1000  # characters
MAX_DEPTH = 20  # brackets within each other
MAX_COMPARED = 20  # numbers in max and min: SymPy compares each with each
_TOO_LARGE = "powers within powers make this formula too large; simplify it"


def parse(text: str, symbols: Iterable[str] = ("x",)) -> Any:
    """Read a formula, or a statement that compares formulas, in the given symbols (real numbers).

    Allowed are numbers, the symbols, + − * / ^, brackets, the functions of `names.FUNCTIONS`, such
    as exp, sigma, max and diff(formula, symbol), and the constants pi and e; comparisons, which
    may be chained (0 <= x < 1) or joined by and, or and not. Each may be written as learners do:
    η, x₁, x², |x|, ½, and the LaTeX of the course. Decimal numbers are read exactly: 0.1 is 1/10.

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
    plain = readable(text, symbols)
    depths = itertools.accumulate((sign == "(") - (sign == ")") for sign in plain)
    if max(depths, default=0) > MAX_DEPTH:
        raise FormulaError(TOO_DEEP)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's own opinion of such text as "1or x"
            tree = ast.parse(plain, mode="eval").body
    except (RecursionError, MemoryError):
        raise FormulaError(TOO_DEEP) from None
    except (SyntaxError, ValueError):
        shown = text if len(text) <= 60 else f"{text[:59]}…"
        raise FormulaError(f"{shown!r} cannot be read; write one formula alone") from None
    known = {name: sp.Symbol(name, real=True) for name in symbols}
    try:
        return _Reader(plain, known).read(tree)
    except RecursionError:
        raise FormulaError(TOO_DEEP) from None


class _Reader:
    """Rebuilds a formula from the grammar's nodes, taking only those on the list."""

    def __init__(self, source: str, symbols: dict[str, Any]) -> None:
        self.source = source
        self.symbols = symbols
        self.compared = 0  # arguments of max and min so far
        self.derived = 0  # parts of all derivatives so far

    def read(self, node: ast.expr) -> Any:
        match node:
            case ast.Compare(ops=signs, comparators=others):
                sides = [self.checked_degree(side) for side in (node.left, *others)]
                if any(side.is_extended_real is False for side in sides):
                    raise FormulaError(f"{self.text(node)!r} compares what is no real number")
                pairs = zip(signs, itertools.pairwise(sides), strict=True)
                relations = [self.relation(sign, *pair) for sign, pair in pairs]
                return sp.And(*relations, evaluate=False) if len(relations) > 1 else relations[0]
            case ast.BoolOp(op=ast.And(), values=parts):
                return sp.And(*(self.statement(part) for part in parts), evaluate=False)
            case ast.BoolOp(op=ast.Or(), values=parts):
                return sp.Or(*(self.statement(part) for part in parts), evaluate=False)
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return sp.Not(self.statement(part), evaluate=False)
        return self.checked_degree(node)

    def relation(self, sign: ast.cmpop, left: Any, right: Any) -> Any:
        if type(sign) not in BY_OPERATOR:
            raise FormulaError("a comparison has one of the signs <, <=, >, >= and ==")
        return BY_OPERATOR[type(sign)].relation(left, right, evaluate=False)

    def statement(self, node: ast.expr) -> Any:
        value = self.read(node)
        if not is_statement(value):
            raise FormulaError(
                f"{self.text(node)!r} is a formula; and, or and not join comparisons, such as x < 1"
            )
        return value

    def checked_degree(self, node: ast.expr) -> Any:
        """Return a whole formula, unless its exact values would be too long."""
        value = self.formula(node)
        if degree(value) > MAX_DEGREE:
            raise FormulaError(_TOO_LARGE)
        return value

    def formula(self, node: ast.expr) -> Any:
        if isinstance(node, ast.Compare | ast.BoolOp):
            raise FormulaError(
                f"{self.text(node)!r} is a comparison within a formula; a comparison stands alone"
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
            f"{', '.join(self.symbols)}, + - * / ^, brackets and {', '.join(FUNCTIONS)}"
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
        known = CONSTANTS | self.symbols
        if name in known:
            return known[name]
        if name in FUNCTIONS:
            raise FormulaError(f"{name} is a function; write {name}(…)")
        raise self.unknown(name)

    def unknown(self, name: str) -> FormulaError:
        return FormulaError(
            f"unknown name {name!r}; the symbols here are {', '.join(self.symbols)}, and the "
            f"functions {', '.join(FUNCTIONS)}"
        )

    def call(self, name: str, nodes: list[ast.expr]) -> Any:
        if name not in FUNCTIONS:
            raise self.unknown(name)
        function, fewest, most = FUNCTIONS[name]
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
