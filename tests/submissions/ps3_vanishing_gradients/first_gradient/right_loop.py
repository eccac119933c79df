def first_gradient(o, w, y):
    n = len(w)
    gradient = o[n] - y
    for k in range(n, 1, -1):
        gradient = gradient * o[k] * (1 - o[k]) * w[k - 1]
    return gradient * o[1] * (1 - o[1]) * o[0]
