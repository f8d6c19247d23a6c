"""Who asks: the person by OIDC, the laptop by its key; revoked on the next request."""
