def first_gradient(o, w, y):
    do = -(y - o[-1])
    for k in reversed(range(len(w))):
        dz = do * (o[k + 1] - o[k + 1] ** 2)
        dw, do = dz * o[k], dz * w[k]
    return dw
