# right: nested lists of whole numbers 0 and 1, made an array at the end
def one_hot(t, K):
    return np.array([[1 if j == label else 0 for j in range(K)] for label in t])
