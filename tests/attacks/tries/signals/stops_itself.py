"""Stops its own process, so that whoever waits for it waits for ever."""

# others: right
# %% show
import os
import signal


def show(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    return 2
