"""The plug-in is measured too."""

from tests.plugin.install import installed, plugin

__all__ = ["installed", "plugin"]
