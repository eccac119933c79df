"""Answers with a list of lists whose text would have a thousand million characters."""


# others: right
# %% show
def show(x):
    found = ["x" * 10]
    for _ in range(26):
        found = [found, found]
    return found


# %% limit
limit = {}
for _ in range(26):
    limit = {"a": limit, "b": limit}
