"""One profile for every property test: the same examples on every machine, and no clock."""

from hypothesis import settings

settings.register_profile("summit", derandomize=True, deadline=None, database=None)
settings.load_profile("summit")
