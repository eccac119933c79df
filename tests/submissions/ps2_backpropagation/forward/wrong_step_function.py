# diagnosis: or the answers of a step function
def forward(x, w, b1, w4, b2):
    o1 = float(w @ x + b1 > 0)
    return o1, float(w4 * o1 + b2 > 0)
