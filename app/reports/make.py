"""The one door to paper: values in, PDF bytes out.  The engine is loaded at the first paper."""

from app.reports.values import BevestigingPapier, GeenHulpPapier, HerstelPapier, KortPapier, PlanPapier, WebPapier

AnyPapier = PlanPapier | BevestigingPapier | GeenHulpPapier | KortPapier | WebPapier | HerstelPapier


def make(values: AnyPapier) -> bytes:
    """Return the tagged, archivable PDF of a paper.  Never on the window's thread.

    Raises GlyphMissingError and LogoUnreadableError.
    """
    from app.reports import bevestiging, geen_hulp, herstelblad, kort, plan, web

    match values:
        case PlanPapier():
            return plan.render(values)
        case BevestigingPapier():
            return bevestiging.render(values)
        case GeenHulpPapier():
            return geen_hulp.render(values)
        case KortPapier():
            return kort.render(values)
        case WebPapier():
            return web.render(values)
        case HerstelPapier():
            return herstelblad.render(values)
