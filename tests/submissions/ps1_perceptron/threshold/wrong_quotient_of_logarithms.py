# diagnosis: that is log p divided by log(1 − p)
threshold = "log(p) / log(1 - p)"
