"""Forks as often as it can while a test waits for its value."""

# others: right
# %% show
import os
import time


def show(x):
    end = time.monotonic() + 0.5
    parent = os.getpid()
    while time.monotonic() < end:
        try:
            os.fork()
        except OSError:
            time.sleep(0.01)
    if os.getpid() != parent:
        time.sleep(3)
        os._exit(0)
    return 0
