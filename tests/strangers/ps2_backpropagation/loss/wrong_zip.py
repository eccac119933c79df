# wrong: goes through the first axis, which a single number of shape () does not have: an error there
def loss(y_hat, y):
    L, slope = [], []
    for a, b in zip(y_hat, y):
        L.append(0.5 * (b - a) ** 2)
        slope.append(a - b)
    return np.array(L), np.array(slope)
