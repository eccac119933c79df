"""Proofs in the page: what SymPy proves, what a counterexample refutes, what a number shows.

Each function either displays what it found or raises ProofError, so a page whose proof fails
is not built. Symbols without assumptions stand for real numbers.
"""

from __future__ import annotations

import contextlib
import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike
from sympy.concrete.expr_with_limits import ExprWithLimits

from dlcourse.formula import FormulaError, parse, within_reach
from dlcourse.typeset import typeset

__all__ = [
    "Derivation",
    "FormulaError",
    "ProofError",
    "Settled",
    "compare",
    "parse",
    "prove",
    "refute",
    "show",
]

MIME = "application/vnd.dlcourse.claim+json"
_RELATIONS = {"=": sp.Eq, "<": sp.Lt, "≤": sp.Le, ">": sp.Gt, "≥": sp.Ge}
_times_settled: Counter[str] = Counter()  # so that each settling of a claim has its own link


class ProofError(AssertionError):
    """A statement that did not come out as the page says; the message has the reason."""


@dataclass(frozen=True)
class Settled:
    """What came out: how it was settled, the sentence, and the formula in LaTeX."""

    how: str  # proved, tested, refuted, measured or followed
    sentence: str
    latex: str = ""
    claim: str | None = None
    anchor: str | None = None
    symbols: tuple[str, ...] = ()  # those that end the sentence, to be set as formulas

    def __repr__(self) -> str:
        claim = f" ({self.claim})" if self.claim else ""
        return f"{self._mark()}{claim}: {self.sentence}"

    def _mark(self) -> str:
        return "✗ refuted" if self.how == "refuted" else f"✓ {self.how}"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        anchor = f'<span id="{self.anchor}"></span>' if self.anchor else ""
        claim = f" (claim {self.claim})" if self.claim else ""
        words = self.sentence
        if self.symbols:
            words = words.removesuffix(", ".join(self.symbols))
            words += ", ".join(f"${sp.latex(sp.Symbol(name))}$" for name in self.symbols)
        markdown = f"{anchor}**{self._mark()}**{claim}: {words}"
        if self.latex:
            markdown += f"\n\n$$\n{self.latex}\n$$"
        bundle: dict[str, Any] = {"text/plain": repr(self), "text/markdown": markdown}
        if self.claim:
            bundle[MIME] = {"claim": self.claim, "how": self.how, "anchor": self.anchor}
        return bundle


def _settled(
    how: str, sentence: str, latex: str, claim: str | None, symbols: tuple[str, ...] = ()
) -> Settled:
    anchor = None
    if claim:
        _times_settled[claim] += 1
        count = _times_settled[claim]
        anchor = f"claim-{claim.lower()}" + (f"-{count}" if count > 1 else "")
    return Settled(how, sentence, latex, claim, anchor, symbols)


# --- comparing two expressions -------------------------------------------------------------


@dataclass(frozen=True)
class Comparison:
    """Whether two expressions agree: proved equal, different at a point, or only tested."""

    points: int  # how many points both were evaluated at
    at: dict[Any, Any] | None = None  # the counterexample, if there is one
    left: Any = None  # the two values there
    right: Any = None
    attempt: Callable[[], bool] = field(default=bool, repr=False)

    @cached_property
    def proved(self) -> bool:
        """True where SymPy finds a proof, which may take long: it is sought when asked for."""
        return not self.differs and self.points > 0 and self.attempt()

    @property
    def differs(self) -> bool:
        """True where a counterexample was found."""
        return self.at is not None

    def where(self) -> str:
        """Return the counterexample's place in words, such as 'at x = 0'."""
        assert self.at is not None
        return (
            "at " + ", ".join(f"{s} = {_number(v)}" for s, v in self.at.items())
            if (self.at)
            else "with no symbol left"
        )


def compare(left: Any, right: Any, *, at: Mapping[str, Any] | None = None) -> Comparison:
    """Compare two expressions, two matrices or two statements (equivalence).

    With `at`, only where the symbols of these names have these values: numbers, or "1/2".

    Looks for a point at which they differ; a proof that there is none waits until asked for.
    Points at which one side has no real value are passed over. But a left side without one at
    most of the points where the right side has one is equal to it nowhere: no points count.
    """
    left, right = (_explicit(e) for e in _same_symbols(left, right))
    if isinstance(left, sp.MatrixBase) or isinstance(right, sp.MatrixBase):
        return _compare_matrices(left, right)
    points = lost = 0
    fixed = {s: sp.Rational(at[s.name]) for s in _free(left, right) if at and s.name in at}
    for point in _points(left, right, fixed=fixed):
        values = _value(left, point), _value(right, point)
        if values[0] is None or values[1] is None:
            lost += values[1] is not None
            continue
        points += 1
        if _different(*values):
            return Comparison(points, point, *values)
    if lost > 4 * points:  # such as 1 + √(−(x−1)²), which equals x at x = 1
        points = 0
    return Comparison(points, attempt=lambda: _provably_same(left.subs(fixed), right.subs(fixed)))


def _free(*expressions: Any) -> set[Any]:
    return set().union(*(e.free_symbols for e in expressions))


def _explicit(expression: Any) -> Any:
    """Return it with matrix products and derivatives carried out, once for all points."""
    if isinstance(expression, sp.MatrixExpr):
        return expression.as_explicit()
    with contextlib.suppress(ArithmeticError, TypeError, ValueError):  # it has no value anywhere
        expression = expression.doit() if isinstance(expression, sp.Expr) else expression
    return expression


def _compare_matrices(left: Any, right: Any) -> Comparison:
    if getattr(left, "shape", None) != getattr(right, "shape", None):
        raise ProofError(
            f"one side has shape {getattr(left, 'shape', ())}, the other "
            f"{getattr(right, 'shape', ())}; wanted the same shape"
        )
    entries = [compare(a, b) for a, b in zip(sp.flatten(left), sp.flatten(right), strict=True)]
    for entry in entries:
        if entry.differs:
            return entry
    points = min(e.points for e in entries)
    return Comparison(points, attempt=lambda: all(e.proved for e in entries))


def _same_symbols(*expressions: Any) -> list[Any]:
    """Sympify, and let symbols of one name be one symbol: the one that says most of itself."""
    try:
        sympified = [sp.sympify(e, strict=True) for e in expressions]  # SymPy would run a text
    except sp.SympifyError as error:
        raise TypeError(f"{error.expr!r} is no SymPy formula; read a text with parse(…)") from None
    best: dict[str, Any] = {}
    for symbol in itertools.chain.from_iterable(e.free_symbols for e in sympified):
        if not symbol.is_commutative:
            raise ProofError(f"{symbol} stands for no number; write its entries: sp.Matrix([[…]])")
        if symbol.is_real is None:
            real = sp.Symbol(symbol.name, real=True)
        else:
            real = symbol
        other = best.get(symbol.name, real)
        best[symbol.name] = max(other, real, key=lambda s: len(s.assumptions0))
    return [
        e.xreplace({s: best[s.name] for s in e.free_symbols}) if e.free_symbols else e
        for e in sympified
    ]


_SIMPLE = [sp.Rational(n, d) for n, d in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2), (-2, 1), (3, 1))]


def _points(*expressions: Any, fixed: Mapping[Any, Any] | None = None) -> Iterator[dict[Any, Any]]:
    """Yield points to test at, simple ones first, then random fractions (always the same).

    The symbols in `fixed` have their value at every point.
    """
    fixed = dict(fixed or {})
    symbols = sorted(_free(*expressions) - set(fixed), key=str)
    if not symbols:
        yield fixed
        return
    chance = random.Random(1)
    if len(symbols) <= 2:
        simple = list(itertools.product(_SIMPLE, repeat=len(symbols)))
        simple.sort(key=lambda values: sum(_SIMPLE.index(v) for v in values))
        if len(symbols) == 1:  # a limit that a statement names is where two may differ
            named = set().union(*(e.atoms(sp.Rational) for e in expressions)) - set(_SIMPLE)
            simple += [(value,) for value in sorted(named)[:12]]
    else:
        simple = [
            tuple(itertools.islice(itertools.cycle(_SIMPLE[1:]), k, k + len(symbols)))
            for k in range(6)
        ]
        simple += [tuple(chance.choice(_SIMPLE) for _ in symbols) for _ in range(40)]
    random_ones = [
        tuple(sp.Rational(chance.randint(-60, 60), chance.randint(7, 13)) for _ in symbols)
        for _ in range(40)
    ]
    random_ones += [
        tuple(sp.Rational(chance.randint(1, 12), 13) for _ in symbols) for _ in range(12)
    ]
    for values in itertools.chain(simple, random_ones):
        fitted = [_fit(symbol, value) for symbol, value in zip(symbols, values, strict=True)]
        if None not in fitted:
            yield fixed | dict(zip(symbols, fitted, strict=True))


def _fit(symbol: Any, value: Any) -> Any:
    """Return value, made to suit what the symbol says of itself, or None if it cannot be."""
    if symbol.is_integer:
        value = sp.Integer(round(value))
    if symbol.is_nonnegative:
        value = abs(value)
    if symbol.is_nonpositive:
        value = -abs(value)
    return None if symbol.is_nonzero and value == 0 else value


def _value(expression: Any, point: dict[Any, Any]) -> Any:
    """Return the exact value at the point, or None where it has no real value."""
    try:
        if _may_explode(expression):
            _rough_value(expression, point)
        value = expression.subs(point).doit()
        if value in (sp.true, sp.false):
            return value
        if isinstance(value, sp.core.relational.Relational):
            value = value.func(sp.N(value.lhs, 30), sp.N(value.rhs, 30))
            return value if value in (sp.true, sp.false) else None
        number = sp.N(value, 30)
    except (ArithmeticError, TypeError, ValueError):
        return None
    return value if number.is_Number and number.is_finite else None


def _may_explode(expression: Any) -> bool:
    """True for powers with a variable exponent and for functions of exponentials."""
    arguments = [a for f in expression.atoms(sp.Function) for a in f.args]
    return any(not power.exp.is_number for power in expression.atoms(sp.Pow)) or any(
        a.has(sp.exp, sp.sinh, sp.cosh) for a in arguments
    )


def _rough_value(expression: Any, point: dict[Any, Any]) -> Any:
    """Return a few digits of the value at the point, computed step by step.

    Raises OverflowError at a step that is out of reach: the exact 2^(2^64) never ends.
    """
    if expression in point:
        return sp.Float(point[expression], 15)
    if isinstance(expression, sp.Limit | sp.Subs | sp.Derivative | ExprWithLimits):
        return sp.N(expression.subs(point).doit(), 15)
    if not expression.args:
        return sp.N(expression, 15) if expression.is_number else expression
    value = expression.func(*(_rough_value(part, point) for part in expression.args))
    if value.is_number and not within_reach(value):
        raise OverflowError
    return value


def _different(a: Any, b: Any) -> bool:
    if sp.true in (a, b) or sp.false in (a, b):
        return bool(a != b)
    slack = 1e-12 if a.has(sp.Float) or b.has(sp.Float) else 1e-25  # what a zero may come out as
    a, b = sp.N(a, 30), sp.N(b, 30)
    return bool(abs(a - b) > 1e-12 * (abs(a) + abs(b)) + slack)


def _is_statement(expression: Any) -> bool:
    """True for what is true or false; to SymPy a bare symbol could be that too."""
    boolean = isinstance(expression, sp.logic.boolalg.Boolean)
    return boolean and not isinstance(expression, sp.Symbol)


def _provably_same(left: Any, right: Any) -> bool:
    if _is_statement(left) or _is_statement(right):
        return left == right or _same_solutions(left, right)
    return any(form == 0 or form.is_zero for form in _forms(left - right))


def _forms(difference: Any) -> Iterator[Any]:
    """Yield equal forms of an expression, from the quick to the slow."""
    difference = difference.doit()
    yield difference
    yield sp.expand(difference)
    yield sp.factor(sp.together(difference))
    yield sp.simplify(difference)
    yield sp.simplify(difference.rewrite(sp.exp))
    yield sp.simplify(sp.expand_log(sp.expand(difference)))
    yield sp.simplify(sp.piecewise_fold(difference.rewrite(sp.Piecewise)))


def _same_solutions(left: Any, right: Any) -> bool:
    """True if SymPy finds the same solution set for both statements in one real unknown."""
    symbols = left.free_symbols | right.free_symbols
    if len(symbols) != 1:
        return False
    (x,) = symbols
    try:
        sets = [sp.solveset(statement, x, sp.S.Reals) for statement in (left, right)]
    except (NotImplementedError, ValueError, TypeError):
        return False
    return all(not s.has(sp.ConditionSet) for s in sets) and sets[0] == sets[1]


# --- what a page calls ---------------------------------------------------------------------


def prove(left: Any, right: Any, *, relation: str = "=", claim: str | None = None) -> Settled:
    """Prove that left = right for all real values of their symbols, and show the formula.

    relation may also be "<", "≤", ">" or "≥". Two statements (such as z >= 0) are proved
    equivalent. The word "proved" means a symbolic proof; where SymPy finds none and no
    counterexample either, the result says "tested at N points".

    Raises ProofError with a counterexample where the statement is false.
    """
    if relation not in _RELATIONS:
        raise ValueError(f"relation {relation!r}; wanted one of {', '.join(_RELATIONS)}")
    if relation == "=":
        outcome = compare(left, right)
    else:
        outcome = _compare_order(left, right, relation)
    latex = _latex(left, right, relation)
    if outcome.differs and relation == "=":
        raise ProofError(f"not so: {outcome.where()} {_contrast(outcome)}")
    if outcome.differs:
        sides = f"{_number(outcome.left)} {relation} {_number(outcome.right)}"
        raise ProofError(f"not so: {outcome.where()} it says {sides}, which is false")
    if outcome.proved:
        sentence, symbols = _what_was_proved(left, right, relation)
        return _settled("proved", sentence, latex, claim, symbols)
    if outcome.points == 0:
        raise ProofError("neither side has a real value at any point tried; state the domain")
    return _settled("tested", f"tested at {outcome.points} points, not proved", latex, claim)


def refute(claimed: Any, right: Any, *, claim: str | None = None) -> Settled:
    """Show that `claimed` is not the right form: give a point at which the two differ.

    Raises ProofError where they agree, or where no counterexample was found.
    """
    outcome = compare(claimed, right)
    if not outcome.differs:
        found = "they are equal" if outcome.proved else f"no difference at {outcome.points} points"
        raise ProofError(f"cannot be refuted: {found}")
    sentence = f"{outcome.where()} {_contrast(outcome)}"
    return _settled("refuted", sentence, _latex(claimed, right, "≠"), claim)


def show(
    what: str,
    measured: ArrayLike,
    *,
    claim: str | None = None,
    equals: ArrayLike | None = None,
    tolerance: float = 0.0,
    at_least: float | None = None,
    at_most: float | None = None,
) -> Settled:
    """Show a measured number, or array, and hold it to what the text says of it.

    At least one of equals (within tolerance), at_least and at_most is needed: a measurement
    that could not have come out otherwise settles nothing.

    Raises ProofError where the measurement says otherwise.
    """
    value = np.asarray(measured)
    if not value.size:
        raise ProofError(f"{what}: nothing was measured")
    tests: list[tuple[str, bool]] = []
    if equals is not None:
        wanted = np.asarray(equals)
        same = np.array_equal(value, wanted) or (
            tolerance > 0
            and value.shape == wanted.shape
            and bool(np.isclose(value, wanted, rtol=0, atol=tolerance).all())
        )
        within = f" within {tolerance:g}" if tolerance else ""
        tests.append((f"equal to {_short(wanted)}{within}", same))
    if at_least is not None:
        tests.append((f"at least {_short(np.asarray(at_least))}", bool(np.all(value >= at_least))))
    if at_most is not None:
        tests.append((f"at most {_short(np.asarray(at_most))}", bool(np.all(value <= at_most))))
    if not tests:
        raise TypeError("show needs equals, at_least or at_most: what would prove it wrong?")
    sentence = f"{what}: {_short(value)} ({' and '.join(words for words, _ in tests)})"
    if not all(held for _, held in tests):
        raise ProofError(f"not so: {sentence} does not hold")
    return _settled("measured", sentence, "", claim)


class Derivation:
    """Lines of algebra, each to equal the first, checked one by one.

    Lines are texts for `parse`, or SymPy expressions. A wrong line is named with the values
    that show it; the lines after it are held against the last right one, so that one slip
    does not blame the lines that follow.
    """

    def __init__(self, *lines: Any, symbols: Sequence[str] = ("x",)) -> None:
        if len(lines) < 2:
            raise ValueError(f"a derivation of {len(lines)} lines; wanted at least two")
        self.given = lines
        self.lines = []
        for number, line in enumerate(lines, 1):
            try:
                self.lines.append(parse(line, symbols) if isinstance(line, str) else line)
            except FormulaError as error:
                raise FormulaError(f"line {number}: {error}") from None

    def wrong(self) -> dict[int, Comparison]:
        """Return the numbers of the lines that do not follow (from 1), each with its reason."""
        right, wrong = self.lines[0], {}
        for number, line in enumerate(self.lines[1:], 2):
            outcome = compare(line, right)
            if outcome.differs or not outcome.points:
                wrong[number] = outcome
            else:
                right = line
        return wrong

    def check(self, *, claim: str | None = None) -> Settled:
        """Prove every line; raise ProofError that names the first that does not follow."""
        for number, outcome in self.wrong().items():
            if not outcome.differs:
                raise ProofError(f"line {number} has a real value at no point tried, or hardly any")
            raise ProofError(
                f"line {number} does not follow: {outcome.where()} line {number - 1} gives "
                f"{_number(outcome.right)}, line {number} {_number(outcome.left)}"
            )
        pairs = itertools.pairwise(self.lines)
        if not all(compare(left, right).proved for left, right in pairs):
            return _settled("tested", "every line tested at points, not proved", "", claim)
        shown = [typeset(line) if isinstance(line, str) else sp.latex(line) for line in self.given]
        rows = r" \\ &= ".join(shown)
        latex = rf"\begin{{aligned}} &\phantom{{={{}}}} {rows} \end{{aligned}}"
        return _settled("followed", f"all {len(self.lines)} lines follow", latex, claim)


def _compare_order(left: Any, right: Any, relation: str) -> Comparison:
    left, right = _same_symbols(left, right)
    statement = _RELATIONS[relation](left, right, evaluate=False)
    points = 0
    for point in _points(left, right):
        values = _value(left, point), _value(right, point)
        if values[0] is None or values[1] is None:
            continue
        points += 1
        if not _RELATIONS[relation](sp.N(values[0], 30), sp.N(values[1], 30)):
            return Comparison(points, point, *values)

    def attempt() -> bool:
        gap = right - left if relation in "<≤" else left - right
        strict = relation in "<>"
        signs = ((form.is_positive if strict else form.is_nonnegative) for form in _forms(gap))
        return any(signs) or _same_solutions(statement, sp.true)

    return Comparison(points, attempt=attempt)


# --- words ---------------------------------------------------------------------------------


def _what_was_proved(left: Any, right: Any, relation: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence, and the symbols that it ends in."""
    left, right = _same_symbols(left, right)
    if _is_statement(left):
        return "each holds exactly where the other does", ()
    free = sorted(left.free_symbols | right.free_symbols, key=str)
    symbols = tuple(map(str, free))
    words = "equal" if relation == "=" else "true"
    if assumed := [f"{symbol} {_assumed(symbol)}" for symbol in free if _assumed(symbol)]:
        words += f" where {' and '.join(assumed)},"
    return (f"{words} for every {', '.join(symbols)}" if symbols else words), symbols


def _assumed(symbol: Any) -> str:
    """Return what the symbol says of itself beyond being a real number."""
    signs = [
        (symbol.is_positive, "> 0"),
        (symbol.is_negative, "< 0"),
        (symbol.is_nonnegative, "≥ 0"),
        (symbol.is_nonpositive, "≤ 0"),
        (symbol.is_nonzero, "≠ 0"),
    ]
    sign = next((words for holds, words in signs if holds), "")
    return f"is whole and {sign}".removesuffix(" and ") if symbol.is_integer else sign


def _contrast(outcome: Comparison) -> str:
    if outcome.left in (sp.true, sp.false):
        words = {sp.true: "true", sp.false: "false"}
        return f"the first is {words[outcome.left]}, the second {words[outcome.right]}"
    gives, wanted = _number(outcome.left), _number(outcome.right)
    if gives == wanted:  # the same to four digits
        gives += f" + {_number(outcome.left - outcome.right)}"
    return f"it gives {gives}, not {wanted}"


def _number(value: Any) -> str:
    if value in (sp.true, sp.false):
        return str(value).lower()
    if value.is_Rational and max(abs(value.p), value.q) < 1000:
        return str(value).replace("-", "−")
    return f"{float(value):.4g}".replace("-", "−")


def _short(value: np.ndarray[Any, Any]) -> str:
    """Return a number, or the numbers of a short list, as a reader would write them."""
    if value.ndim == 0:
        number = value.item()
        if isinstance(number, bool | str):
            return str(number)
        whole = float(number).is_integer() or abs(number) >= 1000
        return f"{number:,.{0 if whole else 4}{'f' if whole else 'g'}}".replace("-", "−")
    if value.ndim == 1 and value.size <= 12:
        return ", ".join(_short(np.asarray(entry)) for entry in value)
    return np.array2string(value, precision=4, threshold=12, separator=", ")


def _latex(left: Any, right: Any, relation: str) -> str:
    """Return the formula, in two lines where it would be too wide for a page."""
    left, right = sp.sympify(left), sp.sympify(right)
    signs = {"≤": r"\le", "≥": r"\ge", "≠": r"\ne"}
    sign = signs.get(relation, relation)
    if _is_statement(left):
        sign = r"\quad\not\Leftrightarrow\quad" if relation == "≠" else r"\quad\Leftrightarrow\quad"
    if len(f"{left}{right}") > 60:
        lines = rf"&{sp.latex(left)} \\ &\quad {sign} {sp.latex(right)}"
        return rf"\begin{{aligned}} {lines} \end{{aligned}}"
    return f"{sp.latex(left)} {sign} {sp.latex(right)}"
