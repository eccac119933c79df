weighted_sum = lambda X, w, b: np.einsum("nd,d->n", X, w) + b
