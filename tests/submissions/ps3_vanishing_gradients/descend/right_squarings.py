def descend(s, r, eta, k):
    left, factor = r, 1 - eta * s**2
    gradient = -r * s
    while k:
        if k % 2:
            left = left * factor
        factor, k = factor * factor, k // 2
    return gradient, left
