def bce(Y, T):
    belief = T * Y + (1 - T) * (1 - Y)
    return np.mean(-np.log(belief))
