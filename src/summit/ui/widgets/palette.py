"""The library's list of commands, to search in."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """The list of commands, in windows of every size."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A list without a row has no pages: the library would look for one."""
        if action == "command_list" and {"page_up", "page_down"} & set(parameters):
            return bool(self.query_one(CommandList).scrollable_content_region)
        return super().check_action(action, parameters)
