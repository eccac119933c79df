def forward(x, w, b1, w4, b2):
    z1 = b1
    for i in range(3):
        z1 = z1 + w[i] * x[i]
    o1 = sigmoid(z1)
    return o1, sigmoid(b2 + o1 * w4)
