"""What the extension changes in others' code and in the process, and that it is undone."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import sphinxcontrib.katex as katex
from sphinx.application import Sphinx

from book._ext.course_pages import patches
from tests.book.tiny import FRONT, TinyBook

FORMULA = "# A page\n\nA formula, $a^2$.\n"


def state() -> list[dict[str, Any]]:
    """Return all that a build might leave changed."""
    server = dict(vars(ORIGINAL))
    del server["katex_path"]  # sphinxcontrib-katex itself sets it anew in each build
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    level = {"level": logging.getLogger("fontTools").level}
    return [dict(vars(katex)), server, environment, level]


ORIGINAL = katex.KaTeXServer


@pytest.fixture
def book(tmp_path: Path, root: Path) -> TinyBook:
    """A book of one page with a formula."""
    return TinyBook(tmp_path, root, {"intro": FORMULA})


def servers(app: Sphinx) -> list[subprocess.Popen[bytes]]:
    """Return a list to which each page, when it is written, adds the process of its formulas."""
    found: list[subprocess.Popen[bytes]] = []

    def look(*_: Any) -> None:
        assert katex.KaTeXServer is ORIGINAL, "between two formulas nothing is changed"
        if patches.PatientServer.katex_server is not None:
            found.append(patches.PatientServer.katex_server.process)

    app.connect("html-page-context", look)
    return found


def test_two_builds_in_one_process_leave_others_as_they_were(book: TinyBook) -> None:
    before = state()
    for _ in range(2):
        with book.application() as app:
            processes = servers(app)
            app.build(force_all=True)
        assert state() == before
        assert processes
        assert {process.poll() is None for process in processes} == {False}, "Node has ended"
        assert book.page("book/intro").select("article .katex math")


def test_a_formula_that_fails_stops_the_build_and_leaves_nothing(book: TinyBook) -> None:
    before = state()
    book.write("intro.md", "# A page\n\n$a$ and $\\nonesuch$\n")
    with book.application() as app:
        ended: list[subprocess.Popen[bytes]] = []
        start = patches.PatientServer.start_server_process

        def started(rundir: Path, timeout: float) -> Any:
            process, connection = start(rundir, timeout)
            ended.append(process)
            return process, connection

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(patches.PatientServer, "start_server_process", started)
            with pytest.raises(katex.KaTeXError, match="nonesuch"):
                app.build()
    assert state() == before
    assert [process.poll() is None for process in ended] == [False]
    assert not (book.folder / "_build/html/index.html").exists(), "nothing is added to half a book"


def test_an_interrupt_within_a_formula_leaves_others_as_they_were(
    book: TinyBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    before = state()
    answer = patches.PatientServer.render

    def render(*arguments: Any) -> None:
        answer(*arguments)  # so that Node runs
        assert katex.KaTeXServer is patches.PatientServer
        raise KeyboardInterrupt

    with book.application() as app:
        with monkeypatch.context() as patch:
            patch.setattr(patches.PatientServer, "render", render)
            with pytest.raises(KeyboardInterrupt):
                app.build()
        assert katex.KaTeXServer is ORIGINAL
        left = patches.PatientServer.katex_server.process
        assert left.poll() is None
        assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    with book.application() as app:
        assert state() == before, "the next build begins by undoing"
        assert left.poll() is not None
        app.build(force_all=True)
    assert state() == before
    assert book.page("book/intro").select("article .katex math")


def test_a_build_that_cannot_begin_changes_nothing(book: TinyBook) -> None:
    before = state()
    (book.folder / "node_modules").unlink()
    with (
        pytest.raises(Exception, match=r"KaTeX is not in .*; run: make book"),
        book.application(),
    ):
        raise AssertionError("it has begun")
    assert state() == before


def program(path: Path, text: str) -> Path:
    """Write a program that stands in for Node."""
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def test_node_that_never_answers_is_given_up_and_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec cat\n"
    monkeypatch.setattr(patches, "NODE", program(tmp_path / "node", text))
    monkeypatch.setattr(patches, "PATIENCE", 0.25)
    with pytest.raises(katex.KaTeXError, match=r"waited 0.25 seconds for it; wanted a socket at"):
        patches.PatientServer.start_server_process(tmp_path, 5.0)
    if (tmp_path / "pid").exists():
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "pid").read_text()), 0)


def test_node_that_ends_at_once_is_told_from_one_that_is_slow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patches, "NODE", program(tmp_path / "node", "#!/bin/sh\nexit 3\n"))
    with pytest.raises(katex.KaTeXError, match=r"it ended with 3; .* build again: .*node"):
        patches.PatientServer.start_server_process(tmp_path, 5.0)


def test_node_that_does_not_listen_yet_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The socket's file is there before Node listens; then a connection is refused."""
    signal, place = tmp_path / "listen", tmp_path / "katex.sock"
    os.mkfifo(signal)
    text = (
        f"#!{sys.executable}\nimport socket\n"
        f"s = socket.socket(socket.AF_UNIX)\ns.bind({str(place)!r})\n"
        f"open({str(signal)!r}).read()\ns.listen()\ns.accept()[0].sendall(b'here')\n"
    )
    monkeypatch.setattr(patches, "NODE", program(tmp_path / "node", text))
    refused = 0

    def pause(_seconds: float) -> None:
        nonlocal refused
        if place.exists() and not refused:
            with socket.socket(socket.AF_UNIX) as attempt, pytest.raises(ConnectionRefusedError):
                attempt.connect(str(place))
            refused += 1
            signal.write_text("now")

    monkeypatch.setattr(time, "sleep", pause)
    process, connection = patches.PatientServer.start_server_process(tmp_path, 5.0)
    assert refused == 1
    assert connection.recv(4) == b"here"
    connection.close()
    process.communicate()


def test_a_number_of_threads_that_the_user_chose_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "7")
    with patches.for_kernels():
        assert os.environ["OPENBLAS_NUM_THREADS"] == "7"
    assert os.environ["OPENBLAS_NUM_THREADS"] == "7"


def test_a_page_has_its_figures_also_where_the_user_draws_elsewhere(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MPLBACKEND", "Agg")
    cell = "```{code-cell} ipython3\nimport matplotlib.pyplot as plt\n\nplt.plot([0, 1]);\n```\n"
    book = TinyBook(tmp_path, root, {"intro": f"{FRONT}# Draw\n\n{cell}"})
    book.build()
    assert book.page("book/intro").select("article .cell_output img")
    assert os.environ["MPLBACKEND"] == "Agg"


def fail_within_quiet(name: str) -> None:
    with patches.quiet(name):
        assert logging.getLogger(name).level == logging.WARNING
        raise ValueError("cut")


def test_a_logger_is_quiet_for_a_while() -> None:
    logger = logging.getLogger("tests.book.loud")
    logger.setLevel(logging.DEBUG)
    with pytest.raises(ValueError, match="cut"):
        fail_within_quiet(logger.name)
    assert logger.level == logging.DEBUG
