"""veraPDF as a test tool: never shipped, fetched once with its hash."""
