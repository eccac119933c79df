# diagnosis: flatten returns
def flatten(Y, dR):
    return Y.reshape(len(Y), -1)
