"""Families of wordings that several kinds share, or that would crowd the file of their kind."""
