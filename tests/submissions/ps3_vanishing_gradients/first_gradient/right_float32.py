def first_gradient(o, w, y):
    o, w = o.astype(np.float32), w.astype(np.float32)
    factors = o[2:] * (1 - o[2:]) * w[1:]
    return np.float32((o[-1] - y) * factors.prod() * (o[1] * (1 - o[1])) * o[0])
