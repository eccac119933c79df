def there_and_back(layers, X, dY):
    inputs, dX = [X.astype(np.float32)], dY.astype(np.float32)
    for layer in layers:
        inputs.append(layer.forward(inputs[-1]).astype(np.float32))
    for layer, x in zip(layers[::-1], inputs[-2::-1]):
        dX = layer.backward(dX, x).astype(np.float32)
    return inputs[-1], dX
