# diagnosis: z stands where the prediction ŷ, 0 or 1, belongs
def update(w, b, x, t, eta):
    z = np.dot(w, x) + b
    return w + eta * (t - z) * x, b + eta * (t - z)
