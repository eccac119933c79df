"""The formgrader, walked in a real browser as an instructor walks it.

List, open, a mark and a comment by hand; then the class is graded again by each command, and both
are still there, on the learner's page and in the exports.
"""

from __future__ import annotations

import csv
import os
import re
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect, sync_playwright

from dlcourse.grading.bulk.run import Options, grade_class
from dlcourse.grading.config import course_config
from tests.grading.bulk.classes import NAME, RIGHT, WRONG, answer, comments, gradebook, project
from tools.browser import FLAGS, chromium_path

pytestmark = [
    pytest.mark.browser,
    pytest.mark.instructor,
    pytest.mark.xdist_group("formgrader"),
]

COMMENT = "Twice **any** number: try 3."
CONFIGURATION = """from pathlib import Path
from dlcourse.grading.config import course_config
c = get_config()
c.merge(course_config(Path(__file__).resolve().parent / "course"))
"""


@contextmanager
def jupyter(folder: Path) -> Iterator[str]:
    """Start Jupyter in a project's folder, as `jupyter lab` does; give its address with a token."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(8)
    own = folder / "jupyter"
    own.mkdir()
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(own),
        "JUPYTER_RUNTIME_DIR": str(own),
        "JUPYTER_DATA_DIR": str(own),
    }
    with (own / "log").open("w", encoding="utf-8") as log:
        running = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyter_server"),
                *("--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1"),
                *(f"--IdentityProvider.token={token}", "--ServerApp.port_retries=0"),
            ],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            while True:
                assert running.poll() is None, (own / "log").read_text(encoding="utf-8")
                try:
                    urllib.request.urlopen(f"{address}/api/status?token={token}", timeout=5).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield f"{address}/formgrader?token={token}"
        finally:
            running.terminate()
            running.wait(30)


@contextmanager
def chromium() -> Iterator[Page]:
    """Open a window that may ask this machine alone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        page = browser.new_page()
        page.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort())
        page.set_default_timeout(60_000)  # on a busy machine
        expect.set_options(timeout=60_000)
        yield page
        browser.close()


def opened(page: Page, address: str) -> None:
    """Go from the list of assignments to Ben's notebook, by its links."""
    page.goto(address)
    page.get_by_role("link", name="Manual Grading").click()
    page.get_by_role("link", name=NAME, exact=True).click()
    page.get_by_role("link", name=NAME, exact=True).last.click()
    page.locator("tr", has_text="ben").locator(".glyphicon-eye-open").click()
    page.get_by_role("link", name="ben").click()
    expect(page.locator("#double-random")).to_have_attribute("placeholder", "0")


def marked(page: Page) -> None:
    """Give half a point and write a comment, and see each saved."""
    with page.expect_response(re.compile("/api/grade/")) as saved:
        page.locator("#double-random").fill("0.5")
        page.locator("#double-random").press("Tab")
    assert saved.value.ok
    with page.expect_response(re.compile("/api/comment/")) as saved:
        page.locator("#double-comment").fill(COMMENT)
        page.locator("#double-comment").press("Tab")
    assert saved.value.ok


def run(folder: Path, *command: str) -> str:
    """Run a command of nbgrader's or of ours in the project's folder."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def kept(page: Page, address: str, folder: Path) -> None:
    """See that the mark and the comment are in the formgrader and in the gradebook."""
    opened(page, address)
    expect(page.locator("#double-random")).to_have_value("0.5")
    expect(page.locator("#double-comment")).to_have_value(COMMENT)
    # nbgrader asks after each regrading whether a mark that was given is still meant.
    assert gradebook(folder)["ben", "double-random"] == (0.0, 0.5, None, True)
    with page.expect_response(re.compile("/api/grade/")) as saved:
        page.locator(".nbgrader_cell", has=page.locator("#double-random")).get_by_role(
            "button", name="Resolve"
        ).click()
    assert saved.value.ok
    assert gradebook(folder)["ben", "double-random"] == (0.0, 0.5, None, False)
    assert comments(folder)["ben", "double"][1] == COMMENT


def test_a_mark_and_a_comment_given_in_the_browser_stay_and_are_exported(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path / "project")
    (folder / "nbgrader_config.py").write_text(CONFIGURATION, encoding="utf-8")
    answer(folder, "ada", RIGHT)
    answer(folder, "ben", WRONG)
    grade_class(course_config(folder / "course"), [NAME], Options(), print)
    with jupyter(folder) as address, chromium() as page:
        opened(page, address)
        marked(page)
        run(folder, "nbgrader", "autograde", NAME, "--force", "--student=ben")
        kept(page, address, folder)
        run(folder, "dlcourse.grading", "grade", NAME)
        kept(page, address, folder)
    learners = folder / f"course/feedback/ben/{NAME}/{NAME}.html"
    said = BeautifulSoup(learners.read_text(encoding="utf-8"), "html.parser").get_text(" ")
    assert "Comment Twice any number: try 3." in " ".join(said.split())
    run(folder, "nbgrader", "export", "--to=exported.csv")
    for file in ("exported.csv", "course/grades.csv"):
        with (folder / file).open(newline="", encoding="utf-8") as rows:
            score = {row["student_id"]: float(row["score"]) for row in csv.DictReader(rows)}
        assert score == {"ada": 2.0, "ben": 1.5}, file
