# diagnosis: o_k stands where the slope
# also: the factor 1 − o is missing from the slopes
def first_gradient(o, w, y):
    return (o[-1] - y) * np.prod(o[1:]) * np.prod(w[1:]) * o[0]
