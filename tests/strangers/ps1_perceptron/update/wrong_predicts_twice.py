# wrong: b is updated first, and ŷ for the step of w is made again with the new b
def update(w, b, x, t, eta):
    def predict(w, b):
        return int(np.dot(w, x) + b >= 0)

    b = b + eta * (t - predict(w, b))
    w = w + eta * (t - predict(w, b)) * x
    return w, b
