"""_config.yml without Jupyter Book: read as that reads it, and with a sentence for the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jupyter_book.config import get_final_config

from tools.next.config import LEFT_OUT, NEWER, QUIET, ConfigError, sphinx_config

# What belongs to the parts that are left out.
THEIRS = {"comments_config", "latex_engine", "use_jupyterbook_latex"}
MANY = """
title: A book
author: Somebody
logo: logo.svg
exclude_patterns: [drafts]
execute: {execute_notebooks: off, exclude_patterns: ["slow*"]}
parse: {myst_enable_extensions: [amsmath], myst_substitutions: {a: b}}
repository: {url: "https://code.example/book", path_to_book: docs, branch: main}
html:
  baseurl: https://book.example/
  use_repository_button: true
  use_issues_button: true
  home_page_in_navbar: false
  announcement: New
  analytics: {plausible_analytics_domain: book.example}
launch_buttons: {binderhub_url: "https://binder.example", notebook_interface: jupyterlab}
bibtex_bibfiles: a.bib
sphinx:
  extra_extensions: [sphinxcontrib.katex]
  local_extensions: {own: ext/}
  config: {html_theme_options: {show_navbar_depth: 2}, language: en}
"""


def read_by_jupyter_book(text: str) -> dict[str, Any]:
    config, _ = get_final_config(
        user_yaml=yaml.safe_load(text), cli_config={"latex_individualpages": False}
    )
    config["extensions"] = [name for name in config["extensions"] if name not in LEFT_OUT]
    config["suppress_warnings"] += QUIET
    return {name: value for name, value in config.items() if name not in THEIRS} | NEWER


def book(folder: Path, text: str) -> Path:
    (folder / "_config.yml").write_text(text, encoding="utf-8")
    return folder


def test_the_book_s_own_is_read_as_jupyter_book_reads_it(root: Path) -> None:
    config, folders = sphinx_config(root)
    assert config == read_by_jupyter_book((root / "_config.yml").read_text(encoding="utf-8"))
    assert folders == [str(root / "book/_ext")]


@pytest.mark.parametrize("more", ["", "  recursive_update: true\n", "  recursive_update: false\n"])
def test_so_is_any_other(tmp_path: Path, more: str) -> None:
    config, _ = sphinx_config(book(tmp_path, MANY + more))
    assert config == read_by_jupyter_book(MANY + more)


def test_so_is_one_that_says_nothing(tmp_path: Path) -> None:
    assert sphinx_config(book(tmp_path, ""))[0] == read_by_jupyter_book("{}")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("html: {baseur: x}", r"says html\.baseur, which .* does not read; it reads .*html\.base"),
        ("titel: x", r"says titel, which .*title"),
        ("latex: {latex_engine: xelatex}", r"says latex\.latex_engine, which"),
        ("html: {use_issues_button: true}", r"wants html\.use_issues_button, but names no repos"),
    ],
)
def test_what_cannot_be_taken_over_gets_a_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    with pytest.raises(ConfigError, match=sentence):
        sphinx_config(book(tmp_path, text))


def test_a_folder_without_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There is no .*_config\.yml\. Give the folder"):
        sphinx_config(tmp_path)


def test_conf_py_hands_sphinx_all_of_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy
    import sys

    monkeypatch.setattr(sys, "path", [*sys.path])
    there = runpy.run_path(str(root / "conf.py"))
    config, folders = sphinx_config(root)
    assert {name: there[name] for name in config} == config
    assert set(folders) <= set(sys.path)
