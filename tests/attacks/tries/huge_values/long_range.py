"""Returns a range of a hundred million numbers where an array is wanted."""


# others: right
# %% mean
def mean(X):
    return range(200_000_000)


# %% limit
limit = range(10**18)
