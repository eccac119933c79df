# diagnosis: that is tan, the tangent of an angle
def tanh_pair(x):
    y = np.tan(x)
    return y, 1 - y**2
