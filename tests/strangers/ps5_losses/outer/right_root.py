# right: |e| written as the root of e squared
outer = "(2*delta*sqrt(e^2) - delta^2)/2"
