"""Returns an object whose comparison and text take for ever."""


# others: right
# %% limit
class Slow:
    def __eq__(self, other):
        while True:
            pass

    __repr__ = __str__ = lambda self: Slow.__eq__(self, self)
    __hash__ = None

    def __array__(self, *a, **k):
        while True:
            pass


limit = Slow()
