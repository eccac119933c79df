"""Live Python in a real browser: the built book under a sub-path, with the strict policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, sync_playwright

from dlcourse.exercises import read
from tools.browser import FLAGS, chromium_path
from tools.serve import server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("live-browser")]

SUB_PATH = "some/where"
# In the page: a kernel, and functions that run a cell and stop it after a while.
SETUP = """async () => {
  const script = document.querySelector("script[src*='/live/code/']");
  const {Kernel} = await import(new URL("kernel.js", script.src).href);
  window.kernel = new Kernel();
  window.lost = [];
  window.kernel.on("lost", (words) => window.lost.push(words));
  let number = 0;
  window.run = async (source, options = {}) => {
    const outputs = [];
    const cell = {name: `cell-${++number}`, source, alt: options.alt};
    let begun = () => {};
    const running = new Promise((resolve) => { begun = resolve; });
    window.kernel.on("state", (state) => { if (state.phase === "running") begun(); });
    const done = window.kernel.run(cell, (more) => outputs.push(...more));
    if (options.stop) {
      await Promise.race([running, done]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await window.kernel.stop();
    }
    return {...await done, outputs};
  };
}"""


SPARE_READY = """() => new Promise((done) => {
  const look = (state) => { if (state.spare === "ready") done(); };
  window.kernel.on("state", look);
  look(window.kernel.state);
})"""  # (Playwright's own waiting evaluates text, which the policy forbids.)


class LivePage:
    """A page of the book with a kernel, and what it asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(f"page: {error}"))
        page.on("console", self._listen)

    def _listen(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, name: str = "book/01_perceptron") -> LivePage:
        self.page.goto(f"{self.address}{name}.html", wait_until="networkidle")
        self.page.evaluate(SETUP)
        return self

    def run(self, source: str, **options: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(
            "([source, options]) => window.run(source, options)", [source, options]
        )
        return found

    def value(self, source: str) -> str:
        """Return the text of the last output."""
        return str(self.run(source)["outputs"][-1]["text"])


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    (folder / SUB_PATH).parent.mkdir(parents=True)
    (folder / SUB_PATH).symlink_to(site, target_is_directory=True)
    with server(folder) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/{SUB_PATH}/"
        serving.shutdown()


@pytest.fixture(scope="module")
def context(site: Path) -> Iterator[Any]:
    assert list((site / "_static/live/code").glob("*/live.json")), "no live cells: see make book"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield chromium.new_context()
        chromium.close()


@pytest.fixture(scope="module")
def live(context: Any, address: str) -> LivePage:
    """One page whose Python has started, for all tests that leave it whole."""
    opened = LivePage(context.new_page(), address).open()
    opened.page.set_default_timeout(120_000)
    assert opened.run("x = 42")["status"] == "ok"
    return opened


@pytest.fixture
def page(context: Any, address: str) -> Iterator[LivePage]:
    """A page of its own, in which nothing has started."""
    opened = LivePage(context.new_page(), address)
    opened.page.set_default_timeout(120_000)
    yield opened
    opened.page.close()


def test_nothing_is_loaded_before_it_is_asked_for(page: LivePage) -> None:
    page.page.goto(f"{page.address}book/01_perceptron.html", wait_until="networkidle")
    live = [url for url in page.requests if "/_static/live/" in url]
    names = {url.rpartition("/")[2].partition("?")[0] for url in live}
    # The small script that wakes the page, and the one that says which exercises are solved.
    assert {name for name in names if not name.startswith("chunk-")} == {"main.js", "answers.js"}
    assert all("/live/code/" in url for url in live)
    assert page.page.evaluate("performance.getEntriesByType('resource').length") > 5
    weight = page.page.evaluate(
        """performance.getEntriesByType('resource').filter(e => e.name.includes('/live/'))
             .reduce((sum, e) => sum + e.decodedBodySize, 0)"""
    )
    assert 0 < weight <= 25_000  # as the browser unpacks it; zipped, tests/book hold it to 15 KB


def test_python_runs_under_the_policy_and_asks_no_other_host(live: LivePage) -> None:
    assert live.value("x * 2") == "84"
    assert live.run("import numpy as np\nnp.ones(3).sum()")["outputs"][-1]["text"] == (
        "np.float64(3.0)"
    )
    strangers = [u for u in live.requests if not u.startswith((live.address, "blob:", "data:"))]
    assert strangers == []
    assert [c for c in live.complaints if "blob:" not in c] == []


def test_errors_are_marked_and_explained(live: LivePage) -> None:
    ran = live.run("a = 1\nb = a / 0")
    assert ran["status"] == "error"
    (error,) = ran["outputs"]
    assert (error["line"], error["source"], error["column"]) == (2, "b = a / 0", [4, 9])
    assert error["meaning"] == "something is divided by zero"


def test_a_package_that_no_one_foresaw_is_fetched_when_it_is_imported(live: LivePage) -> None:
    assert "mpmath" not in " ".join(live.requests)
    assert live.value("__import__('mpmath').mpf(2) ** 2") == "mpf('4.0')"


def test_figures_and_formulas_come_as_in_the_book(live: LivePage) -> None:
    ran = live.run(
        "import matplotlib.pyplot as plt\nfrom dlcourse.plotting import BLUE, use_course_style\n"
        "use_course_style()\nfig, ax = plt.subplots(figsize=(3, 2))\nax.plot([1, 2], color=BLUE);",
        alt="A line that rises.",
    )
    (picture,) = ran["outputs"]
    assert (picture["kind"], picture["alt"]) == ("picture", "A line that rises.")
    assert "#0072b2" in picture["light"]
    assert "#56b4e9" in picture["dark"]
    width = live.page.evaluate(
        """async (svg) => {
          const image = new Image();
          image.src = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
          await image.decode();
          return image.naturalWidth;
        }""",
        picture["light"],
    )
    assert width > 100, "the policy lets it be seen"
    (proved,) = live.run(
        "import sympy as sp\nfrom dlcourse.proof import prove\ny = sp.Symbol('y')\n"
        "prove(sp.diff(sp.sin(y) ** 2, y), sp.sin(2 * y))"
    )["outputs"]
    assert (proved["kind"], proved["mark"]) == ("statement", "✓ proved")


LOOPS = {
    "tight": "while True: pass",
    "in a function": "def f():\n    i = 0\n    while True: i += 1\nf()",
    "except Exception": "while True:\n    try: 1 / 0\n    except Exception: pass",
    "bare except": "while True:\n    try:\n        while True: pass\n    except: pass",
    "bare except, short": "while True:\n    try: pass\n    except: pass",
    "finally": "while True:\n    try: pass\n    finally: x = 42",
    "generator": "def g():\n    while True: yield 1\nfor _ in g(): pass",
    "sleep": "import time\ntime.sleep(1000)",
    "print flood": "while True: print('spam')",
    "slow calls": "import numpy as np\na = np.ones((200, 200))\nwhile True: a @ a",
    "fast, then slow": "import numpy as np\na = np.ones(30_000)\nfor _ in range(10**6): pass\n"
    "while True: np.exp(a)",
}


@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS)
def test_stop_ends_a_loop_and_keeps_the_names(live: LivePage, loop: str) -> None:
    ran = live.run(loop, stop=True)
    assert ran["status"] == "stopped"
    assert live.value("x") == "42"
    assert live.page.evaluate("window.lost") == []


def test_a_flood_is_capped_in_the_worker(live: LivePage) -> None:
    ran = live.run("for i in range(300_000): print('spam')")
    text = "".join(o["text"] for o in ran["outputs"] if o["kind"] == "text")
    assert len(text) == 100_000
    assert [o["kind"] for o in ran["outputs"]][-1] == "cut"
    assert len(ran["outputs"]) < 2000


def test_a_check_gives_verdicts_and_knows_nothing_of_the_cells(live: LivePage, root: Path) -> None:
    assignment = read(root / "solutions/ps1_perceptron.py")
    question = assignment.question("sigmoid")
    live.run("import numpy as np\nnp.exp = None")
    answered = {"question": question.public(), "setup": assignment.setup}
    check = "(answered) => window.kernel.check(answered)"
    found = live.page.evaluate(check, {**answered, "answer": question.answer})
    assert found["passed"] == found["tests"] > 0
    assert found["version"] == 1
    found = live.page.evaluate(check, {**answered, "answer": question.stub})
    assert found["passed"] == 0
    assert found["summary"].startswith(f"0 of {found['tests']} visible tests passed")
    assert all(text.startswith("✗ ") for text in found["words"].values())
    assert live.page.evaluate("window.kernel.state.spare") == "ready"


def test_an_answer_that_never_returns_is_told_so(live: LivePage, root: Path) -> None:
    assignment = read(root / "solutions/ps1_perceptron.py")
    question = assignment.question("sigmoid")
    setup = f"import dlcourse.checks.calling as c\nc.SECONDS = 0.5\n{assignment.setup}"
    found = live.page.evaluate(
        "(answered) => window.kernel.check(answered)",
        {
            "question": question.public(),
            "setup": setup,
            "answer": "def sigmoid(z):\n    while True: pass",
        },
    )
    kinds = {v["failure"]["kind"] for v in found["verdicts"] if v["failure"]}
    assert kinds == {"overtime"}
    assert "no answer after 0.5 seconds" in "".join(found["words"].values())


def test_completion_knows_the_course(live: LivePage) -> None:
    found = live.page.evaluate(
        "window.kernel.ask('complete', {source: 'from dlcourse import losses', word: 'losses.Hub'})"
    )
    assert found == ["losses.Huber"]


def test_what_cannot_be_stopped_is_replaced_by_the_spare(page: LivePage) -> None:
    page.open()
    page.run("x = 1")
    page.page.evaluate(SPARE_READY)
    ran = page.run("sum(range(10**12))", stop=True)
    assert ran["status"] == "lost"
    assert "the names that this page's cells had made are gone" in ran["lost"]
    assert page.page.evaluate("window.lost") == [ran["lost"]]
    assert page.run("x")["outputs"][-1]["message"] == "name 'x' is not defined"
    assert page.value("1 + 1") == "2"


def test_stop_while_python_starts_leaves_a_page_that_works(page: LivePage) -> None:
    page.open()
    status = page.page.evaluate(
        """async () => {
          const done = window.run("1");
          await new Promise((resolve) => setTimeout(resolve, 100));
          await window.kernel.stop();
          return (await done).status;
        }"""
    )
    assert status == "stopped"
    assert page.value("1 + 1") == "2"


def _broken(route: Route) -> None:
    route.fulfill(status=200, body=b"PK not a wheel", content_type="application/zip")


FAULTS = {
    "corrupted wheel": ("**/numpy-*.whl", _broken, "corrupted", "did not arrive as it was"),
    "missing wheel": (
        "**/numpy-*.whl",
        lambda route: route.fulfill(status=404),
        "missing",
        "is not where the book keeps it",
    ),
    "no core": ("**/*.wasm", lambda route: route.abort(), "offline", "Are you offline?"),
    "corrupted core": ("**/*.wasm", _broken, "corrupted", "did not arrive as it was"),
    "no description": (
        "**/live.json",
        lambda route: route.fulfill(status=404),
        "missing",
        "live.json is not where",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_cannot_be_had_is_said_and_the_next_try_works(page: LivePage, fault: Any) -> None:
    pattern, handler, kind, words = fault
    page.page.context.route(pattern, handler)
    try:
        page.open()
        said = page.page.evaluate(
            "window.run('1').then(() => 'it ran', (e) => [e.trouble.kind, e.message])"
        )
    finally:
        page.page.context.unroute(pattern)
    assert said[0] == kind
    assert words in said[1]
    assert page.page.evaluate("window.kernel.state.phase") == "failed"
    assert page.value("1 + 1") == "2"
