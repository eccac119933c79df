"""A class on a JupyterHub, walked in a real browser, set up as the book says.

The instructor types the book's commands into a terminal of the hub; a learner fetches, answers,
submits, and fetches the feedback. Another learner finds nothing of it.
"""

from __future__ import annotations

import json
import os
import pwd
import re
import runpy
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from traitlets.config import Config

from tests.grading.hub.environment import python_for_all
from tests.grading.hub.started import NAME, Class, started, with_settings
from tests.grading.secrets import secrets_of
from tools.browser import FLAGS, chromium_path

pytestmark = [pytest.mark.browser, pytest.mark.instructor, pytest.mark.xdist_group("hub")]

ONLY_ADAS = "# what Ada alone knows"
ANSWER = f"def weighted_sum(X, w, b):\n    return X @ w + b  {ONLY_ADAS}\n"
# As the book's page tells it.
BEFORE = (
    'export PATH="$PWD/.venv/bin:$PATH"',
    "dlcourse release",
    "dlcourse course init --roster class.csv --exchange /srv/exchange",
    f"nbgrader release_assignment {NAME}",
)
AFTER = ("dlcourse collect ps1", "dlcourse grade ps1", f"nbgrader release_feedback {NAME}")
WAIT = 120_000  # milliseconds, on a busy machine


@dataclass(frozen=True)
class Walked:
    """What a class on a hub left, while the hub still runs."""

    hub: Class
    menu: list[str]  # what a learner's menu offers
    ran: str  # what the first test that fails says in the learner's notebook
    feedback: str  # the page that the learner sees
    formgrader: str  # and the instructor
    refused: dict[str, int]  # the status of what another learner asks for


@pytest.fixture(scope="module")
def walked(root: Path) -> Iterator[Walked]:
    """A class from the release to the feedback, once."""
    with started(root) as hub:
        with chromium() as browser:
            instructor = signed_in(browser, hub, "instructor")
            ada = signed_in(browser, hub, "ada")
            terminal(instructor)
            before = [line.replace("/srv/exchange", str(hub.exchange)) for line in BEFORE]
            typed(instructor, hub, *before)
            menu = assignments(ada)
            listed(ada, "released").get_by_role("button", name="Fetch").click()
            ran = answered(ada)
            handed_in(ada)
            ben = signed_in(browser, hub, "ben")
            typed(instructor, hub, *AFTER)
            feedback = fetched(ada)
            instructor.goto(f"{hub.address}/user/{hub.names['instructor']}/formgrader")
            formgrader = instructor.locator("tr", has_text=NAME).inner_text()
            refused = asked_by_ben(ben, hub)
        yield Walked(hub, menu, ran, feedback, formgrader, refused)
    assert not hub.folder.exists()
    assert not hub.apart or not {*hub.names.values()} & {entry.pw_name for entry in pwd.getpwall()}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


def signed_in(browser: Browser, hub: Class, who: str) -> Page:
    """Sign in at the hub, in a window that may ask this machine alone."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort())
    page.set_default_timeout(WAIT)
    expect.set_options(timeout=WAIT)
    page.goto(f"{hub.address}/hub/login")
    page.get_by_label("Username").fill(hub.names[who])
    page.get_by_label("Password:", exact=True).fill(hub.password)
    page.get_by_role("button", name="Sign in").click(no_wait_after=True)
    return page


def terminal(page: Page) -> None:
    """Open a terminal, and wait until it says something."""
    with page.expect_websocket(lambda opened: "/terminals/" in opened.url) as opened:
        page.locator(".jp-LauncherCard", has_text="Terminal").click()
    opened.value.wait_for_event("framereceived")


def typed(page: Page, hub: Class, *commands: str) -> None:
    """Type commands into the terminal that is open; wait until they are done, and well."""
    said, done = hub.project / "said", hub.project / "done"
    page.locator(".jp-Terminal .xterm-screen").click()
    line = " && ".join(commands)
    page.keyboard.insert_text(f"{{ {line}; }} > said 2>&1; echo $? > done.new; mv done.new done")
    page.keyboard.press("Enter")
    until = time.monotonic() + WAIT / 1000
    while not done.exists():
        heard = said.read_text(encoding="utf-8") if said.exists() else "nothing is heard"
        assert time.monotonic() < until, f"{line} is not done:\n{heard}"
        page.wait_for_timeout(100)
    assert done.read_text(encoding="utf-8") == "0\n", said.read_text(encoding="utf-8")
    done.unlink()


def assignments(page: Page) -> list[str]:
    """Open the list of assignments; return what the menu offers."""
    page.locator(".lm-MenuBar-item", has_text="Nbgrader").click()
    menu = page.locator(".lm-Menu .lm-Menu-item[data-type=command] .lm-Menu-itemLabel")
    found = [label for label in menu.all_inner_texts() if label]
    menu.get_by_text("Assignment List").click()
    return found


def listed(page: Page, state: str) -> Locator:
    return page.locator(f"#{state}_assignments_list > .list_item", has_text=NAME)


def answered(page: Page) -> str:
    """Open the notebook that was fetched, answer the first question, and run its cells.

    Returns what the first test says whose answer is not there.
    """
    listed(page, "fetched").locator(".assignment-notebooks-link").click()
    listed(page, "fetched").get_by_text(NAME, exact=True).last.click()
    cell = page.locator(".jp-CodeCell", has_text="def weighted_sum(").first
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text(ANSWER)
    # What is run before there is a kernel is forgotten.
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    page.locator(".lm-MenuBar-item", has_text="Run").click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()
    return page.locator(".jp-OutputArea-output", has_text="returns None").first.text_content() or ""


def handed_in(page: Page) -> None:
    """Save the notebook and submit it."""
    with page.expect_response(
        lambda answer: f"{NAME}.ipynb" in answer.url and answer.request.method == "PUT"
    ) as saved:
        page.keyboard.press("ControlOrMeta+S")
    assert saved.value.ok
    page.locator(".lm-TabBar-tab", has_text="Assignments").click()
    listed(page, "fetched").get_by_role("button", name="Submit").click()
    expect(listed(page, "submitted")).to_have_count(1)


def fetched(page: Page) -> str:
    """Fetch the feedback, open it from the list, and return what is seen."""
    listed(page, "submitted").get_by_role("button", name="Fetch Feedback").click()
    listed(page, "submitted").get_by_text("(view feedback)").click()
    page.locator(".jp-DirListing-item", has_text=f"{NAME}.html").dblclick()
    frame = page.frame_locator(".jp-HTMLViewer iframe")
    frame.locator("h1").wait_for()
    return " ".join(frame.locator("body").inner_text().split())


def asked_by_ben(page: Page, hub: Class) -> dict[str, int]:
    """Return what the hub answers another learner who asks for what is not his."""
    page.wait_for_url(re.compile(rf"/user/{hub.names['ben']}/lab"))
    asked = {
        "his own": f"{hub.address}/user/{hub.names['ben']}/api/contents",
        "Ada's": f"{hub.address}/user/{hub.names['ada']}/api/contents",
        "the instructor's": f"{hub.address}/user/{hub.names['instructor']}/formgrader",
    }
    return {name: page.request.get(address).status for name, address in asked.items()}


def test_the_learner_works_with_what_the_kit_installs(walked: Walked) -> None:
    assert walked.menu == ["Assignment List"], "the instructor's tools are not a learner's"
    assert "sigmoid returns None" in walked.ran, "the first question's tests passed"


def test_the_learner_sees_the_mark_and_the_instructor_who_handed_in(walked: Walked) -> None:
    assert "4 of 33 points" in walked.feedback
    assert ONLY_ADAS in walked.feedback
    assert re.search(r"released\s+1\s*$", walked.formgrader)


def test_another_learner_is_let_into_his_own_server_alone(walked: Walked) -> None:
    assert walked.refused == {"his own": 200, "Ada's": 403, "the instructor's": 403}


def test_another_learner_finds_no_hand_in_no_hidden_test_and_no_gradebook(
    walked: Walked, root: Path
) -> None:
    hub = walked.hub
    assert closed_to_others(hub) == []
    if not hub.apart:
        return
    source = (root / f"solutions/{NAME}.py").read_text(encoding="utf-8")
    wanted = [ONLY_ADAS, *(line for line in secrets_of(source) if "\n" not in line)]
    assert len(wanted) > 10
    seen = {who: found_by(hub, who, wanted) for who in ("ada", "ben", "instructor")}
    assert seen["ben"] == {}
    assert set(seen["ada"]) == {ONLY_ADAS}, "she finds her own, and that is all"
    assert {*wanted, "gradebooks", "moved"} <= set(seen["instructor"]), "what is there is found"


def closed_to_others(hub: Class) -> list[str]:
    """Return which of the folders is open that must not be, by what Linux lets others do."""
    exchange = hub.exchange / "deep_learning_checked"
    places = {
        **{hub.home(who): stat.S_IRWXO | stat.S_IRWXG for who in hub.names},
        exchange / "inbound": stat.S_IROTH,
        exchange / "feedback": stat.S_IROTH | stat.S_IWOTH,
        exchange / "outbound": stat.S_IWOTH,
        exchange: stat.S_IWOTH,
    }
    found = [str(path) for path, never in places.items() if path.stat().st_mode & never]
    return found if hub.exchange.stat().st_mode & stat.S_ISVTX else [*found, str(hub.exchange)]


def found_by(hub: Class, who: str, texts: list[str]) -> dict[str, list[str]]:
    """Return where an account finds these texts, gradebooks, and folders that it can move."""
    places = [hub.exchange, hub.folder / "home", hub.folder / "hub", hub.folder / "tmp"]
    places += (hub.folder / "opt").glob("lib/*/site-packages/dlcourse")
    looking = Path(__file__).with_name("seen.py").read_text(encoding="utf-8")
    said = hub.typed(
        who, f"{hub.folder}/opt/bin/python", "-c", looking, *map(str, places), told="\n".join(texts)
    )
    found: dict[str, list[str]] = json.loads(said)
    return {name: paths for name, paths in found.items() if paths}


KILLED = """
import os, sys
from pathlib import Path
from tests.grading.hub.started import Keeper
keeper = Keeper(*sys.argv[2:])
log = keeper.folder / "log"
both = f"setsid sh -c 'echo up; sleep {sys.argv[1]}' & sleep {sys.argv[1]}"
keeper.start(["sh", "-c", both], keeper.folder, log)
while not log.exists() or "up" not in log.read_text():
    pass
print(keeper.folder, flush=True)
os.kill(os.getpid(), 9)
"""


def test_nothing_is_left_of_a_test_that_is_killed(root: Path) -> None:
    apart = os.geteuid() == 0 and python_for_all() is not None
    mark = f"{86400 + os.getpid()}"
    accounts = [f"killed-{mark}"] if apart else []
    done = subprocess.run(
        [sys.executable, "-c", KILLED, mark, *accounts],
        cwd=root,
        capture_output=True,  # which ends when the keeper does, who writes there
        text=True,
        check=False,
    )
    assert done.returncode == -9, done.stderr
    assert done.stderr == ""
    assert not Path(done.stdout.strip()).exists()
    assert mark not in running()
    assert not set(accounts) & {entry.pw_name for entry in pwd.getpwall()}


def running() -> str:
    """Return the command lines of all processes."""
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (None, "No such file"),
        ("name,email\nAda,ada@x.org\n", "KeyError('id')"),
        (b"id\n\xff\xfe\n", "invalid start byte"),
    ],
)
def test_a_class_list_that_is_none_stops_the_hub_with_a_sentence(
    root: Path, tmp_path: Path, written: str | bytes | None, said: str
) -> None:
    if written is not None:
        data = written if isinstance(written, bytes) else written.encode()
        (tmp_path / "class.csv").write_bytes(data)
    text = with_settings(root / "book/hub/jupyterhub_config.py", PROJECT=tmp_path)
    (tmp_path / "config.py").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="Wanted is a CSV file with a column id") as stopped:
        runpy.run_path(str(tmp_path / "config.py"), init_globals={"get_config": Config})
    assert said in str(stopped.value)
    assert str(tmp_path / "class.csv") in str(stopped.value)


def test_the_page_shows_the_files_and_the_commands_that_the_hub_was_set_up_with(root: Path) -> None:
    page = (root / "book/instructors.md").read_text(encoding="utf-8")
    files = {path.name for path in (root / "book/hub").iterdir()}
    assert files == {"jupyterhub_config.py", "nbgrader_config.py", "page_config.json"}
    for name in files:
        assert f"{{download}}`{name} <hub/{name}>`" in page
    for name in files - {"page_config.json"}:
        assert f"```{{literalinclude}} hub/{name}\n" in page
    for commands in (BEFORE, AFTER):
        assert "```sh\n" + "\n".join(commands) + "\n```" in page
    version = re.search(r'"(jupyterhub[<>=].*?)"', (root / "pyproject.toml").read_text("utf-8"))
    assert version
    assert f'pip install "{version[1]}"' in page
