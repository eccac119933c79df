# right: the two units as two layers in a loop
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    value, outs = x, []
    for weights, bias in ((w, b1), (np.array([w4]), b2)):
        value = np.array([sigmoid(np.inner(weights, value) + bias)])
        outs.append(float(value[0]))
    return outs[0], outs[1]
