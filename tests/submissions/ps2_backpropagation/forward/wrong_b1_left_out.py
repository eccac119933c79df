# diagnosis: the bias b1 was left out
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x)
    return o1, sigmoid(w4 * o1 + b2)
