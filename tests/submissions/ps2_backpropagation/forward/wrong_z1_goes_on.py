# diagnosis: z1 went on to the second unit
def forward(x, w, b1, w4, b2):
    z1 = w @ x + b1
    return sigmoid(z1), sigmoid(w4 * z1 + b2)
