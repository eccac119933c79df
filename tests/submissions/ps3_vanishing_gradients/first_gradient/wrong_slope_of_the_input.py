# diagnosis: o₀(1 − o₀) is a factor here
def first_gradient(o, w, y):
    slopes = o * (1 - o)
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
