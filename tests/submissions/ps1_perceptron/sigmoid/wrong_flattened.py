# diagnosis: the matrix was flattened
# also: the shape is
def sigmoid(z):
    values = []
    for v in z.flatten():
        if v >= 0:
            values.append(1 / (1 + np.exp(-v)))
        else:
            values.append(np.exp(v) / (1 + np.exp(v)))
    return np.array(values)
