"""What a typed formula looks like, but for what is no step: brackets, order, ·1, /1, numbers.

A formula is a sum of terms, each a number times powers of factors above and below the line.
Nothing is multiplied out, gathered or cancelled: `x*(y + 1)` and `x*y + x` are two forms, and so
are `x/x` and `1`, or `sigma(x)` and `1/(1 + exp(-x))`. But `2*x/2`, `x/1`, `x^1`, `x + 1 - 1` and
`(x)` are the form `x`, and `x*x` is `x^2`.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from dlcourse.algebra.limits import MAX_EXPONENT
from dlcourse.algebra.names import SAME
from dlcourse.algebra.writing import readable

_MANY_BITS = 1500  # beyond, numbers are not multiplied out


@dataclass(frozen=True)
class Term:
    """A number times powers of factors; each factor is (its form, its exponent)."""

    number: Fraction
    above: tuple[tuple[Any, int], ...] = ()
    below: tuple[tuple[Any, int], ...] = ()


Form = tuple[Term, ...]  # a sum, in an order of its own


def form(text: str, symbols: Iterable[str] = (), *, turned: bool = True) -> Form:
    """Return what a formula looks like but for brackets, order, and what changes nothing.

    Two texts of one form, such as `x + 1` and `(1) + x + 0`, are no two steps of a derivation.
    Without `turned`, a sign taken out of a bracket makes no other form either: `(a - b)*c` and
    `-(b - a)*c`. The text is one that `parse` takes.
    """
    return _form(text, tuple(symbols), turned)


@lru_cache(maxsize=1024)
def _form(text: str, symbols: tuple[str, ...], turned: bool) -> Form:
    return _Former(turned).sum(ast.parse(readable(text, symbols), mode="eval").body)


def is_unworked(form: Form) -> bool:
    """True for derivatives still to be worked out, with nothing else: diff(…), 2*diff(…) + 1."""
    factors = [[base for base, _ in (*term.above, *term.below)] for term in form]
    return any(factors) and all(base[0] == "diff" for bases in factors for base in bases)


def products(text: str, symbols: Iterable[str]) -> list[str]:
    """Return the factors of a product, as texts, those below the line as 1/(…); one if it is none.

    A sign in front counts as a factor -1.
    """
    tree = ast.parse(readable(text, tuple(symbols)), mode="eval").body
    return [ast.unparse(factor) for factor in _factors(tree)]


def _factors(node: ast.expr, below: bool = False) -> list[ast.expr]:
    match node:
        case ast.BinOp(op=ast.Mult() | ast.Div()):
            turned = below != isinstance(node.op, ast.Div)
            return _factors(node.left, below) + _factors(node.right, turned)
        case ast.UnaryOp(op=ast.USub()):
            return [ast.UnaryOp(ast.USub(), ast.Constant(1)), *_factors(node.operand, below)]
    return [ast.BinOp(ast.Constant(1), ast.Div(), node)] if below else [node]


class _Former:
    """Reads forms off Python's grammar."""

    def __init__(self, turned: bool) -> None:
        self.turned = turned  # whether a sign taken out of a bracket makes another form

    def sum(self, node: ast.expr) -> Form:
        """Return the form of a formula."""
        terms: list[Term] = []
        sign = 1
        while True:  # along a chain of sums, however long
            match node:
                case ast.BinOp(op=ast.Add() | ast.Sub(), left=left, right=right):
                    turn = -sign if isinstance(node.op, ast.Sub) else sign
                    terms += [_times(term, turn) for term in self.sum(right)]
                    node = left
                case ast.UnaryOp(op=ast.USub() | ast.UAdd()):
                    sign = -sign if isinstance(node.op, ast.USub) else sign
                    node = node.operand
                case _:
                    break
        terms += [_times(term, sign) for term in self.term(node)]
        number = sum((term.number for term in terms if not _factored(term)), Fraction(0))
        rest = [term for term in terms if _factored(term) and term.number]
        return tuple(sorted([*rest, *([Term(number)] if number or not rest else [])], key=repr))

    def term(self, node: ast.expr) -> Form:
        """Return the form of what is no sum at its outside: one term, or a sum in brackets."""
        product = _Product()
        self.multiply(product, node, 1)
        return product.form(self.turned)

    def multiply(self, product: _Product, node: ast.expr, exponent: int) -> None:
        """Take a factor into a product: above the line with the exponent 1, below it with -1."""
        while True:  # along a chain of products, however long
            match node:
                case ast.BinOp(op=ast.Mult() | ast.Div(), left=left, right=right):
                    turn = -1 if isinstance(node.op, ast.Div) else 1
                    self.multiply(product, right, exponent * turn)
                    node = left
                case ast.UnaryOp(op=ast.USub() | ast.UAdd()):
                    product.number *= -1 if isinstance(node.op, ast.USub) else 1
                    node = node.operand
                case _:
                    break
        match node:
            case ast.BinOp(op=ast.Pow(), left=left, right=right):
                self.power(product, self.sum(left), self.sum(right), exponent)
            case ast.BinOp():
                product.take(self.sum(node), exponent)
            case ast.Constant(value=int() | float()):
                number = Fraction(ast.unparse(node).replace("_", ""))
                product.take((Term(number),), exponent)
            case ast.Name(id=name):
                product.factor(("name", SAME.get(name, name)), exponent)
            case _:
                product.factor(self.whole(node), exponent)

    def power(self, product: _Product, base: Form, exponent: Form, times: int) -> None:
        n = _number(exponent)
        if n is not None and n.denominator == 1 and abs(n) <= MAX_EXPONENT:
            product.take(base, int(n) * times)
        elif base == (Term(Fraction(1), ((("name", "e"), 1),)),):
            product.factor(("exp", exponent), times)
        else:
            product.factor(("power", base, exponent), times)

    def whole(self, node: ast.expr) -> Any:
        """Return the form of a function's value or of a statement."""
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments):
                name = SAME.get(name, name)
                forms = [self.sum(argument) for argument in arguments]
                return name, *(sorted(forms, key=repr) if name in ("max", "min") else forms)
            case ast.Compare(left=left, ops=signs, comparators=others):
                return (
                    "compared", self.sum(left), *(type(sign).__name__ for sign in signs),
                    *(self.sum(other) for other in others),
                )  # fmt: skip
            case ast.BoolOp(op=sign, values=parts):
                return type(sign).__name__, *(self.sum(part) for part in parts)
        return ast.unparse(node), "as it stands"


class _Product:
    """A product that is being gathered."""

    def __init__(self) -> None:
        self.number = Fraction(1)
        self.above: Counter[Any] = Counter()
        self.below: Counter[Any] = Counter()

    def factor(self, base: Any, exponent: int) -> None:
        (self.above if exponent > 0 else self.below)[base] += abs(exponent)

    def take(self, form: Form, exponent: int) -> None:
        """Multiply by a power of a formula."""
        if exponent == 0:
            return
        number = _number(form)
        if number == 0:
            if exponent > 0:
                self.number *= 0
            else:
                self.factor(("number", number), exponent)
        elif number is not None:
            if _bits(number) * abs(exponent) + _bits(self.number) < _MANY_BITS:
                self.number *= number**exponent
            else:
                self.factor(("number", number), exponent)
        elif len(form) == 1 and (abs(exponent) == 1 or _is_one_factor(form[0])):
            (term,) = form
            self.number *= term.number**exponent
            for factors, sign in ((term.above, 1), (term.below, -1)):
                for base, times in factors:
                    self.factor(base, sign * times * exponent)
        else:
            self.factor(("sum", form), exponent)

    def form(self, turned: bool) -> Form:
        """Return the product as a sum: several terms where it is a sum in brackets, or minus it."""
        number = self.number
        above, below = Counter[Any](), Counter[Any]()
        for found, gathered in ((self.above, above), (self.below, below)):
            for base, times in found.items():
                if not turned and base[0] == "sum":
                    terms = sorted(base[1], key=_size)
                    sign = -1 if terms[0].number < 0 else 1
                    base, number = (
                        ("sum", tuple(_times(t, sign) for t in terms)),
                        number * sign**times,
                    )
                gathered[base] += times
        if abs(number) == 1 and not below and sum(above.values()) == 1:
            ((kind, *rest),) = above
            if kind == "sum":
                return tuple(_times(term, int(number)) for term in rest[0])
        return (Term(number, _in_order(above), _in_order(below)),)


def _bits(number: Fraction) -> int:
    return max(number.numerator.bit_length(), number.denominator.bit_length())


def _size(term: Term) -> str:
    """Order terms without a look at their signs."""
    return repr((term.above, term.below, abs(term.number)))


def _in_order(factors: Counter[Any]) -> tuple[tuple[Any, int], ...]:
    return tuple(sorted(factors.items(), key=repr))


def _times(term: Term, number: int) -> Term:
    return Term(term.number * number, term.above, term.below)


def _factored(term: Term) -> bool:
    return bool(term.above or term.below)


def _number(form: Form) -> Fraction | None:
    return form[0].number if len(form) == 1 and not _factored(form[0]) else None


def _is_one_factor(term: Term) -> bool:
    return abs(term.number) == 1 and len(term.above) + len(term.below) == 1
