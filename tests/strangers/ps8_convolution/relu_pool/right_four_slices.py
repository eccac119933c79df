# right: the largest of five: 0 and four slices with step 2
def relu_pool(Y):
    parts = [Y[a::2, b::2] for a in (0, 1) for b in (0, 1)]
    return np.maximum.reduce([np.zeros_like(parts[0])] + parts)
