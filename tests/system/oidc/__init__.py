"""Signing in at a real OpenID provider (npm oidc-provider), with a stand-in for the system browser."""
