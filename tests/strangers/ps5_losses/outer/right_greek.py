# right: Greek letter for delta (the statement's symbol, though it asks for the name) and a power with ^
outer = "δ*abs(e) - δ^2/2"
