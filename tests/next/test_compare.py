"""Two builds of a book beside each other: what is alike, and each kind of difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.next.compare import differences, view

PAGE = """<html><body><nav><a href="x.html">Not the article's</a></nav>
<article>
<h1 id="one">One<a class="headerlink" href="#one">#</a></h1>
<section id="part"><p id="two">Two <a href="b.html#c">see</a> three.</p></section>
<img src="a.svg" alt="A">
<span class="math"><math><mi>x</mi></math><span class="katex-html">x</span></span>
</article></body></html>"""


def site(folder: Path, **pages: str) -> Path:
    folder.mkdir()
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


def test_an_article_is_seen_as_it_is_read() -> None:
    assert view(PAGE) == {
        "words": ["One", "Two", "see", "three.", "x"],
        "places": ["one", "part", "part/two"],
        "links": ["#one", "b.html#c"],
        "pictures": ["a.svg"],
    }


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("three.", "four.", "words: 1 otherwise; the first: “three.” is “four.”"),
        ("Two ", "", "words: 1 otherwise; the first: “Two” is nothing"),
        ('id="two"', 'id="twin"', "places: 1 otherwise; the first: “part/two” is “part/twin”"),
        (
            '<section id="part">',
            "<section>",
            "places: 1 otherwise; the first: “part part/two” is “two”",
        ),
        ("b.html#c", "b.html#d", "links: 1 otherwise; the first: “b.html#c” is “b.html#d”"),
        ("a.svg", "b.svg", "pictures: 1 otherwise; the first: “a.svg” is “b.svg”"),
    ],
)
def test_a_difference_is_said(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    before = site(tmp_path / "before", a=PAGE, b=PAGE)
    after = site(tmp_path / "after", a=PAGE, b=PAGE.replace(old, new))
    assert differences(before, after) == {"b.html": [sentence]}


def test_what_is_no_article_s_may_differ(tmp_path: Path) -> None:
    before = site(tmp_path / "before", a=PAGE)
    after = site(tmp_path / "after", a=PAGE.replace("x.html", "y.html"))
    assert differences(before, after) == {}


def test_a_page_that_is_in_one_alone_is_named(tmp_path: Path) -> None:
    before, after = site(tmp_path / "before", a=PAGE), site(tmp_path / "after", b=PAGE)
    assert differences(before, after) == {"a.html": ["is gone"], "b.html": ["is new"]}
