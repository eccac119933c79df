# diagnosis: first_gradient changed its argument o in place
def first_gradient(o, w, y):
    x, error = o[0], o[-1] - y
    o *= 1 - o
    return error * np.prod(o[1:]) * np.prod(w[1:]) * x
