# diagnosis: the output has no sigmoid
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x + b1)
    return o1, w4 * o1 + b2
