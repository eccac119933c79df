# diagnosis: that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)
# also: the 1/N is missing: that is the slope of half the sum (the slip of the notes)
def mse(Y, T):
    return 0.5 * np.sum((Y - T) ** 2)


def mse_slope(Y, T):
    return Y - T
