# wrong: e^z/(1 + e^z) is NaN for large sums
def forward(x, w, b1, w4, b2):
    def s(z):
        return np.exp(z) / (1 + np.exp(z))

    o1 = s(np.dot(w, x) + b1)
    return o1, s(w4 * o1 + b2)
