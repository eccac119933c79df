# diagnosis: the entry with U = p was kept
# also: the entries with U = p were kept
def dropout_backward(dY, U, p):
    return dY * (U > p) / (1 - p)
