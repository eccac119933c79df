"""What `make site` and `make zip` say, and what they leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site import small
from tools.site import __main__ as command


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a small book, built."""
    small.written(tmp_path / "_build/html")
    (tmp_path / "_config.yml").write_text('html: {baseurl: ""}')
    monkeypatch.setattr(command, "ROOT", tmp_path)
    monkeypatch.setattr(command, "BUILD", tmp_path / "_build")
    monkeypatch.setattr(command, "DOWNLOADS", tmp_path / "_build/downloads")
    return tmp_path


def test_it_says_where_the_site_is_and_what_an_address_would_add(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([]) == 0
    words = capsys.readouterr().out
    assert f"{project / '_build/site'}\n" in words
    assert f"-m tools.serve 8000 {project / '_build/site'}\n" in words
    assert "html: baseurl: in _config.yml is empty: it works on any host" in words


def test_the_zip_goes_out_with_the_next_site_and_is_in_no_zip(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command.main(["zip"]) == 0
    path = project / "_build/downloads/deep-learning-checked.zip"
    assert str(path) in capsys.readouterr().out
    first = path.read_bytes()
    assert command.main(["zip"]) == 0
    assert path.read_bytes() == first
    monkeypatch.setattr(command, "LARGE", 1)
    assert command.main([]) == 0
    assert (project / "_build/site/downloads" / path.name).read_bytes() == first
    assert f"takes (25 MiB): downloads/{path.name}\n" in capsys.readouterr().out
    assert {p.name for p in (project / "_build").iterdir()} == {"html", "site", "downloads"}


@pytest.mark.parametrize("arguments", [[], ["zip"]])
def test_what_is_wrong_is_said_and_nothing_is_lost(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert command.main(arguments) == 0
    before = {p: p.read_bytes() for p in project.rglob("*") if p.is_file()}
    (project / "_config.yml").write_text("html: {baseurl: book.example}")
    assert command.main(arguments) == 1
    assert "does not begin with https://" in capsys.readouterr().err
    (project / "_config.yml").write_text('html: {baseurl: ""}')
    (project / "_build/html/book/second.html").unlink()
    assert command.main(arguments) == 1
    assert "there is no file book/second.html" in capsys.readouterr().err
    gone = project / "_build/html/book/second.html"
    assert {p: p.read_bytes() for p in before if p != gone} == {
        p: text for p, text in before.items() if p != gone
    }
