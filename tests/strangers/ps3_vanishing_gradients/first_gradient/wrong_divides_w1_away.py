# wrong: divides the product of all weights by w_1, which is 0/0 for a first weight of 0
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes * w) / w[0] * o[0]
