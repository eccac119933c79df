"""Time live pages in Chromium, on the built book, served on this machine: make bench.

Two cores are enough, but a busy machine makes every number a bad one. Everything is measured in one
run, after `make book`; each chapter's cells run once natively and once in Pyodide, in Node.
"""

from __future__ import annotations

import gzip
import sys
import threading
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from dlcourse.exercises import read
from dlcourse.live.session import Session
from tests.live.chapters import cells
from tests.live.node import NodePython
from tests.live.test_browser import SETUP as TEST_SETUP
from tests.live.test_browser import SPARE_READY
from tools.browser import FLAGS, chromium_path
from tools.serve import SITE, server

ROOT = Path(__file__).parents[1]
PAGE = "book/01_perceptron.html"
SETUP = TEST_SETUP.replace("{packages: []}", "")  # as a reader's page starts it
CHECKS = 20
# Run in a page: loops with and without the looks that Stop needs, and by how much these slow them.
OVERHEAD = """
import time
import pyodide_js

def tight():
    i = 0
    while i < 200_000:
        i += 1

def step(i):
    return i + 1

def calls():
    i = 0
    while i < 80_000:
        i = step(i)

looks = pyodide_js._module.Py_EmscriptenSignalBuffer
found = {}
for loop in (tight, calls):
    seconds = {True: [], False: []}
    for on in (False, True) * 40:
        pyodide_js.setInterruptBuffer(looks if on else None)
        loop()
        start = time.perf_counter()
        loop()
        seconds[on].append(time.perf_counter() - start)
    found[loop.__name__] = min(seconds[True]) / min(seconds[False]) - 1
pyodide_js.setInterruptBuffer(looks)
", ".join(f"{name} {100 * share:+.0f} %" for name, share in found.items())
"""


def show(what: str, measured: str, wanted: str = "") -> None:
    """Print one row at once."""
    print(f"{what:<58}  {measured:<26}  {wanted}".rstrip())
    sys.stdout.flush()


def opened(browser: Browser, address: str) -> Page:
    """Return a chapter's page in a context with an empty cache."""
    page = browser.new_context().new_page()
    page.set_default_timeout(300_000)
    page.goto(f"{address}{PAGE}", wait_until="networkidle")
    return page


def requests(page: Page) -> set[str]:
    """Return the addresses that a page, or a worker of it, will ask for from now on."""
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    return asked


def gzipped(asked: set[str], address: str) -> int:
    """Return the gzipped size of the files behind some addresses, each once."""
    names = {url.removeprefix(address).partition("?")[0] for url in asked if address in url}
    files = [SITE / name for name in names if (SITE / name).is_file()]
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)


def timed(page: Page, script: str, about: Any = None) -> tuple[float, Any]:
    """Return how many seconds a script took in the page, and its result."""
    found = page.evaluate(
        f"""async (about) => {{
          const start = performance.now();
          const result = await ({script})(about);
          return [(performance.now() - start) / 1000, result];
        }}""",
        about,
    )
    return found[0], found[1]


def starts(browser: Browser, address: str, answered: dict[str, Any]) -> None:
    """Measure the way from the first click to a result and to a verdict, cold and warm."""
    run = "() => window.run('1 + 1')"
    check = "(answered) => window.kernel.check(answered)"
    for what, script, about, wanted in (
        ("first click to the first result", run, None, ""),
        ("first click to the first verdict", check, answered, "cold: ≤ 5 s on two free cores"),
    ):
        page = opened(browser, address)
        asked = requests(page)
        page.evaluate(SETUP)
        cold, _ = timed(page, script, about)
        show(f"{what}, cold", f"{cold:.1f} s", wanted)
        show("    bytes that it needs, gzipped", f"{gzipped(asked, address) / 1e6:.1f} MB")
        page.reload(wait_until="networkidle")
        page.evaluate(SETUP)
        warm, _ = timed(page, script, about)
        show(f"{what}, warm cache", f"{warm:.1f} s")
        page.context.close()


def before_the_click(browser: Browser, address: str) -> None:
    """Measure what live pages add to the first load."""
    page = browser.new_context().new_page()
    asked = requests(page)
    page.goto(f"{address}{PAGE}", wait_until="networkidle")
    live = {url for url in asked if "/_static/live/" in url}
    show("bytes before the first click, gzipped: all", f"{gzipped(asked, address) / 1e3:.0f} KB")
    show(
        "bytes before the first click, gzipped: live",
        f"{gzipped(live, address) / 1e3:.1f} KB",
        "≤ 15 KB",
    )
    page.context.close()


def warm(browser: Browser, address: str, answered: dict[str, Any]) -> None:
    """Measure what a page does when Python is there."""
    page = opened(browser, address)
    page.evaluate(SETUP)
    page.evaluate("() => window.run('x = 42')")
    seconds, _ = timed(page, SPARE_READY)
    show("spare worker ready, after the first result", f"{seconds:.1f} s")
    check = "(answered) => window.kernel.check(answered)"
    page.evaluate(check, answered)
    over = []
    for _ in range(CHECKS):
        seconds, found = timed(page, check, answered)
        over.append(seconds - found["seconds"])
    median = 1000 * sorted(over)[CHECKS // 2]
    show("a check when warm, over its tests' own time, median", f"{median:.0f} ms", "≤ 100 ms")
    heap = page.evaluate(
        "() => window.run('import pyodide_js; len(pyodide_js._module.HEAP8) / 2**20')"
    )
    show("memory of one Python with NumPy", f"{float(heap['outputs'][0]['text']):.0f} MiB")
    slower = page.evaluate("(source) => window.run(source)", OVERHEAD)["outputs"][-1]["text"]
    show("what Stop costs a loop", slower.strip("'"), "≤ 15 %")
    for what, loop in (
        ("while True: pass", "while True: pass"),
        ("a bare except", "while True:\n    try: pass\n    except: pass"),
        ("prints", "while True: print(1)"),
    ):
        page.evaluate(
            """(loop) => new Promise((begun) => {
              window.kernel.on("state", (state) => { if (state.phase === "running") begun(); });
              window.stopped = window.run(loop);
            })""",
            loop,
        )
        time.sleep(0.3)
        seconds, _ = timed(page, "() => window.kernel.stop()")
        show(f"Stop of a loop: {what}", f"{1000 * seconds:.0f} ms")
    page.context.close()


def chapters() -> None:
    """Run each chapter's cells natively and in Pyodide."""
    for path in sorted((ROOT / "book").glob("0*_*.md")):
        code = cells(path)
        session = Session(lambda _: None)
        start = time.perf_counter()
        for cell in code:
            session.run(**cell)
        native = time.perf_counter() - start
        python = NodePython()
        python.ask({"reset": True})  # it starts
        start = time.perf_counter()
        for cell in code:
            python.ask({"run": cell})
        there = time.perf_counter() - start
        python.close()
        show(f"cells of {path.stem}", f"{there:.1f} s, natively {native:.1f} s")


def main() -> None:
    """Print the table row by row."""
    assignment = read(ROOT / "solutions" / "ps1_perceptron.py")
    question = assignment.question("sigmoid")
    answered = {
        "question": question.public(),
        "setup": assignment.setup,
        "answer": "def sigmoid(z):\n    return z",
    }
    with server(SITE) as serving, sync_playwright() as playwright:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{serving.server_port}/"
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        show("live pages", "measured", "wanted")
        before_the_click(browser, address)
        starts(browser, address, answered)
        warm(browser, address, answered)
        browser.close()
        serving.shutdown()
    chapters()


if __name__ == "__main__":
    main()
