# right: o_0 takes the place of w_1 in a new array, one product over all
def first_gradient(o, w, y):
    factors = np.concatenate(([o[-1] - y, o[0]], w[1:], o[1:], 1 - o[1:]))
    return factors.prod()
