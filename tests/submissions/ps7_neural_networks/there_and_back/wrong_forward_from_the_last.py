# diagnosis: forward, the layers run from the last to the first
# also: two arrays have shapes that
def there_and_back(layers, X, dY):
    inputs = []
    for layer in reversed(layers):
        inputs.append(X)
        X = layer.forward(X)
    for layer, x in zip(layers, reversed(inputs)):
        dY = layer.backward(dY, x)
    return X, dY
