# diagnosis: -
# because: 0 for everything may come of many causes
def gaps(F, X, k):
    return 0.0, 0.0
