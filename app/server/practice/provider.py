"""A small OIDC provider for practice: one chooses a colleague who does not exist, and is that colleague.

It keeps nothing: a code is its own signed note of who asked what.  Only a practice tenant is ever connected to it.
"""

import hmac
import json
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from app.clock import Clock
from app.server import bodies
from app.server.admin import Person
from app.wording.i18n import _

PATH, CLIENT = "/oefenen", "keukentafel"
CODE_S, TOKEN_S, LARGEST = 120, 300, 8_000
ALGORITHM = "ES256"
HERE = frozenset({"127.0.0.1", "localhost"})
ASKED = ("redirect_uri", "state", "nonce", "code_challenge")
PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>{title}</title><style>body{{font:20px/1.5 sans-serif;max-width:30em;margin:3em auto;padding:0 1em;"
    "color:#1d1d1b;background:#faf7f2}}a{{display:block;padding:.7em 1em;margin:.6em 0;background:#fff;color:inherit;"
    "border:1px solid #b9ae9c;border-radius:8px;text-decoration:none}}a:focus,a:hover{{outline:3px solid #1f5f5b}}"
    "small{{color:#5d564b}}</style><h1>{title}</h1><p>{text}</p>{links}"
)


@dataclass
class PracticeProvider:
    """The provider, at an address of its own."""

    issuer: str
    people: tuple[Person, ...]
    clock: Clock = field(default_factory=Clock)
    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256", {"kid": secrets.token_hex(4)}))

    def routes(self) -> list[BaseRoute]:
        """Return where it listens."""
        ways: tuple[tuple[str, str, Callable[[Request], Awaitable[Response]]], ...] = (
            ("GET", "/.well-known/openid-configuration", self._discovery),
            ("GET", "/jwks", self._keys),
            ("GET", "/aanmelden", self._choose),
            ("POST", "/token", self._token),
        )
        return [Route(PATH + path, serve, methods=[method]) for method, path, serve in ways]

    async def _discovery(self, _request: Request) -> Response:
        at = self.issuer
        return JSONResponse(
            {"issuer": at, "authorization_endpoint": f"{at}/aanmelden", "token_endpoint": f"{at}/token",
             "jwks_uri": f"{at}/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
             "id_token_signing_alg_values_supported": [ALGORITHM], "code_challenge_methods_supported": ["S256"],
             "authorization_response_iss_parameter_supported": True}
        )  # fmt: skip

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})

    async def _choose(self, request: Request) -> Response:
        asked = dict(request.query_params)
        if not _is_sound(asked):
            return HTMLResponse(escape(_("Dit verzoek om aan te melden klopt niet.")), 400)
        chosen = asked.pop("wie", "")
        if chosen in {person.aanmeldnaam for person in self.people}:
            note = {name: asked[name] for name in ASKED} | {"wie": chosen, "tot": self._now_s() + CODE_S}
            code = jws.serialize_compact({"alg": ALGORITHM}, json.dumps(note), self.key, algorithms=[ALGORITHM])
            back = urlencode({"code": code, "state": asked["state"], "iss": self.issuer})
            return RedirectResponse(f"{asked['redirect_uri']}?{back}", 302, {"cache-control": "no-store"})
        links = "".join(
            f'<a href="?{escape(urlencode({**asked, "wie": person.aanmeldnaam}))}">{escape(person.naam)}<br>'
            f"<small>{escape(', '.join((*person.rollen, *person.teams)))}</small></a>"
            for person in self.people
        )
        text = _("Dit is de oefenomgeving. Kies wie u bent. Deze mensen bestaan niet.")
        return HTMLResponse(PAGE.format(title=_("Wie bent u?"), text=escape(text), links=links))

    async def _token(self, request: Request) -> Response:
        body = await bodies.raw(request, LARGEST)
        asked = dict(parse_qsl(body.decode("utf-8", "replace")))
        note = self._note(asked)
        if note is None:
            return JSONResponse({"error": "invalid_grant"}, 400)
        person = next(one for one in self.people if one.aanmeldnaam == note["wie"])
        now = self._now_s()
        claims = {
            "iss": self.issuer, "aud": CLIENT, "sub": person.aanmeldnaam, "preferred_username": person.aanmeldnaam,
            "name": person.naam, "nonce": note["nonce"], "iat": now, "exp": now + TOKEN_S, "amr": ["mfa"],
        }  # fmt: skip
        token = jwt.encode({"alg": ALGORITHM, "kid": str(self.key.kid)}, claims, self.key)
        return JSONResponse(
            {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "expires_in": 60, "id_token": token},
            headers={"cache-control": "no-store"},
        )

    def _note(self, asked: Mapping[str, str]) -> Mapping[str, str] | None:
        try:
            note = json.loads(jws.deserialize_compact(asked["code"], self.key, algorithms=[ALGORITHM]).payload)
        except (JoseError, ValueError, KeyError):
            return None
        challenge = urlsafe_b64encode(sha256(asked.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        right = (
            hmac.compare_digest(challenge, note["code_challenge"])
            and note["redirect_uri"] == asked.get("redirect_uri")
            and asked.get("client_id") == CLIENT
            and note["tot"] > self._now_s()
        )
        return note if right else None

    def _now_s(self) -> int:
        return int(self.clock.now().timestamp())


def _is_sound(asked: Mapping[str, str]) -> bool:
    back = urlsplit(asked.get("redirect_uri", ""))
    return (
        all(asked.get(name) for name in ASKED)
        and (asked.get("response_type"), asked.get("client_id")) == ("code", CLIENT)
        and asked.get("code_challenge_method") == "S256"
        and (back.scheme, back.query) == ("http", "")
        and back.hostname in HERE
    )
