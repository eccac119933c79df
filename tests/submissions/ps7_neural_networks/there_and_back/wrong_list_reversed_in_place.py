# diagnosis: the list layers was reversed in place
def there_and_back(layers, X, dY):
    inputs = []
    for l in layers:
        inputs.append(X)
        X = l.forward(X)
    layers.reverse()
    inputs.reverse()
    for l, x in zip(layers, inputs):
        dY = l.backward(dY, x)
    return X, dY
