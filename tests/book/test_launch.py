"""Buttons that open a page's notebook in Binder, in Colab and on a JupyterHub."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sphinx.errors import ConfigError

from book._ext.course_pages.notebooks import launch
from tests.book.tiny import TinyBook

GITHUB = "https://github.com/owner/course"
PAGE = "book/01_perceptron"


def config(
    repository: str = GITHUB,
    branch: str = "notebooks",
    published: str = "https://x.org/book/",
    **addresses: str,
) -> Any:
    known = {"binderhub": "", "colab": "", "jupyterhub": "", **addresses}
    return SimpleNamespace(
        course_launch=known,
        notebooks_repository=repository,
        notebooks_branch=branch,
        html_baseurl=published,
    )


def addresses(settings: Any, page: str = PAGE) -> dict[str, str]:
    return {button["text"]: button["url"] for button in launch.buttons(settings, page)}


def test_without_an_address_there_is_no_button() -> None:
    assert launch.buttons(config(), PAGE) == []
    assert launch.problem(config()) == launch.problem(config(repository="")) == ""


def test_each_place_opens_the_notebook_of_the_page() -> None:
    every = config(
        binderhub="https://mybinder.org/",
        colab="https://colab.research.google.com",
        jupyterhub="https://hub.example.org",
    )
    assert launch.problem(every) == ""
    assert addresses(every) == {
        "Binder": "https://mybinder.org/v2/gh/owner/course/notebooks"
        "?urlpath=lab/tree/chapters/01_perceptron.ipynb",
        "Colab": "https://colab.research.google.com/github/owner/course/blob/notebooks"
        "/chapters/01_perceptron.ipynb",
        "JupyterHub": "https://hub.example.org/hub/user-redirect/git-pull"
        "?repo=https%3A//github.com/owner/course"
        "&urlpath=lab/tree/course/chapters/01_perceptron.ipynb&branch=notebooks",
    }
    (binder,) = addresses(config(binderhub="https://b.org"), "book/exercises/ps1_p").values()
    assert binder.endswith("lab/tree/notebooks/ps1_p.ipynb")


def test_binder_takes_repositories_of_other_hosts() -> None:
    binder = {"binderhub": "https://b.org"}
    gitlab = addresses(config("https://gitlab.com/a/b/c.git", **binder))["Binder"]
    assert gitlab.startswith("https://b.org/v2/gl/a%2Fb%2Fc/notebooks?")
    other = addresses(config("https://git.x.org/a/b", branch="of/all", **binder))["Binder"]
    assert other.startswith("https://b.org/v2/git/https%3A%2F%2Fgit.x.org%2Fa%2Fb/of%2Fall?")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (config(binderhub="mybinder.org"), "binderhub_url is 'mybinder.org', and a whole address"),
        (config("github.com/a/b"), "such as https://github.com/OWNER/NAME"),
        (
            config("", colab="https://c.org"),
            "nor repository: url: says where they are",
        ),
        (config("https://gitlab.com/a/b", colab="https://c.org"), "Leave colab_url empty, or push"),
        (config(published="", colab="https://c.org"), "Colab has no dlcourse, and the first cell"),
        (config("https://github.com/a", jupyterhub="https://h.org"), "which names no repository"),
    ],
)
def test_an_address_that_cannot_be_right_gets_a_sentence(settings: Any, words: str) -> None:
    assert words in launch.problem(settings)


def test_a_wrong_address_stops_the_build_before_a_page_is_read(tmp_path: Path, root: Path) -> None:
    book = TinyBook(tmp_path, root, {"intro": "# Page\n"})
    settings = tmp_path / "_config.yml"
    text = settings.read_text(encoding="utf-8")
    assert 'binderhub_url: ""' in text
    settings.write_text(text.replace('binderhub_url: ""', "binderhub_url: mybinder.org"), "utf-8")
    with (
        pytest.raises(ConfigError, match=r"_config.yml: binderhub_url is 'mybinder.org'"),
        book.application(),
    ):
        pass


def test_the_buttons_stand_above_the_page(tmp_path: Path, root: Path) -> None:
    book = TinyBook(tmp_path, root, {"intro": "# Page\n", "01_line": "# A line\n\nIt is $x$.\n"})
    settings = tmp_path / "_config.yml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace('binderhub_url: ""', "binderhub_url: https://mybinder.org")
    text = text.replace('repository:\n  url: ""', f"repository:\n  url: {GITHUB}")
    settings.write_text(text.replace('baseurl: ""', "baseurl: https://x.org/book"), "utf-8")
    book.build()
    (link,) = book.page("book/01_line").select(".dropdown-launch-buttons a")
    assert (
        link["href"]
        == addresses(config(binderhub="https://mybinder.org"), "book/01_line")["Binder"]
    )
    assert link.get_text(strip=True) == "Binder"
    assert not link.select("i"), "an icon that would be empty"
    assert not book.page("book/intro").select(".dropdown-launch-buttons")
    html = tmp_path / "_build/html"
    notebook = (html / "_static/notebooks/01_line.ipynb").read_text(encoding="utf-8")
    assert "%pip install https://x.org/book/_static/notebooks/dlcourse-" in notebook
