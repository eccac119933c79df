"""The zip for reading offline: what is in it, read as files, and started with its starter."""

from __future__ import annotations

import http.client
import re
import socket
import struct
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.test_browser import Visit, browser  # noqa: F401 - asked for by its name
from tests.site import small
from tools import serve
from tools.paper.files import OFFLINE
from tools.site import offline
from tools.site.making import Site, files_of, make

SLOW = 240_000  # ms: Python's start on a busy machine
LIVE = "book/01_perceptron"


@pytest.fixture(scope="session")
def unpacked(made: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a reader of the zip unpacks."""
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(offline.pack(made.folder, folder, "0.1.0")) as archive:
        archive.extractall(folder)
    return folder / "deep-learning-checked-0.1.0"


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Type `python3 start.py` in a folder, with no package but Python's own."""
    command = [sys.executable, "-I", "-S", "start.py", *arguments]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.terminate()


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_the_zip_has_the_book_and_how_to_begin_and_nothing_of_hosts(tmp_path: Path) -> None:
    along = tmp_path / "downloads"
    along.mkdir()
    (along / "book.pdf").write_text("a book")
    (along / OFFLINE).write_text("the last zip")
    book = small.written(tmp_path / "html")
    site = make(book, tmp_path / "site", "https://book.example/", along, OFFLINE).folder
    path = offline.pack(site, tmp_path / "out", "1.2.3")
    with zipfile.ZipFile(path) as archive:
        names = {name.removeprefix("deep-learning-checked-1.2.3/") for name in archive.namelist()}
        start = archive.read("deep-learning-checked-1.2.3/START.txt").decode()
        times = {about.date_time for about in archive.infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}, "the same book gives the same bytes"
    assert "python3 start.py" in start
    assert names - {"START.txt", "start.py"} == set(files_of(site)) - {
        *("_headers", "_nginx.conf", ".htaccess", ".nojekyll", "404.html"),
        *("sitemap.xml", "robots.txt"),
    }
    assert "downloads/book.pdf" in names
    assert f"downloads/{OFFLINE}" not in names
    first = path.read_bytes()
    assert offline.pack(site, tmp_path / "again", "1.2.3").read_bytes() == first


def test_a_port_that_is_taken_or_none_gets_a_sentence(tmp_path: Path) -> None:
    site = make(small.written(tmp_path / "html"), tmp_path / "site").folder
    with zipfile.ZipFile(offline.pack(site, tmp_path, "1")) as archive:
        archive.extractall(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = {}
        for typed in (port, "eighty", "70000"):
            with started(tmp_path / "deep-learning-checked-1", typed) as process:
                said[typed] = process.communicate(timeout=60)
                assert process.returncode == 1
    assert f"Port {port} is taken by another program." in said[port][1]
    other = re.search(r"python3 start\.py (\d+)", said[port][1])
    assert other
    assert 1024 < int(other[1]) < 65536
    for typed in ("eighty", "70000"):
        assert said[typed][1].startswith(f"'{typed}' is no port: wanted a number from 1 to 65535.")
    assert "Traceback" not in str(said)


@pytest.mark.parametrize("broken", [False, True])
def test_who_hangs_up_is_passed_over_and_what_goes_wrong_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    broken: bool,
) -> None:
    (tmp_path / "index.html").write_bytes(bytes(30_000_000))
    if broken:
        monkeypatch.setattr(serve.Careful, "send_head", lambda _: 1 / 0)
    with serve.server(tmp_path) as serving:
        serving.daemon_threads = False  # so that closing waits for them
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        with socket.create_connection(("127.0.0.1", serving.server_port)) as asked:
            asked.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            asked.sendall(b"GET /index.html HTTP/1.0\r\n\r\n")
            asked.recv(100)
        serving.shutdown()
    said = capsys.readouterr().err
    assert ("ZeroDivisionError" in said) == broken
    assert broken or said == ""


def test_a_book_is_not_taken_for_another_that_was_served_before(tmp_path: Path) -> None:
    site = make(small.written(tmp_path / "html"), tmp_path / "site").folder
    kept = next((site / "assets").iterdir()).name
    answers = {}
    with serve.server(site) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        for path in ("/book/intro.html", f"/assets/{kept}"):
            asked = http.client.HTTPConnection("127.0.0.1", serving.server_port)
            asked.request("GET", path, headers={"If-Modified-Since": formatdate(usegmt=True)})
            answers[path] = asked.getresponse().status
            asked.close()
        serving.shutdown()
    assert answers == {"/book/intro.html": 200, f"/assets/{kept}": 304}


@pytest.mark.book
@pytest.mark.browser
@pytest.mark.xdist_group("made")
def test_pages_are_read_as_files(browser: Browser, unpacked: Path) -> None:  # noqa: F811
    visit = Visit(browser, f"{unpacked.as_uri()}/", "light", 1280)
    page = visit.open(LIVE)
    page.evaluate("document.fonts.ready.then(() => true)")
    expect(page.locator("article h1")).to_be_visible()
    assert page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length") > 2
    assert page.evaluate("getComputedStyle(document.querySelector('.katex')).fontFamily") != ""
    page.locator("#fig-boundary").evaluate("figure => figure.scrollIntoView()")
    page.wait_for_function(
        "[...document.querySelectorAll('#fig-boundary img')].some(i => i.naturalWidth)"
    )
    missing = [words for words in visit.complaints if "answers.js" not in words]
    # A browser runs no module from a file: Chromium says so twice.
    assert [w for w in missing if "net::ERR_FAILED" not in w] == []
    page.locator("button.live-open").first.click()
    expect(page.locator(".live-problem").first).to_contain_text("type python3 start.py")
    page.locator("nav a:has-text('Exercises 1')").first.click()
    expect(page.locator("article h1")).to_contain_text("Exercises 1")
    assert visit.strangers() == []
    visit.context.close()


@pytest.mark.book
@pytest.mark.browser
@pytest.mark.xdist_group("made")
def test_a_cell_runs_where_the_zip_is_started(browser: Browser, unpacked: Path) -> None:  # noqa: F811
    port = free_port()
    with started(unpacked, str(port)) as process:
        assert process.stdout
        words = process.stdout.readline()
        address = f"http://127.0.0.1:{port}/"
        assert words == f"The book: {address} (stop with Ctrl+C)\n"
        visit = Visit(browser, address, "light", 1280)
        _run_first_cell(visit.open(LIVE))
        assert visit.complaints == []
        assert visit.strangers() == []
        visit.context.close()


def _run_first_cell(page: Page) -> None:
    """Write a sum into the first cell, and see what Python says."""
    cell = page.locator(".cell:has(button.live-open)").first
    cell.locator("button.live-open").click()
    editor = cell.get_by_role("textbox")
    expect(editor).to_be_focused()
    editor.press("ControlOrMeta+a")
    page.keyboard.insert_text("import numpy as np\nprint('the sum is', int(np.arange(7).sum()))")
    editor.press("Control+Enter")
    expect(cell.locator(".live-output, .cell_output, .output").last).to_contain_text(
        "the sum is 21", timeout=SLOW
    )
