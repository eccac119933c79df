# wrong: the inputs are kept by layer, so a layer that comes twice keeps only its last input
def there_and_back(layers, X, dY):
    inputs = {}
    for layer in layers:
        inputs[layer] = X
        X = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY, inputs[layer])
    return X, dY
