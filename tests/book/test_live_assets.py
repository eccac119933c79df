"""Live pages in a tiny book: the script where there is code, the assets beside it, or neither."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.book.tiny import FRONT, TinyBook

CODE = "# With code\n\n```{code-cell} ipython3\n:tags: [skip-execution]\nimport sympy\n```\n"
FILES = ("core/1/a.wasm", "wheels/a/numpy-1.whl", "wheels/b/dlcourse-1.whl", "code/abc/main.js")


@pytest.fixture
def book(tmp_path: Path, root: Path) -> TinyBook:
    made = TinyBook(tmp_path, root, {"intro": f"{FRONT}{CODE}", "plain": "# Without\n\nText.\n"})
    made.write("claims.yml", "[]")
    return made


def add_assets(book: TinyBook) -> None:
    for name in FILES:
        path = book.folder / "_build/live" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    file = {"bytes": 1, "sha256": "0", "needs": [], "imports": []}
    file["published"] = {"bytes": 1, "sha256": "0"}
    about = {
        "core": "../../core/1/",
        "coreFiles": [{**file, "address": "../../core/1/a.wasm"}],
        "packages": {
            "numpy": {**file, "address": "../../wheels/a/numpy-1.whl"},
            "dlcourse": {**file, "address": "../../wheels/b/dlcourse-1.whl"},
        },
        "modules": {"sympy": ["sympy"]},
    }
    path = book.folder / "_build/live/code/abc/live.json"
    path.write_text(json.dumps(about))


def test_a_page_with_code_has_the_script_and_the_book_has_the_assets(book: TinyBook) -> None:
    add_assets(book)
    book.build()
    (script,) = book.page("book/intro").select("script[src*='/live/']")
    assert str(script["src"]).startswith("../_static/live/code/abc/main.js")
    assert script["data-packages"] == "sympy"
    assert script.has_attr("defer")
    assert not book.page("book/plain").select("script[src*='/live/']")
    assert not book.page("book/plain").select("link[href*='live.css']")
    live = book.folder / "_build/html/_static/live"
    files = [p for p in live.rglob("*") if p.is_file() and not p.name.startswith("LICENSE")]
    assert {str(p.relative_to(live)) for p in files} == {
        *FILES,
        "code/abc/live.json",
    }


def test_with_pyodide_elsewhere_only_our_own_files_are_in_the_book(book: TinyBook) -> None:
    add_assets(book)
    config = book.folder / "_config.yml"
    text = config.read_text("utf-8")
    assert 'live_pyodide: ""' in text
    config.write_text(text.replace('live_pyodide: ""', "live_pyodide: https://cdn.example/v1/"))
    book.build()
    live = book.folder / "_build/html/_static/live"
    assert [p.name for p in (live / "wheels").rglob("*.whl")] == ["dlcourse-1.whl"]
    assert not (live / "core").exists()
    about = json.loads((live / "code/abc/live.json").read_text("utf-8"))
    assert about["core"] == "https://cdn.example/v1/"


def test_without_assets_the_book_is_as_it_was(book: TinyBook) -> None:
    book.build()
    assert not book.page("book/intro").select("script[src*='/live/']")
    assert not book.page("book/intro").select(".live-open")
    assert not (book.folder / "_build/html/_static/live").exists()
