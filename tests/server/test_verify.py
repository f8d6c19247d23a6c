"""`verify` finds any line that was edited, dropped, added or moved, and nothing when nothing was."""

from app.server.admin import keeper
from app.server.verify import verify, verify_in
from tests.server.client import access, change, erase, new_id
from tests.server.town import Town

EDITS = [
    "UPDATE log SET new = new || '.' WHERE tenant = %s AND seq = 1",
    "UPDATE log SET new = NULL, zout = NULL WHERE tenant = %s AND seq = 1",
    "UPDATE log SET field = 'tevreden' WHERE tenant = %s AND seq = 1",
    "UPDATE log SET base = 7 WHERE tenant = %s AND seq = 1",
    "UPDATE log SET effect = NOT effect WHERE tenant = %s AND seq = 1",
    "UPDATE log SET apparaat = 9 WHERE tenant = %s AND seq = 1",
    "UPDATE log SET seq = 9000 WHERE tenant = %s AND seq = 1",
    "DELETE FROM log WHERE tenant = %s AND seq = (SELECT seq FROM teller t WHERE t.tenant = log.tenant)",
    "DELETE FROM log WHERE tenant = %s",
    "UPDATE daad SET actor = 'iemand anders' WHERE tenant = %s AND seq = 1",
    "UPDATE daad SET hlc = '1999' WHERE tenant = %s AND seq = 1",
    "UPDATE inzage SET actor = 'iemand anders' WHERE tenant = %s",
    "DELETE FROM inzage WHERE tenant = %s",
    "UPDATE quarantaine SET daad = '[]'::bytea WHERE tenant = %s",
    "DELETE FROM quarantaine WHERE tenant = %s",
    "UPDATE rij SET doc = doc || '{\"woorden\": \"anders\"}' WHERE tenant = %s AND rid = 'd1'",
    "UPDATE rij SET fv = jsonb_set(fv, '{woorden,0}', '1') WHERE tenant = %s AND rid = 'd1'",
    "UPDATE rij SET seq = 1 WHERE tenant = %s AND rid = 'd1'",
    "UPDATE rij SET huishouden = 'h2' WHERE tenant = %s AND rid = 'd1'",
    "DELETE FROM rij WHERE tenant = %s AND rid = 'd1'",
    "UPDATE rij SET gone = false WHERE tenant = %s AND gone",
    "UPDATE zending SET ontvangen = '1999' WHERE tenant = %s AND nr = 1",
    "UPDATE zending SET door = 'iemand anders' WHERE tenant = %s AND nr = 1",
    "DELETE FROM zending WHERE tenant = %s AND nr = (SELECT zending FROM teller t WHERE t.tenant = zending.tenant)",
    "UPDATE teller SET seq = seq + 1 WHERE tenant = %s",
]


def _fill(town: Town) -> None:
    jan, els, piet = town.laptop(), town.laptop(), town.laptop("zuid")
    jan.write(change("doel", "d1", "h1", woorden="begin", volgorde="1"))
    els.pull()
    els.send(els.act(change("doel", "d1", "h1", base=2, woorden="Els")), accesses=[access("h1")])
    jan.write(change("doel", "d1", "h1", base=2, woorden="Jan"))
    jan.write(change("doel", "d2", "h1", woorden="weg ermee"))
    jan.write(erase("doel", "d2", "h1"))
    jan.write(change("doel", "d3", "h1", woorden="weg ermee", volgorde="3"), erase("doel", "d1", "h1", "volgorde"))
    piet.write(change("doel", "d1", "h1", base=2, woorden="x"))
    els.write(change("doel", "d3", "h1", base=20, _dood="nu"))
    jan.write(change("activiteit", "a1", "h1", doel="d3", wat="lopen"))
    jan.write(change("doel", new_id(), "h1", woorden="einde"))


def test_an_honest_database_has_nothing_wrong(town: Town) -> None:
    _fill(town)

    report = verify(town.server.owner, town.tenant)

    assert report.problems == []
    assert (report.batches, report.cells > 30) == (10, True)


def test_any_edit_is_found(town: Town) -> None:
    _fill(town)
    unseen: list[str] = []
    with keeper(town.server.owner, town.tenant) as sql:
        for edit in EDITS:
            with sql.transaction(force_rollback=True):
                assert sql.execute(edit.encode(), (town.tenant,)).rowcount > 0
                if not verify_in(sql, town.tenant).problems:
                    unseen.append(edit)

    assert unseen == []
