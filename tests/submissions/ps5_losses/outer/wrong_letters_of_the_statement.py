# diagnosis: unknown name 'a'
outer = "a*|e| + c"
