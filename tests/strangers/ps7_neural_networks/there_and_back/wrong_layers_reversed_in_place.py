# wrong: layers.reverse() turns round the list of the caller
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    layers.reverse()
    inputs.reverse()
    for layer, X_in in zip(layers, inputs):
        dY = layer.backward(dY, X_in)
    return X, dY
