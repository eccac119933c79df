"""Returns 300,000 parts, and a hundred times as many."""


# others: right
# %% show
def show(x):
    return [[] for _ in range(299_000)]


# %% total
def total(account, pairs):
    return list(range(30_000_000))
