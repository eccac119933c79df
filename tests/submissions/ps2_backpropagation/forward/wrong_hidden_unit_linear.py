# diagnosis: the hidden unit has no sigmoid
def forward(x, w, b1, w4, b2):
    o1 = w @ x + b1
    return o1, sigmoid(w4 * o1 + b2)
