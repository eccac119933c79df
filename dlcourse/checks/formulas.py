"""Checking a formula or a derivation, written as text. SymPy is loaded by the first check."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dlcourse.checks import general
from dlcourse.checks.calling import Overtime, time_limit
from dlcourse.checks.case import Found
from dlcourse.checks.edits import edited
from dlcourse.checks.failure import CheckFailed, describe
from dlcourse.checks.remember import remembered_check

SECONDS = 10.0  # how long reading and comparing one formula or derivation may take


@remembered_check
def check_formula(
    text: Any,
    expected: Any,
    what: str,
    *,
    symbols: Sequence[str],
    domains: Sequence[str] = (),
    at: Mapping[str, Any] | None = None,
    suspects: Mapping[str, Any] | None = None,
    foreign: Mapping[str, str] | None = None,
    advice: str | None = None,
) -> None:
    """Check that a formula, written as text, equals `expected` in any equivalent form.

    With `domains`, such as "0 <= beta < 1" or "t >= 1, whole", check it only where the symbols
    have such values. With `at`, check it only where these symbols have these values. `suspects`
    maps a mistake to the formula it leads to, or to its value at `at`: one that names none of the
    symbols of `at`. Both suspects and `expected` may be text or a SymPy expression. `foreign` has a
    sentence for names that do not belong into the formula, such as that of what it is solved for.

    Raises CheckFailed with a counterexample, and the suspect that the formula equals, if any.
    """
    import sympy as sp

    from dlcourse.algebra import FormulaError, compare, form, is_statement, is_unworked, parse

    text = "" if text is None or text is ... else text

    def read(value: Any) -> Any:
        return parse(value, symbols) if isinstance(value, str) else sp.sympify(value)

    with _in_time(what, text, advice):
        try:
            formula = parse(text, symbols)
        except FormulaError as error:
            empty = isinstance(text, str) and text.strip() in ("", "...")
            got = None if isinstance(text, str) and not text.strip() else describe(text)
            says = next(
                (w for n, w in (foreign or {}).items() if f"unknown name {n!r};" in str(error)),
                None,
            )
            raise CheckFailed(
                what,
                kind="unanswered" if empty else "error",
                diagnosis=says or str(error),
                general=says or (None if empty else general.UNREADABLE),
                got=got,
                advice=advice,
            ) from None
        wanted = read(expected)
        if is_statement(formula) and not is_statement(wanted):
            raise CheckFailed(what, diagnosis=general.COMPARISON, got=describe(text), advice=advice)
        if is_unworked(form(text, symbols)):
            raise CheckFailed(what, diagnosis=general.UNWORKED, got=describe(text), advice=advice)
        outcome = compare(formula, wanted, at=at, domains=domains)
        if not outcome.differs and outcome.points:
            return
        diagnosis = None
        for suspect, wrong in (suspects or {}).items():
            named = {s.name for s in read(wrong).free_symbols} & set(at or {})
            same = compare(formula, read(wrong), at=None if named else at, domains=domains)
            if not same.differs and same.points:
                diagnosis = suspect
                break
        in_general = None
        if diagnosis is None and is_statement(wanted) and not is_statement(formula):
            diagnosis = general.NO_COMPARISON
        elif diagnosis is None and outcome.differs and not is_statement(wanted):
            found = _related(formula, wanted, at=at, domains=domains)
            if not found and not at:  # with a symbol's value alone, one change fits by chance
                found = edited(text, wanted, symbols, domains=domains)
            found = found or _partly(formula, wanted, at=at, domains=domains)
            diagnosis, in_general = (found.says, found.general) if found else (None, None)
    if outcome.at is None:
        raise CheckFailed(what, diagnosis=diagnosis, got=f"{text}, which has no real value")
    where = {**(at or {}), **{str(symbol): value for symbol, value in outcome.at.items()}}
    left, right = _plain(outcome.left, outcome.right)
    raise CheckFailed(
        what,
        diagnosis=diagnosis,
        general=in_general,
        given=", ".join(f"{n} = {v}" for n, v in where.items()) or None,
        expected=right,
        got=f"{left} from {text}",
        advice=advice,
    )


def _related(
    formula: Any, wanted: Any, *, at: Mapping[str, Any] | None, domains: Sequence[str]
) -> Found | None:
    """Return how a wrong formula is related to the right one, for all values, and that in general.

    Nothing is said where the right one is a mere number here, since a number is met by chance.
    """
    from dlcourse.algebra import compare

    free = sorted((s for s in wanted.free_symbols if s.name not in (at or {})), key=str)
    others = {s for s in formula.free_symbols if s.name not in (at or {})}
    if not free:
        return None

    def same(one: Any, other: Any) -> bool:
        found = compare(one, other, at=at, domains=domains)
        return not found.differs and found.points > 5

    for factor, words in (
        (-1, general.SIGN),
        (2, general.TWICE),
        (-2, general.TWICE_AND_SIGN),
    ):
        if same(formula, factor * wanted):
            return Found(words, words)
    for factor, words in ((2, general.HALF), (-2, general.HALF_AND_SIGN)):
        if same(factor * formula, wanted):
            return Found(words, words)
    if same(formula * wanted, 1 + 0 * wanted):
        return Found(general.UPSIDE_DOWN, general.UPSIDE_DOWN)
    for symbol in free:
        if same(formula * symbol, wanted):
            return Found(f"what comes, times {symbol}, is what is wanted", general.POWER)
        if same(formula, wanted * symbol):
            return Found(f"what comes is the wanted one, times {symbol}", general.POWER)
        if same(formula, wanted.subs(symbol, -symbol)):
            return Found(f"{symbol} seems to have the other sign", general.SIGN_OF)
    for one, other in itertools.combinations(free, 2):
        if same(formula, wanted.xreplace({one: other, other: one})):
            return Found(f"{one} and {other} seem to be exchanged", general.EXCHANGED)
    for one, other in itertools.product(
        free, sorted({*free, *others}, key=str) if len(free) > 1 else ()
    ):
        if one != other and same(formula, wanted.xreplace({one: other})):
            return Found(f"{other} seems to stand in the place of {one}", general.IN_PLACE_OF)
    for number, words in ((1, general.ONE_MORE), (-1, general.ONE_LESS)):
        if same(formula, wanted + number):
            return Found(words, words)
    return None


def _partly(
    formula: Any, wanted: Any, *, at: Mapping[str, Any] | None, domains: Sequence[str]
) -> Found | None:
    """Return for which values of a symbol a formula is right, or which symbol it lacks."""
    import sympy as sp

    from dlcourse.algebra import compare

    free = sorted((s for s in wanted.free_symbols if s.name not in (at or {})), key=str)
    used = {s.name for s in formula.free_symbols}
    lacking = sorted(s.name for s in wanted.free_symbols if s.name not in used)
    if free and lacking:
        says = f"what is wanted depends on {lacking[0]}, which is not in the formula"
        return Found(says, general.NOT_THERE)
    right = []
    for symbol, number in itertools.product(free, (0, 1, 2)):
        there = wanted.subs(symbol, number)
        if not there.free_symbols or len(free) < 2 or (not there.is_finite and there.is_number):
            continue
        rest = [d for d in domains if symbol.name not in d]
        same = compare(formula.subs(symbol, number), there, at=at, domains=rest)
        if not same.differs and same.points > 5:
            right.append(f"{symbol} = {sp.Integer(number)}")
    for one in ("0", "1", "-1", "1/2", "2") if len(free) == 1 and not at else ():
        same = compare(formula, wanted, at={free[0].name: one}, domains=domains)
        if not same.differs and same.points:
            right.append(f"{free[0]} = {one}")
    if right:
        says = f"right where {' or '.join(right)}, but not for other values"
        return Found(says, general.RIGHT_THERE)
    return None


@remembered_check
def check_derivation(
    lines: Any,
    first: Any,
    what: str,
    *,
    symbols: Sequence[str],
    domains: Sequence[str] = (),
    starts: Sequence[str] = (),
    factors: Sequence[str] = (),
    last: str | None = None,
    least: int = 3,
    turned: bool = False,
    suspects: Mapping[str, Any] | None = None,
    begins: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check a derivation, a list of formulas as texts: each line has to equal the one before.

    The first line has to be `first` itself, up to brackets and order, or one of `starts`, or a
    product of the two `factors`; there have to be at least `least` lines that differ in more than
    brackets, order, terms such as + 0, and signs taken out of a bracket (these count as a step
    with `turned`); and the last has to be `last` itself, where that is given.
    `suspects` maps a mistake to the formula that the first wrong line would be, and `begins` does
    so for line 1 alone; `domains` is as in `check_formula`.

    Raises CheckFailed that names the first line that does not follow, with the values that show it.
    """
    import sympy as sp

    from dlcourse.algebra import FormulaError, compare, is_line, is_start, parse, steps

    if isinstance(lines, str):
        lines = [line for line in lines.splitlines() if line.strip()]
    if not isinstance(lines, list | tuple) or not lines:
        got = None if lines is None or lines is ... else describe(lines)
        raise CheckFailed(
            what,
            kind="unanswered" if got is None or got in ("[]", "()") else "error",
            diagnosis=general.NO_LINES,
            got=got,
            advice=advice,
        )
    with _in_time(what, lines, advice):
        formulas = []
        for number, line in enumerate(lines, 1):
            try:
                formulas.append(parse(line, symbols))
            except FormulaError as error:
                raise CheckFailed(
                    what,
                    kind="error",
                    diagnosis=f"line {number}: {error}",
                    general=general.UNREADABLE,
                    got=describe(line),
                    advice=advice,
                ) from None
        start = parse(first, symbols) if isinstance(first, str) else sp.sympify(first)
        pairs = zip(formulas, [start, *formulas], strict=False)
        for number, (formula, before) in enumerate(pairs, 1):
            outcome = compare(formula, before, domains=domains)
            if not outcome.differs and outcome.points:
                continue
            follows = f"line {number} does not follow from line {number - 1}"
            diagnosis = follows if number > 1 else f"line 1 has to equal {first}"
            in_general = general.LINE
            known = {**({} if number > 1 else begins or {}), **(suspects or {})}
            for suspect, wrong in known.items():
                read = parse(wrong, symbols) if isinstance(wrong, str) else wrong
                same = compare(formula, read, domains=domains)
                if not same.differs and same.points:
                    diagnosis, in_general = f"{diagnosis}: {suspect}", suspect
                    break
            else:
                nearer = edited(lines[number - 1], before, symbols, domains=domains)
                if nearer and outcome.differs:
                    diagnosis, in_general = f"{diagnosis}: {nearer.says}", nearer.general
            if outcome.at is None:
                nothing = "a formula without a real value"
                raise CheckFailed(what, diagnosis=diagnosis, general=in_general, got=nothing)
            given = ", ".join(f"{symbol} = {value}" for symbol, value in outcome.at.items())
            left, right = _plain(outcome.left, outcome.right)
            raise CheckFailed(
                what,
                diagnosis=diagnosis,
                general=in_general,
                given=given or None,
                expected=right,
                got=f"{left} from {lines[number - 1]}",
                advice=advice,
            )
        if isinstance(first, str) and not is_start(
            lines[0], first, symbols, starts=starts, factors=factors, domains=domains
        ):
            begin = f"the product of {factors[0]} and {factors[1]}" if factors else first
            raise CheckFailed(
                what,
                diagnosis=f"every line follows, but the first one is a later step: begin with "
                f"{begin}",
                general=general.FIRST_LINE,
                got=str(lines[0]),
                advice=advice,
            )
        if last is not None and not is_line(lines[-1], last, symbols):
            raise CheckFailed(
                what,
                diagnosis=f"every line follows, but the last one is not yet {last}",
                general=general.LAST_LINE,
                got=str(lines[-1]),
                advice=advice,
            )
        different = len(set(steps(lines, symbols, turned=turned)))
    if different < least:
        more = "brackets and order" if turned else "brackets, order and signs"
        raise CheckFailed(
            what,
            diagnosis=f"every line follows, but steps are missing: wanted at least {least} lines "
            f"that differ in more than {more}",
            general=general.STEPS,
            got=f"{different} different line{'s' * (different > 1)}",
            advice=advice,
        )


@contextlib.contextmanager
def _in_time(what: str, answer: Any, advice: str | None) -> Iterator[None]:
    """Raise CheckFailed where reading and comparing takes too long, if there is a timer."""
    try:
        with time_limit(SECONDS):
            yield
    except Overtime:
        raise CheckFailed(
            what,
            kind="overtime",
            diagnosis=general.TOO_LONG_FORMULA,
            got=describe(answer),
            advice=advice,
        ) from None


def _plain(one: Any, other: Any) -> tuple[str, str]:
    """Return two values of formulas that differ, as texts that do.

    A short fraction is told exactly, another number in six digits, or in as many as it takes.
    """
    import sympy as sp

    def told(value: Any) -> str:
        if value in (sp.true, sp.false):
            return "true" if value == sp.true else "false"
        if value.is_Rational and max(abs(value.p), value.q) < 10**9:
            return str(value)
        return str(sp.N(value, digits))

    digits = 6
    if not {one, other} & {sp.true, sp.false}:
        while digits < 30 and str(sp.N(one, digits)) == str(sp.N(other, digits)):
            digits += 1
    return told(one), told(other)
