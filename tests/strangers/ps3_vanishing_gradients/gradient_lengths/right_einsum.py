# right: einsum for every product, a result filled by index
def gradient_lengths(inputs, weights, slopes, dY):
    result = np.empty(len(weights))
    for k in reversed(range(len(weights))):
        dW = np.einsum("ni,nm,nm->im", inputs[k], dY, slopes[k])
        result[k] = np.einsum("im,im->", dW, dW) ** 0.5
        dY = np.einsum("nm,nm,im->ni", dY, slopes[k], weights[k])
    return result
