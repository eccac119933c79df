# right: a stack of (layer, input), taken from the top until it is empty
def there_and_back(layers, X, dY):
    stack = []
    for layer in layers:
        stack.append((layer.backward, X))
        X = layer.forward(X)
    while stack:
        back, X_in = stack.pop()
        dY = back(dY, X_in)
    return X, dY
