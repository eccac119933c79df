"""One letter, one meaning a chapter: what a chapter lists is what its formulas use, once each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from book._ext.course_pages import symbols
from tests.book.conftest import CHAPTERS, parsed
from tests.book.tiny import TinyBook


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        (r"z_1 = w_1 x_1 + b", ["z", "w", "x", "b"]),
        (r"\hat y = \hat{y}_i", [r"\hat{y}", r"\hat{y}", "i"]),
        (r"\sqrt{\hat S} + \varepsilon", [r"\hat{S}", r"\varepsilon"]),
        (r"\overline{g \hat z}", ["g", r"\hat{z}"]),
        (r"\sigma'(z) = \tfrac14", [r"\sigma", "z"]),
        (r"dW = X^\top dZ", ["W", "X", "Z"]),
        (r"(n, d)", ["n", "d"]),
        (r"\frac{dL}{dw} = \tfrac{d}{dx} f", ["L", "w", "x", "f"]),
        (r"\text{if } \operatorname{sign}(a) \\[1ex] \begin{cases} p \end{cases}", ["a", "p"]),
        (r"\tanh x = \max(0, \lambda_{\max})", ["x", r"\lambda"]),
    ],
)
def test_a_formula_is_read_for_its_symbols(formula: str, wanted: list[str]) -> None:
    assert symbols.symbols(formula) == wanted


PAGE = """---
file_format: mystnb
---

Not $5 or `$q$`. A sum $z$:

```{symbols}
$w$, $x$ | weight and input
$z$ | the sum, less the mean of $m$
```

$$
z = wx
$$ (eq-z)

```{code-cell} ipython3
print("$c$")
w, x = sp.symbols("w1:3 x_0", real=True)
```
"""


def test_a_list_that_is_what_the_formulas_use_has_no_problem() -> None:
    page = PAGE.replace("Not $5 or", "Not")
    assert symbols.problems(page) == []
    assert [line.symbols for line in symbols.listed(page)] == [("w", "x"), ("z",)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("$w$, $x$ |", "$w$, $x$, $z$ |", "z is listed twice"),
        ("z = wx", "z = wx + b", "b is used, and not listed"),
        ("x_0", "x_0 beta2", r"\beta is used, and not listed"),
        ("$z$ |", "$z$, $v$ |", "v is listed, and not used"),
    ],
)
def test_each_problem_of_a_list_is_named(old: str, new: str, problem: str) -> None:
    page = PAGE.replace("Not $5 or", "Not").replace(old, new)
    assert symbols.problems(page) == [problem]


@pytest.mark.parametrize("line", ["w | the weight", "$w$ the weight", "$w$ |"])
def test_a_line_that_is_no_line_of_symbols_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="is no line of symbols; wanted"):
        symbols.listed(f"```{{symbols}}\n{line}\n```\n")


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_gives_each_letter_of_its_formulas_one_meaning(name: str, root: Path) -> None:
    source = (root / f"{name}.md").read_text(encoding="utf-8")
    lines = symbols.listed(source)
    assert len(lines) >= 15
    assert symbols.problems(source) == []
    for line in lines:
        assert not re.search(r"; in |\balso\b", line.meaning), "that would be two meanings"


def test_an_id_and_a_reading_are_made_of_each_symbol() -> None:
    names = ["x", "X", r"\hat{Y}", r"\hat{\beta}", r"\Delta", r"\varepsilon"]
    assert [symbols.anchor(name) for name in names] == [
        "symbol-x",
        "symbol-capital-x",
        "symbol-hat-capital-y",
        "symbol-hat-beta",
        "symbol-capital-delta",
        "symbol-varepsilon",
    ]
    assert [symbols.spoken(name) for name in names] == [
        "x", "X", "Y hat", "beta hat", "Delta", "epsilon"
    ]  # fmt: skip


def rows(page: BeautifulSoup, selector: str) -> list[Tag]:
    return page.select(f"{selector} .symbols tbody tr")


@pytest.mark.xdist_group("tiny")
def test_a_list_links_each_symbol_to_its_first_formula(tiny: TinyBook) -> None:
    page = tiny.page("book/01_line")
    assert page.select_one("details.symbols-list > summary")
    links = [str(a["href"]) for a in rows(page, "details")[0].select("a")]
    assert links == ["#symbol-w", "#symbol-x"]
    place = page.select_one("#symbol-capital-w")
    assert place is not None
    following = place.find_next(class_="math")
    assert following is not None
    assert "W" in following.get_text()
    assert place.find_parent("details") is None, "the place is in the text, not in the list"


@pytest.mark.xdist_group("tiny")
def test_the_page_to_look_up_has_a_row_for_each_symbol_and_meaning(tiny: TinyBook) -> None:
    page = tiny.page("book/notation")
    assert [h.get_text() for h in page.select("article h2")] == [
        "Small letters#", "Capital letters#", "Greek letters#"
    ]  # fmt: skip
    found = [[cell.get_text(strip=True) for cell in row.select("td")] for row in rows(page, "")]
    assert [cells[1:] for cells in found] == [
        ["weight and input", "1"],
        ["weight and input", "1"],
        ["all weights", "1"],
        ["the rate | step", "1"],
    ]
    assert [cells[0].endswith("(eta)") for cells in found] == [False, False, False, True]
    assert [a["href"] for a in page.select(".symbols a")] == [
        f"01_line.html#symbol-{name}" for name in ("w", "x", "capital-w", "eta")
    ]


@pytest.mark.book
def test_the_page_to_look_up_lists_every_symbol_of_every_chapter(site: Path, root: Path) -> None:
    page = parsed(site / "book/notation.html")
    links = [str(a["href"]) for a in page.select("article .symbols a")]
    wanted = {
        f"{name.split('/')[-1]}.html#{symbols.anchor(symbol)}"
        for name in CHAPTERS
        for line in symbols.listed((root / f"{name}.md").read_text(encoding="utf-8"))
        for symbol in line.symbols
    }
    assert len(wanted) > 150
    assert set(links) == wanted
    assert len(links) == len(wanted)
