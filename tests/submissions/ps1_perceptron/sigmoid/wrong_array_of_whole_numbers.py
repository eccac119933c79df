# diagnosis: all that is below 1 became 0
# also: nothing but zeros comes
# also: all is right but where z is 0
# also: the fractions are cut off
def sigmoid(z):
    result = np.zeros(z.shape, dtype=int)
    for i in np.ndindex(z.shape):
        result[i] = 1 / (1 + np.exp(-z[i]))
    return result
