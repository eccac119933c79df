# diagnosis: both biases were left out
# also: the bias b2 was left out
def forward(x, w, b1, w4, b2):
    o1 = sigmoid(w @ x)
    return o1, sigmoid(w4 * o1)
