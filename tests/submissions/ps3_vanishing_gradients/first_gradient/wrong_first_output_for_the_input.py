# diagnosis: the first output o₁ stands where the input o₀ belongs
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[1]
