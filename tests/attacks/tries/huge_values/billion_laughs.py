"""Returns a list of lists of one list, which has two hundred million parts where it is looked at."""


# others: right
# %% mean
def mean(X):
    found = [1.0] * 11
    for _ in range(7):
        found = [found] * 11
    return found
