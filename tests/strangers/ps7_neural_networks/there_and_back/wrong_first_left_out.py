# wrong: range(len - 1, 0, -1) stops before layer 0, which has no backward pass
def there_and_back(layers, X, dY):
    inputs = []
    Y = X
    for layer in layers:
        inputs.append(Y)
        Y = layer.forward(Y)
    dX = dY
    for k in range(len(layers) - 1, 0, -1):
        dX = layers[k].backward(dX, inputs[k])
    return Y, dX
