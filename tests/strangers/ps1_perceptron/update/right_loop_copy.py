# right: a copy of w is changed entry by entry
def update(w, b, x, t, eta):
    z = b
    for w_j, x_j in zip(w, x):
        z = z + w_j * x_j
    step = eta * (t - (1 if z >= 0 else 0))
    new = w.copy()
    for j in range(len(new)):
        new[j] += step * x[j]
    return new, b + step
