# diagnosis: the gradient is spread evenly over the window
def pool_gradient(Y, dP):
    return np.kron(dP, np.full((2, 2), 0.25))
