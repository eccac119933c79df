def there_and_back(layers, X, dY):
    todo = []
    for layer in layers:
        todo.append((layer, X))
        X = layer.forward(X)
    while todo:
        layer, x = todo.pop()
        dY = layer.backward(dY, x)
    return [X, dY]
