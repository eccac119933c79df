"""Returns texts and bytes of 100 MB, also as keys."""


# others: right
# %% show
def show(x):
    return "x" * 100_000_000


# %% total
def total(account, pairs):
    return {b"x" * 50_000_000: ["y" * 3_000_000]}


# %% limit
limit = "z" * 3_900_000
