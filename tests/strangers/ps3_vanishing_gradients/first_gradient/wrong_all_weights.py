# wrong: w_1 is a factor as well (np.prod(w)); the last factor has o_0 in place of it
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w) * o[0]
