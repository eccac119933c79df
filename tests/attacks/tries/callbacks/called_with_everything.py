"""Calls a test's function with texts, arrays, functions, its own and itself."""


# others: right
# %% twice
def twice(f, x):
    for value in (
        "x" * 10**6,
        np.ones((300, 300)),
        f,
        twice,
        [f] * 1000,
        {"a": f},
        None,
        10**300,
        b"x" * 10**6,
    ):
        try:
            f(value)
        except Exception:
            pass
    return 0
