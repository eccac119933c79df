# diagnosis: that is an array of shape (5,); wanted is one number
# also: that is an array of shape
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * slopes * np.prod(w[1:]) * o[0]
