# wrong: the loss for delta = 1 was scaled by delta squared, so the slope is delta**2
outer = "delta**2*(abs(e) - 1/2)"
