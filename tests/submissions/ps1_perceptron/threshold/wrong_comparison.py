# diagnosis: that is a comparison; write the formula alone
threshold = "p >= 1/2"
