# right: plain Python loops, made an array at the end
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    answer = 0.0
    for a, b in zip(w, x):
        answer += a * b
    return np.array([a + eta * (y - answer) * b for a, b in zip(w, x)])
