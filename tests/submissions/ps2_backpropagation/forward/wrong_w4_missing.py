# diagnosis: the weight w4 is missing
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x + b1)
    return o1, sigmoid(o1 + b2)
