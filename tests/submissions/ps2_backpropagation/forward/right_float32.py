def forward(x, w, b1, w4, b2):
    o1 = sigmoid(np.float32(np.dot(w.astype(np.float32), x.astype(np.float32)) + b1))
    return np.float32(o1), np.float32(sigmoid(w4 * o1 + b2))
