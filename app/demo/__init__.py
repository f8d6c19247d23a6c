"""The practice environment: fictional households, built through the use cases."""
