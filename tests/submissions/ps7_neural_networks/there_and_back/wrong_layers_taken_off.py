# diagnosis: there_and_back changed its argument layers in place
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    while layers:
        dY = layers.pop().backward(dY, inputs.pop())
    return X, dY
