# right: log1p for the size of the power and a sign of its own where a step overshoots
def descend(s, r, eta, k):
    import math

    q = eta * s * s
    if k == 0:
        left = r
    elif q == 1:
        left = 0.0
    elif q < 1:
        left = r * math.exp(k * math.log1p(-q))
    else:
        left = r * (-1) ** (k % 2) * math.exp(k * math.log(q - 1))
    return -s * r, left
