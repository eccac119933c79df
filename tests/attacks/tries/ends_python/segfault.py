"""Reads address 0, in a test."""

# others: right
# %% show
import ctypes


def show(x):
    return ctypes.string_at(0)
