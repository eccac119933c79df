# wrong: the layers run backwards but their inputs come from the first on
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, x in zip(layers[::-1], inputs):
        dY = layer.backward(dY, x)
    return X, dY
