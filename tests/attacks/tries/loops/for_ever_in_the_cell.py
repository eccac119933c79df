"""Loops without end in its own cell."""

# others: right
# %% show
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
