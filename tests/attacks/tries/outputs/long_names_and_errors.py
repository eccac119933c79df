"""Raises an error of 50 MB from a class and a function whose names are as long."""


# others: right
# %% show
def show(x):
    kind = type("E" * 5_000_000, (Exception,), {"__module__": "m" * 5_000_000})
    raise kind("z" * 50_000_000)


show.__name__ = show.__qualname__ = "s" * 5_000_000
