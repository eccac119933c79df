# diagnosis: whole columns are dropped
# also: the first row decides what is dropped in all
# also: that is right for the first row of U alone
# also: nothing but zeros comes
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U[:1] >= p) / (1 - p)
