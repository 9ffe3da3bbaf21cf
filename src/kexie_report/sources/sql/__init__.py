"""The register in a database, by SQLAlchemy Core; imported only when a database is asked for."""
