"""What to type for this program to run once more."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def invoked() -> str:
    """What to type for this program to run once more: its name where the shell finds it, else the
    path that was taken to it."""
    taken = Path(sys.argv[0])
    if taken.name != "summit":
        return "python -m summit" if taken.name == "__main__.py" else "summit"
    found, taken = shutil.which("summit"), taken.absolute()
    if found is not None and Path(found).resolve() == taken.resolve():
        return "summit"
    if not taken.is_relative_to(Path.cwd()):
        return str(taken)
    near = taken.relative_to(Path.cwd())
    # A bare name would be looked for along the PATH.
    return str(near) if near.parent.name else f"./{near}"
