"""What the screen library is told of the terminal that it does not find out by itself."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any


def mend_driver() -> None:
    """What the library's driver of terminals gets wrong, where there is that driver."""
    with suppress(ImportError):
        from textual.drivers import linux_driver

        vars(linux_driver)["getincrementaldecoder"] = _forgiving
        vars(linux_driver)["WriterThread"] = _outliving(vars(linux_driver)["WriterThread"])
        _resume_once(linux_driver.LinuxDriver)
        _between_two_steps(linux_driver.LinuxDriver)
        _end_with_the_terminal(linux_driver.LinuxDriver)


def _forgiving(name: str) -> Any:
    """Let bytes that are no text be read as a mark for what is missing.

    Some terminals send such for the mouse, and the library's thread that reads keys would end
    without a word: the screens would stand still, and no key would leave them.
    """
    known = codecs.getincrementaldecoder(name)

    class Decoder(known):  # type: ignore[misc, valid-type]
        def decode(self, data: Any, final: bool = False) -> str:
            # Nothing, where there was something to read, is the end; the library would read on.
            if not data and not final:
                raise EOFError
            return str(super().decode(data, final))

    return partial(Decoder, errors="replace")


def _outliving(writer: Any) -> Any:
    """Let the thread that draws go on after its terminal, and draw nothing: what waits for it to
    take something would wait for ever."""
    if hasattr(writer, "is_mended"):
        return writer

    class Writer(writer):  # type: ignore[misc]
        is_mended = True

        def run(self) -> None:
            try:
                super().run()
            except (OSError, ValueError):
                while self._queue.get() is not None:
                    pass

    return Writer


def _end_with_the_terminal(driver: Any) -> None:
    """Let a terminal that is gone end the program, even one of which the system tells it nothing:
    the library would tell of an error where nobody reads it, or look for keys without a pause."""

    read = driver.run_input_thread
    if getattr(read, "is_mended", False):
        return

    def read_to_the_end(self: Any) -> None:
        try:
            read(self)
        except (OSError, EOFError):
            self._app.call_later(self._app.hang_up)

    vars(read_to_the_end)["is_mended"] = True
    driver.run_input_thread = read_to_the_end


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
        # What stood on the screen may be gone, though the window is as large as it was.
        self._app.call_later(self._app.refresh, layout=True)

    vars(resume_once)["is_mended"] = True
    driver.resume_application_mode = resume_once


def _between_two_steps(driver: Any) -> None:
    """Let the program stop and go on between two of its steps. The system calls a handler in the
    midst of one; what the library writes there may wait for a lock that this very step holds, and
    then the program would stand still for ever."""
    driver._sigtstp_application = _in_the_loop(driver._sigtstp_application)
    driver._sigcont_application = _in_the_loop(driver._sigcont_application)


def _in_the_loop(handle: Any) -> Any:
    if getattr(handle, "is_mended", False):
        return handle

    def handle_soon(self: Any, *_: Any) -> None:
        # A loop that is closed has nothing left to stop.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(handle, self)

    vars(handle_soon)["is_mended"] = True
    return handle_soon


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
