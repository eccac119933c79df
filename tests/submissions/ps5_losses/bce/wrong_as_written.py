# diagnosis: 0·log 0 is 0·(−∞) for the computer, which is NaN
def bce(Y, T):
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
