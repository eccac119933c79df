"""Loops without end, and catches every exception in there."""


# others: right
# %% show
def show(x):
    while True:
        try:
            while True:
                pass
        except:
            pass
