# diagnosis: ReLU returns x on the right, not 1; 1 is its slope (a slip of the notes)
# also: that is the sign alone of what is wanted
# also: y and slope are one and the same array
def relu_pair(x):
    y = np.where(x > 0, 1.0, 0.0)
    return y, y
