# wrong: one and the same row is filled and appended for all examples
def one_hot(t, K):
    rows = []
    row = np.zeros(K)
    for label in t:
        row[label] = 1.0
        rows.append(row)
    return np.array(rows)
