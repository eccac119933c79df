# right: a plain loop backwards, with dz carried along, as in backpropagation
def first_gradient(o, w, y):
    n = len(w)
    do = o[n] - y
    for k in range(n, 0, -1):
        dz = do * (o[k] - o[k] ** 2)
        dw = dz * o[k - 1]
        do = dz * w[k - 1]
    return dw
