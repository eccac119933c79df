# diagnosis: all four entries of a window get the gradient
# also: in a tie all the largest get the gradient
def pool_gradient(Y, dP):
    return np.kron(dP, np.ones((2, 2)))
