# right: (x + |x|)/2 and np.heaviside with 0 at the kink
def relu_pair(x):
    return (x + np.abs(x)) / 2, np.heaviside(x, 0.0)
