# right: the power by repeated squaring, written by hand
def descend(s, r, eta, k):
    left, base, n = r, 1 - eta * s * s, k
    while n > 0:
        if n % 2 == 1:
            left *= base
        base *= base
        n //= 2
    return -(r * s), left
