"""Never returns from a function that a test's own function calls back."""


# others: right
# %% twice
def twice(f, x):
    while True:
        try:
            f(f(x))
        except Exception:
            pass
