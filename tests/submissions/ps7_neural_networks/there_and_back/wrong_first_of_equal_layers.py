# diagnosis: a layer that comes twice was given its first input both times
def there_and_back(layers, X, dY):
    inputs = [X]
    for layer in layers:
        inputs.append(layer.forward(inputs[-1]))
    for layer in reversed(layers):
        dY = layer.backward(dY, inputs[layers.index(layer)])
    return inputs[-1], dY
