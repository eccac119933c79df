# diagnosis: the loss itself stands where its slope
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return 0.5 * (y - o[-1]) ** 2 * np.prod(slopes) * np.prod(w[1:]) * o[0]
