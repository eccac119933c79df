# diagnosis: R was read column by column
def flatten(Y, dR):
    return Y.transpose(0, 1, 3, 2).reshape(len(Y), -1), dR.reshape(Y.shape)
