# right: plain Python loops over the flattened arrays, and the slope filled entry by entry
def mse(Y, T):
    total, N = 0.0, 0
    for y, t in zip(Y.ravel().tolist(), T.ravel().tolist()):
        total += (y - t) * (y - t)
        N += 1
    return total / (2 * N)


def mse_slope(Y, T):
    slope = np.empty(Y.shape)
    for index in np.ndindex(*Y.shape):
        slope[index] = (Y[index] - T[index]) / Y.size
    return slope
