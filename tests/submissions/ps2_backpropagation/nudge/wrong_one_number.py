# diagnosis: one number for all entries
# also: that is one number
# also: that is the sum of what is wanted, over all entries
# also: f was called with more than one entry nudged at once
def nudge(f, x):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)
