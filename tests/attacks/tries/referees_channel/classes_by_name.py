"""Asks for objects of classes that may not cross: by dunder names, by other modules, of the setup."""

# others: right
# control: none, because stock nbgrader has no such connection.
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
    for node in (
        ["x", "os", "system", []],
        ["X", "builtins", "exec"],
        ["x", "__main__", "np", []],
        ["x", "__main__", "Account", [["__class__", 1], ["amount", 1]]],
        ["x", "dlcourse.layers", "Layer", [["__dict__", 0]]],
        ["f", 10**9],
        ["f", True],
        ["r", -1],
    ):
        own.send({"value": node, "changed": [], "printed": ""})
    return 0
