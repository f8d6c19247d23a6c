"""Why the server refuses: codes that both sides know; the words are in app/wording/errors.py."""

from enum import StrEnum


class Code(StrEnum):
    """A refusal of a whole request."""

    AANMELDEN = "aanmelden"
    """No session, or an old one: sign in again."""
    TWEEDE_STAP = "tweede_stap"
    """The person signed in, but not in the way (with a second factor) that the tenant asks for."""
    AANBIEDER = "aanbieder"
    """The server cannot reach the provider where people sign in, or the provider does not answer as one."""
    BEWIJS = "bewijs"
    """The proof of the device key is missing, wrong, old or used before."""
    WACHT_OP_AKKOORD = "wacht_op_akkoord"
    INGETROKKEN = "ingetrokken"
    WISSEN = "wissen"
    GEEN_TOEGANG = "geen_toegang"
    """Also for what does not exist: who may not see it, may not know of it."""
    ANDERE_EPOCH = "andere_epoch"
    """The server was put back from a copy, or is another one."""
    GAT = "gat"
    """Changes between what the server has and what was sent are missing."""
    GEKLOOND = "gekloond"
    """The same number came with another act: this laptop is a copy of another."""
    TE_OUD = "te_oud"
    """The program is too old to fetch; it may still hand in."""
    TE_GROOT = "te_groot"
    ONLEESBAAR = "onleesbaar"
    OEFENOMGEVING = "oefenomgeving"
    DRUK = "druk"
    STORING = "storing"


STATUS: dict[Code, int] = {
    Code.AANMELDEN: 401, Code.TWEEDE_STAP: 401, Code.BEWIJS: 401,
    Code.WACHT_OP_AKKOORD: 403, Code.INGETROKKEN: 403, Code.WISSEN: 403, Code.OEFENOMGEVING: 403,
    Code.GEEN_TOEGANG: 404,
    Code.ANDERE_EPOCH: 409, Code.GAT: 409, Code.GEKLOOND: 409,
    Code.TE_GROOT: 413, Code.ONLEESBAAR: 422, Code.TE_OUD: 426,
    Code.DRUK: 503, Code.AANBIEDER: 503, Code.STORING: 500,
}  # fmt: skip


class Aside(StrEnum):
    """Why one act was put aside (quarantine) while the rest went on: never thrown away."""

    GEEN_TOEGANG = "geen_toegang"
    INGETROKKEN = "ingetrokken"
    ONBEKEND_SOORT = "onbekend_soort"
    VREEMDE_RIJ = "vreemde_rij"
    """A row that exists under another household or compartment."""
    TE_LANG = "te_lang"
    """A value that is too long, or holds a character that no table can hold."""
    ANDERE_AUTEUR = "andere_auteur"
    """It names an author whom the server knows as somebody else than who handed it in."""
    GEWIST = "gewist"
    """Written in a row that was really erased meanwhile."""


class Hinder(StrEnum):
    """Why a team leader cannot take an act over now, beside the reasons for which it was put aside."""

    EERST_EERDER = "eerst_eerder"
    """Something that was made earlier in the same row still waits."""
    GEEN_RIJ = "geen_rij"
    """It changes a row that the server never got."""
