# wrong: w4 multiplies the bias as well, w4·(o1 + b2)
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x + b1)
    o2 = sigmoid(w4 * (o1 + b2))
    return o1, o2
