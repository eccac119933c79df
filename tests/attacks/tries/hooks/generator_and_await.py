"""Returns generators and awaitables that go on for ever where a test reads them."""

# others: right
# %% total
import itertools


def total(account, pairs):
    return itertools.count()


# %% show
async def show(x):
    return x + 1
