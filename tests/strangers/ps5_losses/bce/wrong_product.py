# wrong: the logarithm of the product of all beliefs: it underflows to 0 for many or small beliefs
def bce(Y, T):
    p = np.where(T == 1, Y, 1 - Y)
    return -np.log(np.prod(p)) / Y.size
