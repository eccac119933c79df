# diagnosis: something was kept in the layers themselves; leave them as they were
def there_and_back(layers, X, dY):
    for layer in layers:
        layer.seen = getattr(layer, "seen", [])
        layer.seen.append(X)
        X = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY, layer.seen.pop())
    return X, dY
