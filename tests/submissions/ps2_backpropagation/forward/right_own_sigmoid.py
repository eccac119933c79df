def forward(x, w, b1, w4, b2):
    o1 = 1 / (1 + np.exp(-(x @ w + b1)))
    o2 = 1 / (1 + np.exp(-(w4 * o1 + b2)))
    return o1, o2
