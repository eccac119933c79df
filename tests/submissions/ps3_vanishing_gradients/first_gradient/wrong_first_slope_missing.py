# diagnosis: the slope of the first unit, o₁(1 − o₁), is missing
# also: the slope o₁(1 − o₁) is missing
def first_gradient(o, w, y):
    slopes = o[2:] * (1 - o[2:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
