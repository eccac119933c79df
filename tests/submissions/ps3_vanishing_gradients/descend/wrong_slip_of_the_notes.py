# diagnosis: the error is still what it was, after all these steps; but the descent goes on (the slip of the notes)
# also: the error is still what it was, after all these steps: is that the slip of the notes
def descend(s, r, eta, k):
    return -r * s, r
