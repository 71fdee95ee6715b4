"""Why a number is what it is, one module a kind of number."""
