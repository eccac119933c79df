"""Prints one line of 20 MB, in its own cell and in a test."""

# others: right
# %% show
print("x" * 20_000_000)


def show(x):
    print("y" * 20_000_000)
    return 0
