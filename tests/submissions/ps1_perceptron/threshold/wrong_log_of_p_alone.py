# diagnosis: 1 − p is missing: that is log p
threshold = "log(p)"
