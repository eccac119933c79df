# diagnosis: the largest score is subtracted below the line, but not above it
# also: there is an infinity: something overflows
# also: each row is right but for a factor of its own: is something divided by, or less, a number
def softmax_rows(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.exp(Z) / E.sum(axis=1, keepdims=True)
