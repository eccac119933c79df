# right: delta taken out, decimals, the other order
outer = "(-0.5*delta + |e|)*delta"
