def descend(s, r, eta, k):
    factor = 1.0 - eta * pow(s, 2)
    return [s * (-r), r * pow(factor, k)]
