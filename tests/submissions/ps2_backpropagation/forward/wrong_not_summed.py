# diagnosis: that is an array of shape (3,); wanted is one number
# also: what comes has the shape (3,); the sum over all its entries would be right
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w * x + b1)
    return o1, sigmoid(w4 * o1 + b2)
