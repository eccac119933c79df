# right: own sigmoid, two layers in a loop; e^(−z) may become infinite, and 1/inf is 0
def forward(x, w, b1, w4, b2):
    out = []
    layers = [(x, w, b1), (None, np.array([w4]), b2)]
    for inputs, weights, bias in layers:
        if inputs is None:
            inputs = np.array([out[-1]])
        with np.errstate(over="ignore"):
            out.append(float(1 / (1 + np.exp(-(np.sum(inputs * weights) + bias)))))
    return tuple(out)
