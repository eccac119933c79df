# diagnosis: the values are right, but in another order
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x + b1)
    return sigmoid(w4 * o1 + b2), o1
