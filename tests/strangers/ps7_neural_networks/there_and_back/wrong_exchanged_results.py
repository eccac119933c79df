# wrong: returned as dX, Y; wanted is Y, dX
def there_and_back(layers, X, dY):
    xs = [X]
    for layer in layers:
        xs.append(layer.forward(xs[-1]))
    for i in reversed(range(len(layers))):
        dY = layers[i].backward(dY, xs[i])
    return dY, xs[-1]
