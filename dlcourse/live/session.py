"""A page's cells: run one by one, in one namespace, with what they print, show and draw."""

from __future__ import annotations

import ast
import builtins
import contextlib
import io
import linecache
import tokenize
from collections.abc import Callable
from types import CodeType
from typing import Any, Literal

from dlcourse.live import errors, pictures
from dlcourse.live.display import shown
from dlcourse.live.outputs import Output, Outputs, Stream

Status = Literal["ok", "error", "stopped"]
NO_INPUT = (
    'input() has nobody to ask in this page; write the value into the cell, as in: answer = "42"'
)

_running: list[_Run] = []  # the cell that runs, for plt.show() and display()


class NoInput(RuntimeError):
    """Raised by input(): the sentence says what to do instead."""


class Session:
    """One page's Python: its namespace, and the cells that ran in it."""

    def __init__(self, send: Callable[[Output], None]) -> None:
        self._send = send
        self._cells: set[str] = set()
        self._pictures = 0
        self.names: dict[str, Any] = {}
        self.reset()

    def reset(self) -> None:
        """Forget the page's names, and its open figures."""
        self.names.clear()
        own = dict(vars(builtins)) | {"input": _no_input}
        self.names.update({"__name__": "__main__", "__builtins__": own, "display": _display})
        self._cells.clear()
        pictures.take_open()

    def run(self, name: str, source: str, alt: str = "") -> Status:
        """Run one cell, called `name`, and send what it shows; return how it ended.

        A KeyboardInterrupt, wherever it arises, ends it with "stopped". alt is the alt text of
        the figures that it draws.
        """
        self._cells.add(name)
        outputs = Outputs(self._send)
        run = _Run(self, outputs, alt)
        _running.append(run)
        try:
            with (
                contextlib.redirect_stdout(Stream(outputs, "stdout")),
                contextlib.redirect_stderr(Stream(outputs, "stderr")),
            ):
                return self._run(run, name, source)
        except KeyboardInterrupt:
            return "stopped"
        finally:
            _running.remove(run)

    def _run(self, run: _Run, name: str, source: str) -> Status:
        status: Status = "ok"
        try:
            body, last = _compiled(name, source)
            exec(body, self.names)
            if last is not None:
                run.show(eval(last, self.names))
        except KeyboardInterrupt:
            pictures.take_open()
            raise
        except BaseException as error:
            run.outputs.add(errors.error_output(error, name, self._cells))
            status = "error"
        run.show_open_figures()
        return status

    def next_mark(self) -> str:
        """Return what begins the ids of the next moving figure."""
        self._pictures += 1
        return f"live{self._pictures}"


class _Run:
    """One run of a cell: where its values and figures go."""

    def __init__(self, session: Session, outputs: Outputs, alt: str) -> None:
        self.outputs = outputs
        self._session, self._alt = session, alt

    def show(self, value: Any) -> None:
        """Show a value; a figure that is still open is not shown again at the end."""
        output = shown(value, self._alt, self._session.next_mark())
        if output is not None:
            self.outputs.add(output)
            if output["kind"] == "picture":
                pictures.close(value)

    def show_open_figures(self) -> None:
        """Show pyplot's open figures, and close them."""
        for figure in pictures.take_open():
            self.show(figure)


def show_open_figures() -> None:
    """Show the open figures of the cell that runs: `plt.show()`."""
    if _running:
        _running[-1].show_open_figures()


def _display(*values: Any) -> None:
    """Show values among the outputs of the cell that runs, as Jupyter's `display` does."""
    for value in values:
        if _running:
            _running[-1].show(value)


def _no_input(*_: Any) -> str:
    raise NoInput(NO_INPUT)


def _compiled(name: str, source: str) -> tuple[CodeType, CodeType | None]:
    """Return a cell's code, and that of its last line where this is a value to be shown.

    Raises SyntaxError, or ValueError for a null character. A semicolon at the end shows nothing.
    """
    filename = f"<{name}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    tree = ast.parse(source, filename)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr) and not _ends_quietly(source):
        value = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
        last = compile(value, filename, "eval", dont_inherit=True)
    return compile(tree, filename, "exec", dont_inherit=True), last


def _ends_quietly(source: str) -> bool:
    """Whether the last token of a cell, but for comments and line ends, is a semicolon."""
    last = ""
    skipped = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.DEDENT, tokenize.ENDMARKER)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in skipped:
            last = token.string
    return last == ";"
