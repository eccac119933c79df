# diagnosis: e^z overflows where z is large
def forward(x, w, b1, w4, b2):
    o1 = np.exp(w @ x + b1) / (1 + np.exp(w @ x + b1))
    return o1, np.exp(w4 * o1 + b2) / (1 + np.exp(w4 * o1 + b2))
