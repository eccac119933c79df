# right: the sum written out, and plain Python numbers returned
def forward(x, w, b1, w4, b2):
    x1, x2, x3 = x
    w1, w2, w3 = w
    o1 = sigmoid(np.array(b1 + w3 * x3 + w2 * x2 + w1 * x1))
    o2 = sigmoid(np.array(b2 + o1 * w4))
    return float(o1), float(o2)
