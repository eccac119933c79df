"""The one setting that says where the book is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from dlcourse.grading.address import AddressError, checked, of_book


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("", ""),
        ("https://book.example", "https://book.example/"),
        ("https://book.example/course/", "https://book.example/course/"),
        ("http://127.0.0.1:8000/a/b", "http://127.0.0.1:8000/a/b/"),
    ],
)
def test_an_address_is_one_of_a_folder(value: str | None, expected: str) -> None:
    assert checked(value) == expected


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("book.example/course", "does not begin with https:// or http://"),
        ("//book.example/", "does not begin with"),
        ("localhost:8000", "does not begin with"),
        ("ftp://book.example/", "does not begin with"),
        ("https:/book.example/", "does not begin with"),
        ("https://", "names no host"),
        ("https://book example/", "names no host"),
        ("https://[book/", "is no address"),
        ("https://book.example/?a=b", "more than a host and a folder"),
        ("https://book.example/#a", "more than a host and a folder"),
        ("https://me:secret@book.example/", "more than a host and a folder"),
        ("https://book.example/index.html", "the address of a page"),
        (True, "does not begin with"),
    ],
)
def test_what_is_none_gets_a_sentence_with_what_to_write(value: object, why: str) -> None:
    with pytest.raises(AddressError) as caught:
        checked(value)
    words = str(caught.value)
    assert words.startswith(f"html: baseurl: in _config.yml is {str(value)!r}, ")
    assert why in words
    assert words.endswith("such as https://book.example/course/, or leave it empty.")


def test_it_is_read_from_the_configuration(tmp_path: Path, root: Path) -> None:
    assert of_book(tmp_path) == ""
    (tmp_path / "_config.yml").write_text("html: {baseurl: https://book.example/a}")
    assert of_book(tmp_path) == "https://book.example/a/"
    assert "\n  baseurl:" in (root / "_config.yml").read_text(encoding="utf-8")
