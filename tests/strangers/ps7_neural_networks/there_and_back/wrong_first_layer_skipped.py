# wrong: range(len - 1, 0, -1) ends before 0: the first layer has no backward
def there_and_back(layers, X, dY):
    inputs = [X]
    for layer in layers:
        inputs.append(layer.forward(inputs[-1]))
    dX = dY
    for i in range(len(layers) - 1, 0, -1):
        dX = layers[i].backward(dX, inputs[i])
    return inputs[-1], dX
