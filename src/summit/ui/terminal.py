"""What the screen library is told of the terminal that it does not find out by itself."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any


def mend_driver() -> None:
    """Two things that the library's driver of terminals gets wrong, where there is that driver."""
    with suppress(ImportError):
        from textual.drivers import linux_driver

        vars(linux_driver)["getincrementaldecoder"] = _forgiving
        _resume_once(linux_driver.LinuxDriver)


def _forgiving(name: str) -> Any:
    """Let bytes that are no text be read as a mark for what is missing.

    Some terminals send such for the mouse, and the library's thread that reads keys would end
    without a word: the screens would stand still, and no key would leave them.
    """
    return partial(codecs.getincrementaldecoder(name), errors="replace")


def _resume_once(driver: Any) -> None:
    """A program that was stopped by force has not given its terminal back: it does so before it
    takes it anew, or two threads would read its keys and none would end."""
    resume = driver.resume_application_mode
    if getattr(resume, "is_mended", False):
        return

    def resume_once(self: Any) -> None:
        thread = self._key_thread
        if thread is not None and thread.is_alive():
            self.suspend_application_mode()
        resume(self)

    vars(resume_once)["is_mended"] = True
    driver.resume_application_mode = resume_once


@contextmanager
def on_the_terminal() -> Iterator[None]:
    """Within, screens are drawn where the person is, even if errors are sent elsewhere: the library
    draws on the stream of errors."""
    errors, out = sys.__stderr__, sys.__stdout__
    is_elsewhere = errors is None or not errors.isatty()
    if is_elsewhere and out is not None and out.isatty():
        vars(sys)["__stderr__"] = out
    try:
        yield
    finally:
        vars(sys)["__stderr__"] = errors
