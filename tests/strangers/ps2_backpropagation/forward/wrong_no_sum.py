# wrong: the products are not summed, so o1 and o2 are arrays (3,)
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w * x + b1)
    o2 = sigmoid(w4 * o1 + b2)
    return o1, o2
