# wrong: divided by the mean of the mask, not by 1 - p
def dropout_backward(dY, U, p):
    kept = (U >= p).astype(float)
    return dY * kept / kept.mean()
