# diagnosis: the third input was left out
# also: the bias b1 was left out, or w3·x3, which is 0.3 too
def forward(x, w, b1, w4, b2):
    o1 = float(sigmoid(w[0] * x[0] + w[1] * x[1] + b1))
    return o1, float(sigmoid(w4 * o1 + b2))
