# wrong: runs over the first axis alone; rows of a matrix, or a z of shape (), raise an error
def sigmoid(z):
    result = []
    for v in z:
        if v >= 0:
            result.append(1 / (1 + np.exp(-v)))
        else:
            result.append(np.exp(v) / (1 + np.exp(v)))
    return np.array(result)
