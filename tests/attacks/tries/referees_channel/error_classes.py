"""Describes errors by names of built-ins that are no errors, or want other arguments."""

# others: right
# control: none, because stock nbgrader has no such connection.
# costs: 2
# %% show
import sys


def side():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "_Child":
            return found
        frame = frame.f_back
    raise RuntimeError("no referee here")


def show(x):
    own = side().channel
    for kind in (
        "UnicodeDecodeError",
        "ExceptionGroup",
        "OSError",
        "exec",
        "__import__",
        "\ud800",
        "NotImplementedError",
    ):
        own.send({"error": {"says": "\0" * 300, "kinds": [kind], "line": "x", "place": "y" * 9999}})
    return 0
