"""A provider in a thread of the test: the one for practice, whose key the test holds."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import uvicorn
from joserfc import jwt
from joserfc.jwk import ECKey
from starlette.applications import Starlette
from uvicorn import Config

from app.clock import Clock
from app.server.admin import Person
from app.server.practice.provider import ALGORITHM, CLIENT, PATH, PracticeProvider

PEOPLE = tuple(Person(name, name.title(), ("noord",)) for name in ("jan", "els", "leider"))


@contextmanager
def provider() -> Iterator[PracticeProvider]:
    """Give a provider that listens."""
    made = PracticeProvider("", PEOPLE)
    config = Config(Starlette(routes=made.routes()), port=0, log_config=None, lifespan="off")
    listener = config.bind_socket()
    made.issuer = f"http://127.0.0.1:{listener.getsockname()[1]}{PATH}"
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def token(made: PracticeProvider, thumbprint: str, **claims: object) -> str:
    """Sign a token as the provider would, with other claims where the test wants."""
    return signed_by(made.key, made, thumbprint, claims)


def signed_by(key: ECKey, made: PracticeProvider, thumbprint: str, claims: Mapping[str, object]) -> str:
    """Sign a token with a key."""
    now = int(Clock().now().timestamp())
    said: dict[str, object] = {
        "iss": made.issuer, "aud": CLIENT, "sub": "jan", "preferred_username": "jan", "nonce": f"{thumbprint}.abc",
        "iat": now, "exp": now + 300,
    }  # fmt: skip
    left = {name: value for name, value in {**said, **claims}.items() if value is not None}
    return jwt.encode({"alg": ALGORITHM, "kid": str(key.kid)}, left, key)
