# diagnosis: forward changed its argument w in place
def forward(x, w, b1, w4, b2):
    w *= x
    o1 = sigmoid(w.sum() + b1)
    return o1, sigmoid(w4 * o1 + b2)
