# wrong: the pooling goes on by one pixel, so the windows overlap and the rows are too long
def features(images, K):
    N = len(images)
    Y = np.einsum("nijuv,cuv->ncij", sliding_window_view(images, (3, 3), axis=(1, 2)), K)
    Y = np.maximum(Y, 0)
    P = np.maximum(
        np.maximum(Y[:, :, :-1, :-1], Y[:, :, :-1, 1:]), np.maximum(Y[:, :, 1:, :-1], Y[:, :, 1:, 1:])
    )
    return P.reshape(N, -1)
