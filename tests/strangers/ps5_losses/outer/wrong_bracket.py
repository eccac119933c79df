# wrong: delta/2 has slipped inside the absolute value, which is then not even in e
outer = "delta*|e - delta/2|"
