"""The Word file in parts: the page as data, styles, paragraphs, page numbers, marks of facts, templates."""
