# right: the step function of NumPy with the value 1 at 0, in floats
def decide(z):
    return np.heaviside(z, 1.0)
