# diagnosis: σ was applied to o_k once more
def first_gradient(o, w, y):
    s = sigmoid(o[1:])
    return (o[-1] - y) * np.prod(s * (1 - s)) * np.prod(w[1:]) * o[0]
