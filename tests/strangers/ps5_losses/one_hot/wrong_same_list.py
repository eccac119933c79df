# wrong: [[0] * K] * n is n times the same list, so all rows are alike
def one_hot(t, K):
    rows = [[0.0] * K] * len(t)
    for i, label in enumerate(t):
        rows[i][label] = 1.0
    return np.array(rows)
