# diagnosis: that is c at p = 1/4 alone
threshold = "-log(3)"
