"""The errors that Summit raises on purpose, as one tree.

SummitError
    ScenarioError     the author's file is wrong: findings with places
    Unreadable        a file could not be read at all
    SaveError         a save is not ours, too new, damaged at an entry, or in use
    IllegalAction     a caller skipped `refuse`; carries the Refusal
"""


class SummitError(Exception):
    """Base of every error that is raised on purpose."""
