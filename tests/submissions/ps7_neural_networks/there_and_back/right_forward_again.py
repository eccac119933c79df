def there_and_back(layers, X, dY):
    def output(k):
        x = X
        for layer in layers[:k]:
            x = layer.forward(x)
        return x

    dX = dY
    for k in reversed(range(len(layers))):
        dX = layers[k].backward(dX, output(k))
    return output(len(layers)), dX
