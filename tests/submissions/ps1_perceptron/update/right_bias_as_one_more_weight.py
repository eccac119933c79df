def update(w, b, x, t, eta):
    v, x1 = np.append(w, b), np.append(x, 1.0)
    v = v - eta * (int(v @ x1 >= 0) - t) * x1
    return v[:-1], v[-1]
