# wrong: written out for five units, it fails for every other length of chain
def first_gradient(o, w, y):
    dL = o[5] - y
    d54 = o[5] * (1 - o[5]) * w[4]
    d43 = o[4] * (1 - o[4]) * w[3]
    d32 = o[3] * (1 - o[3]) * w[2]
    d21 = o[2] * (1 - o[2]) * w[1]
    d1w = o[1] * (1 - o[1]) * o[0]
    return dL * d54 * d43 * d32 * d21 * d1w
