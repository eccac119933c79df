# diagnosis: backward, X² got 1 and 4, its output
# also: two arrays have shapes that
# also: backward, X² got the network's X
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for layer, x in zip(reversed(layers), inputs):
        dY = layer.backward(dY, x)
    return X, dY
