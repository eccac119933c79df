# diagnosis: the weights are one place off
# also: w₁ is a factor here, or stands for w₂
# also: slopes alone
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[:-1]) * o[0]
