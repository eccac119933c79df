# diagnosis: softmax_rows returns a list, not an array
def softmax_rows(Z):
    P = []
    for row in Z:
        e = np.exp(row - row.max())
        P.append(e / e.sum())
    return P
