# diagnosis: that is an array of shape (3,); wanted is one number
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w * x + b1)
    return o1, sigmoid(w4 * o1 + b2)
