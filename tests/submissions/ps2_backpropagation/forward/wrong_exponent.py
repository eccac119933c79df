# diagnosis: the sign of the exponent
def forward(x, w, b1, w4, b2):
    def s(z):
        return 1 / (1 + np.exp(z))

    o1 = s(w @ x + b1)
    return o1, s(w4 * o1 + b2)
