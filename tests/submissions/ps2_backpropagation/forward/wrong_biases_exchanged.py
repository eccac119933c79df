# diagnosis: b1 and b2 are exchanged
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x + b2)
    return o1, sigmoid(w4 * o1 + b1)
