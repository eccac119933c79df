# wrong: the Jacobian of the first row is used for all rows
def softmax_backward(dP, P):
    p = P[0]
    J = np.diag(p) - np.outer(p, p)
    return dP @ J
