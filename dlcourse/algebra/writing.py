"""Reading a formula as learners write it, and writing it down as Python's grammar has it.

What is wrong with a text is said here, sign by sign, before Python's grammar sees it: so each
sentence is true of the very signs that it names.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from dlcourse.algebra import tex
from dlcourse.algebra.errors import FormulaError, Unfinished
from dlcourse.algebra.names import FUNCTIONS, is_known, resolved, split
from dlcourse.algebra.tokens import Token, tokens

_PRODUCT = "a product needs its sign, *: write {}"
_MODULES = re.compile(r"\b(?:np|numpy|math|torch|sp|sympy)\.(?=[A-Za-z])")
_DEFINED = re.compile(  # c =, x_2 =, f(x) =, σ'(x) =, dL/dy =
    r"\s*(?:(?P<name>[^\W\d]\w*(?:_\{\w+\})?)(?P<prime>['’′]*)(?P<of>\s*\([\w\s,]*\))?"
    r"|[d∂]\s*\w+\s*/\s*[d∂]\s*\w+)\s*:?=(?![=<>])"
)
_EQUALS = re.compile(r"(?<![<>=!])=(?!=)")
_END = re.compile(r"(?<![.\s;])(?:\s*;|\s*(?<!\.)\.(?!\.))*\s*$")  # a full stop, a semicolon
_SIGNS_IN_A_ROW = 20  # pluses and minuses; more would be nested too deeply
_SHOWN = 40  # characters of a factor in a sentence


@lru_cache(maxsize=4096)
def readable(text: str, symbols: tuple[str, ...] = ()) -> str:
    """Return a typed formula as Python writes it: names resolved, brackets round, signs plain.

    Raises FormulaError for what is no formula, and says what and where; Unfinished for a text
    that is one as far as it goes.
    """
    in_tex = "\\" in text or text.strip().startswith("$")
    if in_tex:
        text = tex.plain(text.strip().strip("$"))
    text = _MODULES.sub("", text.strip())
    if len(_EQUALS.findall(text)) > 1:
        raise FormulaError("there is more than one = in it; write one formula alone")
    text = _formula_alone(_END.sub("", text), symbols)
    _say_python(text, symbols)
    return _Writer(tokens(text), symbols, products=in_tex).written()


def _formula_alone(text: str, symbols: tuple[str, ...]) -> str:
    """Return a formula without the name that it is given, as in y = x + 1, and without a lone =."""
    if re.match(r"\s*=(?![=<>])", text):
        return text.replace("=", " ", 1)
    defined = _DEFINED.match(text)
    if not defined:
        return text
    name = defined["name"]
    if name and any(unicodedata.decomposition(c).startswith("<super>") for c in name):
        return text  # an equation, such as x² = 4
    if name and not defined["prime"]:
        name = resolved(name, symbols)
        if name in symbols or (name in FUNCTIONS and defined["of"]):
            return text  # an equation
    return text[defined.end() :]


def _say_python(text: str, symbols: tuple[str, ...]) -> None:
    """Refuse words of Python, such as lambda or if, before the signs that come with them."""
    for word in re.findall(r"(?<![\w.])[A-Za-z]+(?!\w)", text):
        if word == "lambda" and resolved(word, symbols) != word and ":" not in text:
            continue  # the Greek letter
        if word == "lambda":
            raise FormulaError("lambda makes a function in Python; write the formula alone")
        if keyword.iskeyword(word) and word not in ("and", "or", "not"):
            raise FormulaError(f"'{word}' is a word and no sign; write the formula alone, in signs")


@dataclass
class _Bracket:
    """A bracket that is still open."""

    token: Token
    of: str = ""  # the function whose arguments it holds
    begins: int = 0  # which token it is


@dataclass
class _Writer:
    """Walks through the pieces of a formula, and writes them down one by one."""

    found: list[Token]
    symbols: tuple[str, ...]
    products: bool  # whether a product may lack its sign, as in LaTeX
    at: int = 0
    out: list[str] = field(default_factory=list)
    opened: list[_Bracket] = field(default_factory=list)
    last: Token | None = None  # the piece before, as it was written
    bases: dict[int, int] = field(default_factory=dict)  # for each ** where its base begins
    complete: bool = False  # whether a value has just been completed
    begins: int = 0  # the piece at which the last complete value begins

    def written(self) -> str:
        """Return the formula; raise FormulaError at the first thing that is wrong."""
        if not self.found:
            raise FormulaError("the formula is empty; write it as text, such as 'x**2 + 1'")
        self._say_prose()
        while self.at < len(self.found):
            token = self.found[self.at]
            self._complete(token) if self.complete else self._value(token)
            self.last = self.found[self.at]
            self.at += 1
        if not self.complete:
            raise self._nothing_after()
        if self.opened:
            raise Unfinished(f"a {_called(self.opened[-1].token)} is never closed")
        return "".join(self.out).strip()

    # --- where a value is wanted ------------------------------------------------------------

    def _value(self, token: Token) -> None:
        match token.kind:
            case "number":
                self._put(token, token.plain)
                self._completes(self.at)
            case "name":
                self._name(token)
            case "open":
                self._opens(token)
            case "bar":
                self._put(token, "abs(")
                self.opened.append(_Bracket(token, begins=self.at))
            case "root":
                self._root(token)
            case "sign" if token.plain in "+-":
                before = self.found[max(0, self.at - _SIGNS_IN_A_ROW) : self.at]
                if len(before) == _SIGNS_IN_A_ROW and all(sign.plain in "+-" for sign in before):
                    raise self._nothing_before(token)
                self._put(token, token.plain)
            case "logic" if token.plain == "not":
                self._put(token, " not ")
            case "close":
                self._nothing_before_close(token)
            case _:
                raise self._nothing_before(token)

    def _name(self, token: Token) -> None:
        name = resolved(token.plain, self.symbols)
        following = self._following()
        called = following is not None and following.kind == "open"
        if not is_known(name, self.symbols) and self.symbols:
            side_by_side = split(name, self.symbols, called=called)
            if side_by_side and self.products:
                self._insert(side_by_side)
                return
            if side_by_side:
                raise FormulaError(_PRODUCT.format("*".join(side_by_side) + "(…)" * called))
        if name in FUNCTIONS and name not in self.symbols and not called:
            self._say_function(token, following)
        self._put(token, name)
        if called and not self._is_value(name):
            self.at += 1
            self._opens(self.found[self.at], of=name, begins=self.at - 1)
            return
        self._completes(self.at)

    def _insert(self, names: list[str]) -> None:
        pieces = [Token("name", name, name) for name in names]
        self.found[self.at : self.at + 1] = pieces
        self._value(pieces[0])

    def _is_function(self, token: Token) -> bool:
        return token.kind == "name" and not self._is_value(resolved(token.plain, self.symbols))

    def _is_value(self, name: str) -> bool:
        return name in self.symbols or (is_known(name, self.symbols) and name not in FUNCTIONS)

    def _say_function(self, token: Token, following: Token | None) -> None:
        """Refuse ln p and σ²(x): what a function is taken of stands in brackets behind it."""
        if following is None:
            return
        if following.is_value or following.kind in ("root", "bar"):
            end = self._end_of_value(self.at + 1)
            raise FormulaError(
                f"what {token.typed} is taken of needs brackets: write "
                f"{token.typed}({self._typed(self.at + 1, end)})"
            )
        if following.plain == "**":
            end = self._end_of_value(self.at + 2)
            if end < len(self.found) and self.found[end].kind == "open":
                of = self._typed(end, self._end_of_value(end))
                power = self._typed(self.at + 1, end)
                raise FormulaError(
                    f"a power stands behind the brackets: write {token.typed}{of}{power}"
                )

    def _opens(self, token: Token, of: str = "", begins: int | None = None) -> None:
        self._put(token, "(")
        self.opened.append(_Bracket(token, of, self.at if begins is None else begins))

    def _root(self, token: Token) -> None:
        following = self._following()
        self._put(token, "sqrt")
        if following is None:
            raise Unfinished("there is nothing under the √")
        if following.kind == "open":
            self.at += 1
            self._opens(following, of="sqrt", begins=self.at - 1)
            return
        if not following.is_value:
            raise FormulaError("what stands under the √ needs brackets: write √(…)")
        behind = self.found[self.at + 2 : self.at + 3]
        if behind and behind[0].plain in ("**", "("):
            raise FormulaError(
                f"how far does the √ reach? Write √(…) around what stands under it, as in "
                f"√({following.typed})"
            )
        begins = self.at
        self.at += 1
        self.out.append("(")
        self._put(following, self._resolved_value(following))
        self.out.append(")")
        self._completes(begins)

    def _resolved_value(self, token: Token) -> str:
        return resolved(token.plain, self.symbols) if token.kind == "name" else token.plain

    # --- where a value is complete ----------------------------------------------------------

    def _complete(self, token: Token) -> None:
        match token.kind:
            case "sign" | "comparison":
                if token.plain == "**":
                    self.bases[self.at] = self.begins
                self._put(token, token.plain)
                self.complete = False
            case "logic" if token.plain != "not":
                self._put(token, f" {token.plain} ")
                self.complete = False
            case "close":
                self._closes(token)
            case "bar" if self.opened and self.opened[-1].token.kind == "bar":
                begins = self.opened.pop().begins
                self._put(token, ")")
                self._completes(begins)
            case "comma":
                self._comma(token)
            case _:
                self._side_by_side(token)

    def _closes(self, token: Token) -> None:
        if not self.opened:
            raise FormulaError(f"a {_called(token)} closes no bracket")
        bracket = self.opened.pop()
        if bracket.token.kind == "bar":
            raise FormulaError(f"a {_called(token)} comes before the second | of a pair")
        if token.typed and _PAIRS.get(bracket.token.typed, token.typed) != token.typed:
            raise FormulaError(
                f"a {_called(bracket.token)} is closed by a {_called(token)}; brackets go in pairs"
            )
        self._put(token, ")")
        self._completes(bracket.begins)

    def _comma(self, token: Token) -> None:
        if self.opened and self.opened[-1].of:
            self._put(token, ", ")
            self.complete = False
            return
        before, after = self.last, self._following()
        if before and after and before.kind == after.kind == "number" and not after.apart:
            raise FormulaError(f"a decimal number has a point: write {before.typed}.{after.typed}")
        raise FormulaError(
            "a comma stands between two formulas; write one formula alone (only what a function "
            "is taken of has commas, as in max(0, x))"
        )

    def _side_by_side(self, token: Token) -> None:
        """Refuse two values without a sign between them, or multiply them, as LaTeX does."""
        if token.newline:
            raise FormulaError("a second line begins without a sign; write one formula alone")
        left = self._typed(self.begins, self.at)
        if token.kind == "bar" and all(later.kind != "bar" for later in self.found[self.at + 1 :]):
            raise FormulaError("a bar | stands alone; a pair of them, |x|, is the size of x")
        entry = [later.kind for later in self.found[self.at + 1 : self.at + 3]]
        if token.typed == "[" and not token.apart and entry == ["number", "close"]:
            raise FormulaError(
                f"{left}{self._typed(self.at, self.at + 3)} is an entry of a list in Python; here "
                f"the symbols are {', '.join(self.symbols)}"
            )
        if token.kind == "logic":
            raise FormulaError(f"not stands behind {left}; it belongs before a comparison")
        end = self._end_of_value(self.at)
        right = self._typed(self.at, end)
        numbers = self.last is not None and self.last.kind == token.kind == "number"
        if numbers and self.last and "/" in token.plain and not token.apart:
            raise FormulaError(
                f"{left}{right} may be a sum or a product; write {left} + {right} or {left}*{right}"
            )
        if numbers:
            raise FormulaError(f"{left} and {right} are two numbers without a sign between them")
        if self.products and not self._after_division():
            self.out.append("*")
            self.complete = False
            self._value(token)
            return
        raise FormulaError(_PRODUCT.format(f"{left}*{right}"))

    def _after_division(self) -> bool:
        """True for the b of a/b: what follows without a sign could be meant to stand below too."""
        before = self.found[self.begins - 1] if self.begins else None
        return before is not None and before.plain == "/"

    # --- what is said -----------------------------------------------------------------------

    def _say_prose(self) -> None:
        """Refuse a sentence: two words in a row of which one is no name of a formula."""
        for one, other in zip(self.found, self.found[1:], strict=False):
            if one.kind != "name" or other.kind != "name":
                continue
            for word in (one, other):
                name = resolved(word.plain, self.symbols)
                known = is_known(name, self.symbols) or split(name, self.symbols, called=True)
                if len(word.plain) > 1 and not known and not keyword.iskeyword(word.plain):
                    raise FormulaError(
                        f"'{one.typed} {other.typed}' reads like a sentence; write the formula "
                        "alone, in signs"
                    )

    def _nothing_before(self, token: Token) -> FormulaError:
        shown = token.typed
        if token.kind == "comma":
            return FormulaError("there is nothing before a comma")
        if self.last is None:
            lone = len(self.found) == 1
            return FormulaError(
                f"{shown} stands alone; write what it joins" if lone
                else f"there is nothing before the first {shown}"
            )  # fmt: skip
        if self.last.kind in ("open", "bar", "comma"):
            return FormulaError(f"there is nothing between {self.last.typed} and {shown}")
        return FormulaError(f"the signs {self.last.typed} and {shown} follow each other")

    def _nothing_before_close(self, token: Token) -> None:
        if self.last is None or not self.opened:
            raise FormulaError(f"a {_called(token)} closes no bracket")
        if self.last.kind == "open" and self.opened[-1].of:
            self._closes(token)  # a function of nothing is named by the reader
            return
        raise FormulaError(f"there is nothing between {self.last.typed} and {token.typed}")

    def _nothing_after(self) -> FormulaError:
        assert self.last is not None
        if len(self.found) == 1 and self.last.kind != "open":
            return Unfinished(f"{self.last.typed} stands alone; write what it joins")
        return Unfinished(f"there is nothing after the last {self.last.typed}")

    # --- help -------------------------------------------------------------------------------

    def _put(self, token: Token, plain: str) -> None:
        self.out.append(f" {plain}" if token.apart and self.out else plain)

    def _completes(self, begins: int) -> None:
        """Note that a value is complete; a power belongs to the value that it raises."""
        sign = begins - 1
        while sign > 0 and self.found[sign].plain in ("+", "-"):  # as in x^-2
            sign -= 1
        self.begins, self.complete = self.bases.get(sign, begins), True

    def _following(self) -> Token | None:
        return self.found[self.at + 1] if self.at + 1 < len(self.found) else None

    def _end_of_value(self, at: int) -> int:
        """Return the piece behind the value that begins at a piece, as far as it goes."""
        depth, first = 0, at
        while at < len(self.found):
            token = self.found[at]
            if token.kind == "bar" and first == at:
                closing = [k for k in range(at + 1, len(self.found)) if self.found[k].kind == "bar"]
                return closing[0] + 1 if closing else len(self.found)
            depth += (token.kind == "open") - (token.kind == "close")
            following = self.found[at + 1] if at + 1 < len(self.found) else None
            at += 1
            if depth <= 0 and not (
                following is not None
                and ((self._is_function(token) and following.kind == "open")
                     or token.kind == "root" or following.plain == "**" or token.plain == "**"
                     or (token.plain == "-" and self.found[at - 2].plain == "**"))
            ):  # fmt: skip
                break
        return at

    def _typed(self, start: int, end: int) -> str:
        pieces = self.found[start:end]
        text = "".join((" " if p.apart and n else "") + p.typed for n, p in enumerate(pieces))
        if len(text) <= _SHOWN:
            return text
        bracketed = pieces[0].kind == "open" and pieces[-1].kind == "close"
        return f"{pieces[0].typed}…{pieces[-1].typed}" if bracketed else f"{text[: _SHOWN - 1]}…"


_PAIRS = {"(": ")", "[": "]", "{": "}"}
_NAMES = {"(": "bracket (", "[": "bracket [", "{": "brace {", "|": "bar |"}
_NAMES |= {")": "bracket )", "]": "bracket ]", "}": "brace }"}


def _called(token: Token) -> str:
    return _NAMES.get(token.typed, f"bracket {token.typed}")
