# right: number by number with math, and the shape of x put back
def elu_pair(x, alpha):
    import math

    values, slopes = [], []
    for number in x.flatten():
        if number > 0:
            values.append(number)
            slopes.append(1)
        else:
            e = math.exp(number)
            values.append(alpha * e - alpha)
            slopes.append(alpha * e)
    return np.reshape(np.array(values, float), x.shape), np.reshape(np.array(slopes, float), x.shape)
