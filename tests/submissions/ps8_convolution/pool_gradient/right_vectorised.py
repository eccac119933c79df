def pool_gradient(Y, dP):
    h, w = dP.shape
    windows = Y.reshape(h, 2, w, 2).transpose(0, 2, 1, 3).reshape(h * w, 4)
    dW = np.zeros_like(windows)
    dW[np.arange(h * w), windows.argmax(axis=1)] = dP.ravel()
    return dW.reshape(h, w, 2, 2).transpose(0, 2, 1, 3).reshape(Y.shape)
