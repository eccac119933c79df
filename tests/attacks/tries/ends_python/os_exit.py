"""Ends Python at once with status 0, in a test."""

# others: right
# %% show
import os


def show(x):
    os._exit(0)
