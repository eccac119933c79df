# diagnosis: the largest scores and the sums became rows: keepdims=True in both
# also: two arrays have shapes that do not fit together
# also: the shape is (4, 4), not (4, 1)
def softmax_rows(Z):
    E = np.exp(Z - Z.max(axis=1))
    return E / E.sum(axis=1)
