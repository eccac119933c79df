# right: the lines are put together from a variable, and after_t by replacing the 2
w1 = "(w0 - eta*lam*w0)"
two_steps = [f"{w1} - eta*lam*{w1}", f"(1 - eta*lam)*{w1}"]
two_steps.append("(1 - eta*lam)^2*w0")
after_t = two_steps[-1].replace("2", "t")
