"""Certificates for tests: an authority of its own, and what it signs, sound or not."""

import datetime as dt
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.clock import Clock

DAY = dt.timedelta(days=1)
HERE = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))


@dataclass(frozen=True)
class Authority:
    """Who signs certificates; `path` is what a laptop is told to trust."""

    path: Path
    key: ec.EllipticCurvePrivateKey
    name: x509.Name

    def server(self, *, names: tuple[x509.GeneralName, ...] = (HERE,), days: tuple[int, int] = (-30, 30)) -> Path:
        """Sign the certificate of a server, good from and until so many days from now; return it with its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        path = self.path.with_name(f"server-{x509.random_serial_number()}.pem")
        made = _builder(_name("server"), self.name, key.public_key(), days)
        made = made.add_extension(x509.SubjectAlternativeName(names), critical=False)
        path.write_bytes(_private(key) + _pem(made.sign(self.key, hashes.SHA256())))
        return path


def authority(path: Path) -> Authority:
    """Make an authority."""
    key, name = ec.generate_private_key(ec.SECP256R1()), _name(path.stem)
    made = _builder(name, name, key.public_key(), (-365, 365))
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    path.write_bytes(_pem(made.sign(key, hashes.SHA256())))
    return Authority(path, key, name)


def served(certificate: Path) -> ssl.SSLContext:
    """Return the context of a server that shows a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, days: tuple[int, int]
) -> x509.CertificateBuilder:
    now = Clock().now()
    begin, end = days
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begin * DAY)
        .not_valid_after(now + end * DAY)
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    plain = serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)


def _pem(made: x509.Certificate) -> bytes:
    return made.public_bytes(serialization.Encoding.PEM)
