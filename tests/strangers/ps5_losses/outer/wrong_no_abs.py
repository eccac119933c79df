# wrong: without |e| the line serves positive errors only
outer = "delta*e - delta**2/2"
