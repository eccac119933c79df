"""Forks in a test, so that parent and child both send a reply on the one connection."""

# others: right
# %% show
import os


def show(x):
    os.fork()
    return 0
