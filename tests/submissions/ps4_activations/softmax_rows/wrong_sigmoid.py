# diagnosis: that is the sigmoid of each entry
def softmax_rows(Z):
    return sigmoid(Z)
