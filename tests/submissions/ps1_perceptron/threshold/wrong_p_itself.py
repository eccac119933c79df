# diagnosis: that is p itself
threshold = "p"
