# diagnosis: the shape is
def softmax_backward(dP, P):
    return np.diag(P[0]) - np.outer(P[0], P[0])
