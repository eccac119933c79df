# diagnosis: the error o_n − y is missing
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return np.prod(slopes) * np.prod(w[1:]) * o[0]
