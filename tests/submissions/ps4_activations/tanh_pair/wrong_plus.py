# diagnosis: the sign in the slope: 1 − y² and not 1 + y²
# also: what comes is a number times what is wanted, plus another: is it standardised, or is one
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 + y**2
