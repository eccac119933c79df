# diagnosis: or the one at a certain place; it has to be the largest
def softmax_rows(Z):
    powers = np.exp(Z - Z[:, -1:])
    return powers / powers.sum(axis=1, keepdims=True)
