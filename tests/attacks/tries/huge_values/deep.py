"""Returns a list within ten thousand lists."""


# others: right
# %% show
def show(x):
    found = []
    for _ in range(10_000):
        found = [found]
    return found


# %% limit
limit = ()
for _ in range(55):
    limit = (limit,)
