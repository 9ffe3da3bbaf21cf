"""The typed domain model: values, parties, periods, achievements, the report."""
