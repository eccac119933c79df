# diagnosis: backward, X² got 1 and 4, its output
# also: two arrays have shapes that
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for layer in reversed(layers):
        dY = layer.backward(dY, inputs[-1])
    return X, dY
