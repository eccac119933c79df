# diagnosis: the slope has the wrong sign, y² − 1
# also: the sign is turned: what comes is the wanted one, times −1
def tanh_pair(x):
    y = np.tanh(x)
    return y, y**2 - 1
