# right: a loop over all indices with math.sqrt
import math


def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    w_new = np.empty(w.shape)
    S_new = np.empty(w.shape)
    for k in np.ndindex(w.shape):
        S_new[k] = S[k] + g[k] * g[k]
        w_new[k] = w[k] - eta / (math.sqrt(S_new[k]) + epsilon) * g[k]
    return w_new, S_new
