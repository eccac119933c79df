# wrong: right numbers, but pop empties the caller's list of layers
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    while layers:
        dY = layers.pop().backward(dY, inputs.pop())
    return X, dY
