"""The one door to paper: values in, PDF bytes out.  The engine is loaded at the first paper."""

from collections.abc import Callable
from typing import Any

from app.reports.values import (
    BevestigingPapier,
    GeenHulpPapier,
    HerstelPapier,
    InzagePapier,
    KortPapier,
    PlanPapier,
    WebPapier,
)
from app.reports.values_thuis import KoelkastPapier, LeegPapier, MantelzorgPapier, NetwerkPapier

AnyPapier = (
    PlanPapier | BevestigingPapier | GeenHulpPapier | KortPapier | WebPapier | HerstelPapier | KoelkastPapier
    | MantelzorgPapier | NetwerkPapier | LeegPapier | InzagePapier
)  # fmt: skip


def make(values: AnyPapier) -> bytes:
    """Return the tagged, archivable PDF of a paper.  Never on the window's thread.

    Raises GlyphMissingError and LogoUnreadableError.
    """
    from app.reports import (
        bevestiging,
        geen_hulp,
        herstelblad,
        inzage,
        koelkast,
        kort,
        leeg,
        mantelzorg,
        netwerk,
        plan,
        web,
    )

    renderers: dict[type, Callable[[Any], bytes]] = {
        PlanPapier: plan.render,
        BevestigingPapier: bevestiging.render,
        GeenHulpPapier: geen_hulp.render,
        KortPapier: kort.render,
        WebPapier: web.render,
        HerstelPapier: herstelblad.render,
        KoelkastPapier: koelkast.render,
        MantelzorgPapier: mantelzorg.render,
        NetwerkPapier: netwerk.render,
        LeegPapier: leeg.render,
        InzagePapier: inzage.render,
    }
    return renderers[type(values)](values)
