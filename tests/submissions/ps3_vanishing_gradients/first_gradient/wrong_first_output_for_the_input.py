# diagnosis: -
# because: a wrong index has no value of its own in these tests; it must not be called a missing weight
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[1]
