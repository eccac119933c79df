# diagnosis: the last slope, that of o_n, is missing
# also: the slope o₁(1 − o₁) is missing
# also: the slope of the last unit is missing
def first_gradient(o, w, y):
    slopes = o[1:-1] * (1 - o[1:-1])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
