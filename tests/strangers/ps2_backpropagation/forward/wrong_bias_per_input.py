# wrong: b1 stands inside the sum and is added three times
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(np.sum(w * x + b1))
    o2 = sigmoid(w4 * o1 + b2)
    return o1, o2
