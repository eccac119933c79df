"""Rewrites the source of later cells where IPython's history and `In` keep them, and prints it."""

# others: right
# %% show
try:
    In[:] = ["pass"] * len(In)
    through = any("check_" in text for text in In)
except NameError:
    pass


def show(x):
    return In[-1]
