"""The foot of each page: the version, and where to tell of a slip."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from sphinx.errors import ConfigError

import dlcourse
from book._ext.course_pages import foot
from tests.book.tiny import TinyBook


@pytest.mark.book
def test_every_page_says_the_version_and_leads_to_what_was_mended(page: BeautifulSoup) -> None:
    said = page.select_one("footer .version")
    assert said is not None
    assert f"Version {dlcourse.__version__}" in said.get_text()
    here = page.select_one("article h1")
    assert here is not None
    is_errata = "wrong in earlier versions" in here.get_text()
    assert bool(said.select("a[href$='errata.html']")) != is_errata


@pytest.mark.book
def test_a_book_that_is_hosted_nowhere_names_no_form(page: BeautifulSoup, root: Path) -> None:
    config = yaml.safe_load((root / "_config.yml").read_text(encoding="utf-8"))
    assert bool(page.select("footer .slip")) == bool(config["repository"]["url"])


@pytest.mark.xdist_group("tiny")
def test_the_form_knows_the_page_and_the_version(tiny: TinyBook) -> None:
    """A copy of the built application with an address: the pages themselves need not be built."""
    with tiny.application() as app:
        app.config.html_theme_options["repository_url"] = foot.hosted("https://github.com/a/b/")
        said = BeautifulSoup(foot.line(app, "book/second", "A & B"), "html.parser")
    link = said.select_one("a.slip")
    assert link is not None
    assert link.get_text() == "Found a slip?"
    parts = urlsplit(str(link["href"]))
    query = {name: value for name, (value,) in parse_qs(parts.query).items()}
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == "https://github.com/a/b/issues/new"
    assert query["template"] == "slip.yml"
    assert query["page"] == "book/second"
    assert query["version"] == dlcourse.__version__
    assert query["title"] == "Slip in A & B"
    assert f"Page: book/second\nVersion: {dlcourse.__version__}" in query["body"]


def test_the_form_has_the_fields_that_are_filled_in(root: Path) -> None:
    form = yaml.safe_load((root / ".github/ISSUE_TEMPLATE/slip.yml").read_text(encoding="utf-8"))
    assert {"page", "version"} <= {field.get("id") for field in form["body"]}


@pytest.mark.parametrize(
    ("url", "path", "title"),
    [
        ("https://gitlab.com/a/b", "/a/b/-/issues/new", "issue[title]"),
        ("https://gitlab.example.org/a/b", "/a/b/-/issues/new", "issue[title]"),
        ("https://codeberg.org/a/b", "/a/b/issues/new", "title"),
    ],
)
def test_each_kind_of_host_gets_what_it_understands(url: str, path: str, title: str) -> None:
    parts = urlsplit(foot.report(foot.hosted(url), "book/intro", "Begin", "0.2.0"))
    query = parse_qs(parts.query)
    assert parts.path == path
    assert query[title] == ["Slip in Begin"]
    assert "template" not in query
    (body,) = [value for name, (value,) in query.items() if name != title]
    assert "book/intro" in body
    assert "0.2.0" in body


@pytest.mark.parametrize("url", ["github.com/a/b", "git@github.com:a/b.git", "ftp://x.org/a"])
def test_an_address_without_its_scheme_gets_a_sentence(url: str) -> None:
    with pytest.raises(ConfigError, match=r'url is ".*"; wanted .* such as https://'):
        foot.hosted(url)
    assert foot.hosted("") == ""
