# diagnosis: -
# because: what a new mask drops depends on where its numbers come from
# also: the scale
# also: the mask
# also: it is
def dropout_backward(dY, U, p):
    M = (np.random.default_rng(1).random(dY.shape) >= p) / (1 - p)
    return dY * M
