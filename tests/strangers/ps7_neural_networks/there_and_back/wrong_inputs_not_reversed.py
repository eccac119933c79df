# wrong: the layers are reversed, their inputs are not
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, X_in in zip(reversed(layers), inputs):
        dY = layer.backward(dY, X_in)
    return X, dY
