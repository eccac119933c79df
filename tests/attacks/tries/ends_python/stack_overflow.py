"""Lets the stack of C overflow by a recursion that Python does not count."""

# others: right
# %% show
import sys

sys.setrecursionlimit(10**9)


def show(x):
    return show(x)
