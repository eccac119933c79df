def mse(Y, T):
    total, count = 0.0, 0
    for y, t in zip(Y.ravel(), T.ravel()):
        total += (y - t) ** 2
        count += 1
    return total / (2 * count)


def mse_slope(Y, T):
    slope = np.zeros(Y.shape)
    for place in np.ndindex(Y.shape):
        slope[place] = (Y[place] - T[place]) / Y.size
    return slope
