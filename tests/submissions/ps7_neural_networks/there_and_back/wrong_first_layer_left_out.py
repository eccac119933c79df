# diagnosis: the first layer was left out of the backward loop
# also: the shape is
# also: does it reach the first layer?
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for k in range(len(layers) - 1, 0, -1):
        dY = layers[k].backward(dY, inputs[k])
    return X, dY
