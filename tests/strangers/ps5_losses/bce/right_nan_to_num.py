# right: only 0 * log 0 gives NaN here, and that is made 0
def bce(Y, T):
    costs = -(T * np.log(Y)) - (1 - T) * np.log(1 - Y)
    return np.mean(np.nan_to_num(costs, nan=0.0))
