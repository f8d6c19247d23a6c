"""Pages: whole acts, resumable, each row once; and what happens when it is too busy."""

import psycopg
import pytest
from psycopg import sql as compose

from app.wire.messages import Push, Row
from tests.server.client import Client, Denied, change, new_id
from tests.server.running import running
from tests.server.town import Town, make_town

COUNT = compose.SQL("SELECT count(*) FROM {}")


def _fill(client: Client, huis: str, acts: int, rows: int) -> None:
    made = [
        client.act(*(change("doel", new_id(), huis, woorden=f"{n}-{i}", volgorde=str(i)) for i in range(rows)))
        for n in range(acts)
    ]
    client.send(*made)


@pytest.mark.parametrize("limit", [1, 5, 6, 7, 13, 1000])
def test_a_page_ends_on_an_act(town: Town, limit: int) -> None:
    jan, els = town.laptop(), town.laptop()
    _fill(jan, "h1", 9, 3)

    pages = els.pull_all(limit=limit)

    sizes = [len(effect.rows) for page in pages for effect in page.effects]
    assert sizes == [3] * 9
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
    assert els.cursor == 54
    for page in pages[:-1]:
        assert len(page.effects) == max(1, limit // 6)


def test_an_act_that_is_larger_than_a_page_comes_whole(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    jan.write(*(change("doel", new_id(), "h1", woorden=str(i), volgorde="1") for i in range(1_500)))

    page = els.pull()

    assert (len(page.effects), len(page.effects[0].rows), page.cursor) == (1, 1_500, 3_000)


@pytest.mark.parametrize("limit", [1, 7, 26, 27, 1000])
def test_a_snapshot_gives_each_row_once(town: Town, limit: int) -> None:
    jan, new = town.laptop(), town.laptop()
    _fill(jan, "h1", 3, 5)
    _fill(jan, "h2", 3, 4)
    rows: list[Row] = []
    after: tuple[str, str, str] | None = None
    heads: set[int] = set()

    while True:
        page = new.snapshot(after=after, limit=limit)
        rows += page.rows
        heads.add(page.head)
        after = page.after
        assert page.total == 27
        if after is None:
            break

    keys = [(row.huishouden, row.entity, row.rid) for row in rows]
    assert (len(keys), keys, heads) == (27, sorted(set(keys)), {54})


def test_one_dossier_can_be_fetched(town: Town) -> None:
    jan, new = town.laptop(), town.laptop()
    _fill(jan, "h1", 1, 2)
    _fill(jan, "h2", 1, 3)

    assert {row.huishouden for row in new.snapshot("h2").rows} == {"h2"}


def test_nothing_new_is_small(town: Town) -> None:
    jan = town.laptop()
    jan.pull()

    _, body = jan.raw("POST", "/v1/pull", b'{"epoch":"' + jan.epoch.encode() + b'","cursor":0}')

    assert len(body) < 300


def test_who_comes_over_the_limit_is_told_to_come_back() -> None:
    with running({"KEUKENTAFEL_PUSHES_PER_TENANT": "0"}) as server:
        town = make_town(server)
        jan = town.laptop()

        with pytest.raises(Denied) as refused:
            jan.write(change("doel", new_id(), "h1", woorden="x"))

        assert (refused.value.status, refused.value.code) == (503, "druk")
        assert 5 <= int(refused.value.retry_after or 0) <= 10
        town.close()


def test_more_cells_than_ever_needed_are_refused(town: Town) -> None:
    jan = town.laptop()
    acts = tuple(jan.act(change("doel", str(i), "h1", woorden="x")) for i in range(20_001))

    with pytest.raises(Denied, match="413 te_groot"):
        jan.call("/v1/push", Push("", acts), Push)


def test_the_role_of_the_service_can_change_nothing_that_was_logged(town: Town) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="x"))
    for table in ("log", "daad", "zending", "inzage"):
        for words in ("UPDATE {} SET tenant = tenant", "DELETE FROM {}", "TRUNCATE {}"):
            with psycopg.connect(town.server.owner) as sql:
                sql.execute("SET ROLE keukentafel_app")
                sql.execute("SELECT set_config('app.tenant', %s, true)", (str(town.tenant),))
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    sql.execute(words.format(table).encode())


def test_without_a_tenant_the_service_sees_nothing(town: Town) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="x"))
    with psycopg.connect(town.server.owner) as sql:
        sql.execute("SET ROLE keukentafel_app")
        names = ("gemeente", "teller", "medewerker", "apparaat", "sessie", "log", "rij", "daad")
        counts = [sql.execute(COUNT.format(compose.Identifier(name))).fetchone() for name in names]

    assert counts == [(0,)] * len(names)
