# right: 1 / sum_k e^(z_k - z_j) for each entry; an infinite sum gives 0, as it has to
def softmax_rows(Z):
    D = Z[:, None, :] - Z[:, :, None]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(D).sum(axis=2)
