# diagnosis: w₁ is a factor here
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes * w) * o[0]
