"""NOTICE and the licences: every file that goes out has an owner, and its licence beside it."""

from __future__ import annotations

import json
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from book._ext.course_pages import licences, notice
from dlcourse.sources import LICENCES, SOURCES
from tests.book.conftest import CHAPTERS, PAGES, parsed
from tests.book.tiny import TinyBook
from tests.test_sources import missing, used
from tools import live
from tools.precompiled import NODE

ROOT = Path(__file__).resolve().parents[2]
OWN, *NAMED = notice.read(ROOT)
OTHERS = [part for part in NAMED if part.is_here]  # `make next` leaves some out
EVERYBODY = {"authors", "contributors", "developers", "other", "others", "individual", "team"}


@cache
def words_of(part: notice.Component) -> str:
    return notice.words(part, ROOT)


@cache
def text_of(path: Path, _changed: int) -> str:
    return path.read_text(encoding="utf-8")


def says(path: Path, words: str) -> bool:
    """Whether there is a file of just these words; it is read once."""
    return path.is_file() and text_of(path, path.stat().st_mtime_ns) == words


def is_ours(path: str) -> bool:
    """Whether a file is one of our own folder of static files, or a licence that was put there."""
    name = path.removeprefix("_static/")
    return OWN.has(path) or notice.is_licence(path) or (ROOT / "book/_static" / name).is_file()


def unknown(site: Path) -> list[str]:
    """Return the files of a built book that nobody is said to have made."""
    paths = notice.shipped(site)
    return [path for path in paths if not is_ours(path) and not notice.owners(path, OTHERS)]


def without_licence(site: Path) -> list[str]:
    """Return the files of others beside which, or above, or in which, their licence is not."""
    found = []
    for path in notice.shipped(site):
        for part in notice.owners(path, OTHERS):
            if notice.INSIDE in part.texts:
                with zipfile.ZipFile(site / path) as archive:
                    names = [name.rpartition("/")[2].upper() for name in archive.namelist()]
                if not any(name.startswith(("LICENSE", "LICENCE", "COPYING")) for name in names):
                    found.append(f"{path} ({part.name})")
                continue
            words = words_of(part)
            above = [site / folder for folder in Path(path).parents]
            texts = [folder / part.file_name for folder in above if folder != site]
            if not any(says(text, words) for text in texts):
                found.append(f"{path} ({part.name})")
    return found


@pytest.mark.book
def test_every_file_of_the_book_has_an_owner(site: Path) -> None:
    assert unknown(site) == []


@pytest.mark.book
def test_every_file_of_others_has_its_licence_beside_it(site: Path) -> None:
    assert without_licence(site) == []


@pytest.mark.book
def test_every_part_that_is_named_is_there(site: Path) -> None:
    paths = list(notice.shipped(site))
    named = [part for part in OTHERS if notice.of_the_book(part)]
    assert [part.name for part in named if not any(map(part.has, paths))] == []


def test_every_package_that_is_named_is_one_of_ours() -> None:
    """Only `make next` is without some of them."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    texts = {text for part in NAMED for text in part.texts if text.startswith(notice.PYTHON)}
    packages = {text.removeprefix(notice.PYTHON).partition("/")[0] for text in texts}
    assert len(packages) > 5
    assert [package for package in packages if f"\n{package.lower()}==" not in f"\n{lock}"] == []


@pytest.mark.xdist_group("tiny")
def test_a_book_that_is_built_has_each_licence_and_a_page_that_leads_there(tiny: TinyBook) -> None:
    site = tiny.folder / "_build/html"
    assert unknown(site) == []
    assert without_licence(site) == []
    assert "Copyright (c) 2026" in (site / f"_static/{OWN.file_name}").read_text(encoding="utf-8")
    assert (site / "_static/NOTICE.txt").read_bytes() == (ROOT / "NOTICE").read_bytes()
    links = [str(a["href"]) for a in tiny.page("book/licences").select(".sources a")]
    texts = [link for link in links if link.startswith("..")]
    assert len(texts) > 10
    assert all((site / "book" / link).is_file() for link in texts)


def test_a_stranger_s_file_and_a_missing_licence_are_found(tmp_path: Path) -> None:
    (tmp_path / "_static/katex/fonts").mkdir(parents=True)
    (tmp_path / "_static/katex/fonts/KaTeX_Main-Regular.woff2").touch()
    (tmp_path / "_static/jquery.js").touch()
    assert unknown(tmp_path) == ["_static/jquery.js"]
    font = "_static/katex/fonts/KaTeX_Main-Regular.woff2 (Fonts of KaTeX)"
    assert without_licence(tmp_path) == [font]
    licences.put_beside(tmp_path, ROOT)
    assert without_licence(tmp_path) == []
    (tmp_path / "_static/katex/fonts/LICENSE.fonts-of-katex.txt").write_text("All rights reserved.")
    assert without_licence(tmp_path) == [font]


def test_an_archive_without_its_licence_is_found(tmp_path: Path) -> None:
    path = tmp_path / "_static/live/wheels/0a1b/six-1.17.0-py2.py3-none-any.whl"
    path.parent.mkdir(parents=True)
    for name, wanted in (("six.py", 1), ("six-1.17.0.dist-info/LICENSE", 0)):
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(name, "")
        assert len(without_licence(tmp_path)) == wanted


def test_the_words_of_each_licence_are_those_of_its_part() -> None:
    """A word of who made a part stands in what is given as its licence, which is no stub."""
    for part in (OWN, *OTHERS):
        if part.texts != (notice.INSIDE,):
            words = notice.words(part, ROOT)
            assert len(words) > 800, part.name
            told = {word.strip(",.") for word in part.by.split()} - EVERYBODY
            assert any(len(word) > 3 and word in words for word in told), part.name


def test_what_the_bundle_of_live_pages_holds_is_what_notice_names(tmp_path: Path) -> None:
    """esbuild lists each file that it bundled; the folders of node_modules are the packages."""
    about = tmp_path / "meta.json"
    entries = [live.SOURCES / live.MAIN, *(live.SOURCES / s for s in live.ENTRIES.values())]
    command = [str(NODE), str(ROOT / "node_modules/esbuild/bin/esbuild"), *map(str, entries)]
    command += ["--bundle", "--format=esm", "--splitting", f"--outdir={tmp_path / 'out'}"]
    command += ["--log-level=error", f"--metafile={about}"]
    subprocess.run(command, check=True, cwd=ROOT)
    inputs = json.loads(about.read_text(encoding="utf-8"))["inputs"]
    bundled = {path.partition("node_modules/")[2] for path in inputs if "node_modules/" in path}
    packages = {"/".join(p.split("/")[: 2 if p.startswith("@") else 1]) for p in bundled}
    named = {
        text.removeprefix("npm:").rpartition("/")[0]
        for part in OTHERS
        if part.has("_static/live/code/x/main.js")
        for text in part.texts
    }
    assert packages == named


@pytest.mark.book
@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_names_whose_data_it_uses(name: str, site: Path) -> None:
    text = (ROOT / f"{name}.md").read_text(encoding="utf-8")
    article = parsed(site / f"{name}.html").select_one("article")
    assert article is not None
    words = article.get_text()
    for data in used(text):
        assert missing(SOURCES[data], words) == [], data


@pytest.mark.book
def test_the_page_lists_all_data_and_all_parts_with_links_that_lead_there(site: Path) -> None:
    assert "book/licences" in PAGES
    html = parsed(site / "book/licences.html")
    data, parts = html.select(".sources table")
    for name, source in SOURCES.items():
        (row,) = [tr for tr in data.select("tbody tr") if f"{name}:" in tr.get_text()]
        links = {str(a["href"]) for a in row.select("a")}
        assert {LICENCES[source.licence], *source.addresses} == links
        assert missing(source, row.get_text()) == []
    rows = {tr.select("td")[0].get_text(): tr for tr in parts.select("tbody tr")}
    assert set(rows) == {part.name for part in OTHERS if notice.of_the_book(part)}
    for part in OTHERS:
        if notice.of_the_book(part) and part.texts != (notice.INSIDE,):
            link = rows[part.name].select("td")[2].select_one("a")
            assert link is not None
            target = site / "book" / str(link["href"])
            assert target.read_text(encoding="utf-8") == notice.words(part, ROOT)


@pytest.mark.parametrize(
    ("bundle", "elsewhere", "shown", "left_out"),
    [
        ("", "", {"KaTeX", "MyST-NB"}, {"CodeMirror and Lezer", "Pyodide", "NumPy"}),
        ("abc", "https://cdn.org/", {"CodeMirror and Lezer"}, {"Pyodide", "NumPy"}),
        ("abc", "", {"CodeMirror and Lezer", "Pyodide", "NumPy"}, set()),
    ],
)
def test_the_page_lists_what_this_book_has(
    bundle: str, elsewhere: str, shown: set[str], left_out: set[str]
) -> None:
    config = SimpleNamespace(course_live=bundle, live_pyodide=elsewhere)
    app: Any = SimpleNamespace(config=config)
    names = {part.name for part in licences.here(app, ROOT)}
    assert shown <= names
    assert not left_out & names


def test_notice_says_what_a_paragraph_lacks(tmp_path: Path) -> None:
    (tmp_path / "NOTICE").write_text("Component: X\nBy: y\nLicence: MIT\n", encoding="utf-8")
    with pytest.raises(notice.NoticeError, match=r'"X" lacks Files, License, Text and has Licence'):
        notice.read(tmp_path)


@pytest.mark.parametrize("place", ["npm:katex/NO", "python:sphinx/NO", "python:no/LICENSE", "no"])
def test_a_licence_that_has_gone_gets_a_sentence(place: str) -> None:
    part = notice.Component("X", "y", "MIT", "", (place,), ("x",))
    with pytest.raises(notice.NoticeError, match=r"is not there\. Look where that package has"):
        notice.words(part, ROOT)
