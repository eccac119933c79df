# right: delta*abs(delta) in place of delta squared, equal for delta > 0
outer = "abs(delta*e) - delta*abs(delta)/2"
