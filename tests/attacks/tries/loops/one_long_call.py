"""Makes one call in C that takes hours, which no signal of Python's can interrupt."""


# others: right
# %% show
def show(x):
    return sum(range(10**12)) if x else 10 ** (10**9)
