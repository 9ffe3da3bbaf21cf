"""House style: everything that a body may settle for its own texts, as one frozen value."""
