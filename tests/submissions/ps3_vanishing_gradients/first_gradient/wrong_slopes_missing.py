# diagnosis: the slopes o_k(1 − o_k) are missing
# also: the slope o₁(1 − o₁) is missing
def first_gradient(o, w, y):
    return (o[-1] - y) * np.prod(w[1:]) * o[0]
