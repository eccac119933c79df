# right: by the tangens hyperbolicus of z/2, which never overflows
def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * z)
