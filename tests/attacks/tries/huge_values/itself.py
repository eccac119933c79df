"""Returns a list, a dictionary and an array that hold themselves."""


# others: right
# %% mean
def mean(X):
    found = []
    found.append(found)
    return found


# %% show
def show(x):
    found = np.empty(1, dtype=object)
    found[0] = found
    return {"a": found}


# %% limit
limit = {}
limit["x"] = limit
