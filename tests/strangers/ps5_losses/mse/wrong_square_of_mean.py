# wrong: the mean error is squared; wanted is the mean of the squared errors
def mse(Y, T):
    return 0.5 * np.mean(Y - T) ** 2


def mse_slope(Y, T):
    return (Y - T) / Y.size
