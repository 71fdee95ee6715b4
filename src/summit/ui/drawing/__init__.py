"""From a view to coloured lines of a given width; knows no widget."""
