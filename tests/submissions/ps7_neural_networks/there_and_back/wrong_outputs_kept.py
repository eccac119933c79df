# diagnosis: backward, X² got its output, 9 and 4
# also: backward, X² got 1 and 4, its output
# also: two arrays have shapes that
# also: what comes is what is wanted, times X
def there_and_back(layers, X, dY):
    outputs = []
    for layer in layers:
        X = layer.forward(X)
        outputs.append(X)
    for layer, out in zip(reversed(layers), reversed(outputs)):
        dY = layer.backward(dY, out)
    return X, dY
