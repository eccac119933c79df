# diagnosis: the whole gradient goes to the largest entry of all
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    dY[np.unravel_index(np.argmax(Y), Y.shape)] = dP.sum()
    return dY
