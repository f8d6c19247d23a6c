"""The queries of Vandaag: each spans all dossiers and looks in the open compartment only."""

HUISHOUDENS = """
SELECT h.id, coalesce(h.naam, '') AS naam, coalesce(h.dorp, '') AS dorp, coalesce(h.aanpak, '') AS aanpak,
  (SELECT count(*) FROM inwoner i WHERE i.huishouden = h.id AND i._dood IS NULL AND i.vak = 'gewoon') AS bewoners,
  (SELECT count(*) FROM inwoner i WHERE i.huishouden = h.id AND i.overleden_op IS NOT NULL
    AND i._dood IS NULL AND i.vak = 'gewoon')
    AS overleden,
  coalesce((SELECT trim(b.naam || ' ' || coalesce(b.telefoon, '')) FROM betrokkene b
    WHERE b.huishouden = h.id AND b.bel_eerst = 1 AND b._dood IS NULL
    AND b.vak = 'gewoon' ORDER BY b.id LIMIT 1), '') AS bel_eerst
FROM huishouden h WHERE h._dood IS NULL AND h.vak = 'gewoon'"""

AFSPRAKEN = """
SELECT a.id, a.huishouden, a.datum, coalesce(a.tijd, '') AS tijd, a.kanaal, a.status,
  coalesce(a.onderwerp, '') AS onderwerp, coalesce(a.plaats, '') AS plaats
FROM afspraak a LEFT JOIN inwoner i ON i.id = a.inwoner
WHERE a.datum BETWEEN :van AND :tot AND a.status <> 'afgezegd' AND i.overleden_op IS NULL AND a._dood IS NULL
    AND a.vak = 'gewoon'
ORDER BY a.datum, a.tijd = '', a.tijd"""

TAKEN = """
SELECT t.id, t.huishouden, coalesce(t.wat, '') AS wat, t.voor, CASE
  WHEN t.wie = :ik OR t.wie = (SELECT naam FROM medewerker WHERE id = :ik) THEN ''
  ELSE coalesce(nullif(m.naam, ''), nullif(i.roepnaam, ''), i.voornaam, CASE WHEN length(t.wie) = 36 THEN '' END,
    t.wie, '') END AS wie
FROM taak t LEFT JOIN medewerker m ON m.id = t.wie LEFT JOIN inwoner i ON i.id = t.wie AND i.vak = 'gewoon'
WHERE t.klaar_op IS NULL AND (t.voor IS NULL OR t.voor <= :tot) AND coalesce(t.wat, '') <> ''
    AND t._dood IS NULL AND t.vak = 'gewoon'"""

KLAD = """
SELECT k.huishouden, k.gesprek, count(*) AS aantal, min(k.verloopt_op) AS dag
FROM kladregel k
WHERE k.verloopt_op <= :tot AND k.gemaakt_door = :ik AND trim(coalesce(k.tekst, '')) <> ''
  AND k._dood IS NULL AND k.vak = 'gewoon'
GROUP BY k.huishouden, k.gesprek"""

NABELLEN = """
SELECT o.id, o.huishouden, o.nabellen_op AS dag, o.hulpvraag AS item,
  coalesce(nullif(o.naar, ''), o.organisatie, '') AS tekst
FROM overdracht o
WHERE o.nabellen_op <= :tot AND o._dood IS NULL AND o.vak = 'gewoon' AND NOT EXISTS (
  SELECT 1 FROM contactmoment c WHERE c.huishouden = o.huishouden AND c.op >= o.nabellen_op
    AND c._dood IS NULL AND c.vak = 'gewoon')"""

CONTACTEN = """
SELECT huishouden, max(op) AS laatst FROM (
  SELECT c.huishouden, c.op FROM contactmoment c WHERE c._dood IS NULL AND c.vak = 'gewoon'
  UNION ALL SELECT g.huishouden, g.datum AS op FROM gesprek g WHERE g._dood IS NULL AND g.vak = 'gewoon'
) GROUP BY huishouden"""

BELLEN = """
SELECT p.id, p.huishouden, 'bellen' AS soort, p.bellen_op AS dag,
  max(coalesce(p.start, ''), substr(p.gemaakt_op, 1, 10)) AS vanaf
FROM plan p WHERE p.bellen_op <= :tot AND p._dood IS NULL AND p.vak = 'gewoon'
UNION ALL
SELECT p.id, p.huishouden, 'moment', m.value, max(coalesce(p.start, ''), substr(p.gemaakt_op, 1, 10))
FROM plan p, json_each(coalesce(nullif(p.momenten, ''), '[]')) m WHERE m.value <= :tot AND p._dood IS NULL
    AND p.vak = 'gewoon'"""

KEUZES = """
SELECT v.id, v.huishouden, coalesce(nullif(v.gevraagd, ''), v.woorden, '') AS tekst, v.ontvangen_op, t.keuze,
  EXISTS (SELECT 1 FROM melding m WHERE m.huishouden = v.huishouden AND m.hulpvraag = v.id
    AND m._dood IS NULL AND m.vak = 'gewoon')
    AS melding
FROM hulpvraag v LEFT JOIN triage t ON t.hulpvraag = v.id AND t.huishouden = v.huishouden AND t._dood IS NULL
    AND t.vak = 'gewoon'
WHERE v.afgesloten_op IS NULL AND v._dood IS NULL AND v.vak = 'gewoon'
  AND coalesce(nullif(v.gevraagd, ''), v.woorden, '') <> ''
  AND NOT EXISTS (SELECT 1 FROM triage u WHERE u.hulpvraag = v.id AND u.huishouden = v.huishouden
    AND u.uitkomst IN ('geen_hulp', 'direct_urgent', 'direct_complex', 'direct')
    AND u._dood IS NULL AND u.vak = 'gewoon')
ORDER BY v.ontvangen_op, v.id"""

VRAGEN = """
SELECT v.id, v.huishouden, v.gevraagd, v.ontvangen_op,
  (SELECT max(p.vraag_open_tot) FROM plan p WHERE p.huishouden = v.huishouden AND p.hulpvraag = v.id
    AND p._dood IS NULL AND p.vak = 'gewoon') AS open_tot
FROM hulpvraag v
WHERE coalesce(v.gevraagd, '') <> '' AND v.gevraagd_status IN ('nog_open', 'aangevraagd')
  AND v.afgesloten_op IS NULL AND v._dood IS NULL AND v.vak = 'gewoon'"""

GESPREKKEN = """
SELECT g.id, g.huishouden, g.datum, g.gemaakt_op, coalesce(g.plaats, '') AS plaats,
  coalesce(g.gesloten_op, '') AS gesloten_op, g.kort
FROM gesprek g
WHERE g._dood IS NULL AND g.vak = 'gewoon' AND (coalesce(g.gesloten_op, '') = ''
  OR (coalesce(g.uitgewerkt_op, '') = '' AND g.kort = 0 AND g.datum <= :vandaag))"""

KORTE_VRAGEN = """
SELECT count(*) AS aantal FROM kortevraag k WHERE k.gemaakt_op >= :vanaf AND k._dood IS NULL AND k.vak = 'gewoon'"""
