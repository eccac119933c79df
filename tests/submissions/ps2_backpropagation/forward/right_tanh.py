def forward(x, w, b1, w4, b2):
    o1 = (1 + np.tanh((np.sum(w * x) + b1) / 2)) / 2
    return o1, (1 + np.tanh((w4 * o1 + b2) / 2)) / 2
