"""Pages that keep to a strict policy: nothing in them is a script, a style sheet or a handler."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sphinx.errors import ExtensionError

from book._ext.course_pages.policy import Mover

PAGE = """<html><head><script data-x="1">one = 1</script>
<script>two = 2</script><script src="a.js"></script>
<noscript><style> .a { color: red } </style></noscript>
<script type="text/x-thebe-config">{ "a": 1 }</script></head>
<body><button title="a" onclick="window.print()">Print</button><p>an onclick="x" in words</p>
<script>kernelName = 'python3'</script></body></html>
"""


def cleaned(site: Path, name: str, html: str) -> str:
    page = site / name
    page.parent.mkdir(exist_ok=True)
    page.write_text(html, encoding="utf-8")
    Mover(site).clean(page)
    return page.read_text(encoding="utf-8")


def test_what_a_page_has_of_its_own_is_moved_into_files(tmp_path: Path) -> None:
    page = BeautifulSoup(cleaned(tmp_path, "book/a.html", PAGE), "html.parser")
    first, second = page.find_all("script")
    assert (tmp_path / "book" / str(first["src"])).read_text("utf-8") == "one = 1\ntwo = 2\n"
    assert second["src"] == "a.js"
    (style,) = page.select("noscript link[rel=stylesheet]")
    assert (tmp_path / "book" / str(style["href"])).read_text("utf-8") == ".a { color: red }\n"
    (button,) = page.select("button")
    assert button.attrs == {"title": "a", "data-click": "print"}
    assert 'an onclick="x" in words' in page.get_text()


def test_pages_in_every_folder_find_the_same_files(tmp_path: Path) -> None:
    deep, flat = (cleaned(tmp_path, name, PAGE) for name in ("book/a.html", "b.html"))
    assert re.findall(r'src="\.\./(_static/moved/\S+)"', deep) == re.findall(
        r'src="(_static/moved/\S+)"', flat
    )
    assert cleaned(tmp_path, "b.html", flat) == flat


def test_a_handler_that_nobody_knows_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ExtensionError, match=r"handler 'surprise\(\)', which a strict policy"):
        cleaned(tmp_path, "a.html", '<p onclick="surprise()">')


@pytest.mark.book
def test_no_page_has_a_script_a_style_or_a_handler(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        assert not [s for s in page.find_all("script") if not s.get("src")], path
        assert not page.find_all("style"), path
        handlers = [n for tag in page.find_all(True) for n in tag.attrs if n.startswith("on")]
        assert handlers == [], path
