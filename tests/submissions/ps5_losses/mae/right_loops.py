def mae(Y, T):
    sizes = [abs(y - t) for y, t in zip(Y.ravel(), T.ravel())]
    return sum(sizes) / len(sizes)


def mae_slope(Y, T):
    slope = np.zeros_like(Y)
    for place in np.ndindex(Y.shape):
        if Y[place] > T[place]:
            slope[place] = 1 / Y.size
        elif Y[place] < T[place]:
            slope[place] = -1 / Y.size
    return slope
