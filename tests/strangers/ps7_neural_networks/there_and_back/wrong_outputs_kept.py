# wrong: the append stands after the forward, so each layer's output is kept in place of its input
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        X = layer.forward(X)
        inputs.append(X)
    for layer, X_in in zip(reversed(layers), reversed(inputs)):
        dY = layer.backward(dY, X_in)
    return X, dY
