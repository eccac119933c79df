# wrong: returned in the order o2, o1
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x + b1)
    o2 = sigmoid(w4 * o1 + b2)
    return o2, o1
