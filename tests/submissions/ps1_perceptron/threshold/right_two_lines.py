threshold = """log(p)
 - log(1 - p);"""
