# wrong: 1e-15 is added in the logarithms, which hides a belief of 1e-30
def bce(Y, T):
    eps = 1e-15
    return -np.mean(T * np.log(Y + eps) + (1 - T) * np.log(1 - Y + eps))
