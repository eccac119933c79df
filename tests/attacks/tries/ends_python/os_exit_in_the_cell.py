"""Ends Python at once in its own cell."""

# others: right
# %% show
import os

os._exit(0)
