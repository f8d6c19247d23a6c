"""The keys that a provider shows: those that are not understood are left out, the others count."""

import msgspec
from joserfc.jwk import ECKey, RSAKey

from app.server.identity.provider import known_keys


def test_a_key_of_another_make_takes_nothing_from_the_others() -> None:
    rsa = RSAKey.generate_key(2048, {"kid": "goed", "use": "sig"}).as_dict(private=False)
    curve = ECKey.generate_key("P-256", {"kid": "ook goed"}).as_dict(private=False)
    odd: list[dict[str, object]] = [
        {"kty": "AKP", "alg": "ML-DSA-44", "kid": "van morgen", "pub": "AAAA"},
        {"kty": "EC", "crv": "P-999", "x": "AA", "y": "AA", "kid": "andere kromme"},
        {"kty": "OKP", "crv": "Ed9999", "x": "AAAA", "kid": "andere kromme"},
        {"kty": "RSA", "kid": "half", "n": 5, "e": "AQAB"},
        {**rsa, "kid": "ander gebruik", "use": "foo"},
        {"kty": 3},
        {**rsa, "kid": "van een dag", "nbf": 1493763266, "x5c": ["AAAA"]},
        {},
    ]

    found = known_keys(msgspec.json.encode(one) for one in (*odd[:3], rsa, *odd[3:], curve))

    assert {one.kid for one in found.keys} >= {"goed", "ook goed", "van een dag"}
    assert {one.kid for one in found.keys} & {"half", "andere kromme", "ander gebruik"} == set()
    assert known_keys([]).keys == []
