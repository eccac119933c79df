"""What the upkeep needs, apart from the package and its tests: each module is a command."""
