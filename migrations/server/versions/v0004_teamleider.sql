-- The first team of a person is the one that gets what that person brings in; a team leader leads some of the own teams.
ALTER TABLE lid ADD COLUMN volg integer NOT NULL DEFAULT 0, ADD COLUMN leidt boolean NOT NULL DEFAULT false;
ALTER TABLE lid NO FORCE ROW LEVEL SECURITY;
ALTER TABLE medewerker NO FORCE ROW LEVEL SECURITY;
UPDATE lid l SET leidt = true FROM medewerker m
  WHERE m.tenant = l.tenant AND m.id = l.medewerker AND 'teamleider' = ANY (m.rollen);
ALTER TABLE lid FORCE ROW LEVEL SECURITY;
ALTER TABLE medewerker FORCE ROW LEVEL SECURITY;

-- What an act that was put aside is about, so that only who may see it is told of it.
ALTER TABLE quarantaine ADD COLUMN huishoudens text[] NOT NULL DEFAULT '{}', ADD COLUMN vakken text[] NOT NULL DEFAULT '{}';
ALTER TABLE quarantaine NO FORCE ROW LEVEL SECURITY;
UPDATE quarantaine SET
  huishoudens = ARRAY (SELECT DISTINCT r ->> 2 FROM json_array_elements(convert_from(daad, 'UTF8')::json -> 7) r),
  vakken = ARRAY (SELECT DISTINCT r ->> 3 FROM json_array_elements(convert_from(daad, 'UTF8')::json -> 7) r)
  WHERE daad IS NOT NULL;
ALTER TABLE quarantaine FORCE ROW LEVEL SECURITY;

-- What a person decided about it.  Like the log it is only added to; `waarom` goes when the words are erased.
CREATE TABLE besluit (
  tenant integer NOT NULL REFERENCES gemeente,
  apparaat integer NOT NULL,
  n bigint NOT NULL,
  zending bigint NOT NULL,
  besluit text NOT NULL CHECK (besluit IN ('overgenomen', 'geweigerd')),
  door text NOT NULL,
  op text NOT NULL,
  waarom text,
  zout bytea,
  hash bytea NOT NULL,
  PRIMARY KEY (tenant, apparaat, n),
  FOREIGN KEY (tenant, apparaat, n) REFERENCES quarantaine
);
CREATE INDEX besluit_zending ON besluit (tenant, zending);
ALTER TABLE besluit ENABLE ROW LEVEL SECURITY;
ALTER TABLE besluit FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON besluit USING (tenant = (SELECT current_setting('app.tenant', true)::int));
GRANT SELECT, INSERT ON besluit TO keukentafel_app;

-- Who revoked a laptop, or let it knock again, and when.
ALTER TABLE apparaat ADD COLUMN ingetrokken text NOT NULL DEFAULT '';

-- An act that was taken over later comes to every laptop, also to the one that made it.
ALTER TABLE log ADD COLUMN voor_allen boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION wis(
  de_tenant integer, de_entity text, de_rid text, het_huishouden text, velden text[], voor bigint
) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE log SET new = NULL, zout = NULL
    WHERE tenant = de_tenant AND tenant = (SELECT current_setting('app.tenant')::int)
      AND huishouden = het_huishouden AND entity = de_entity AND rid = de_rid AND seq < voor
      AND (velden IS NULL OR field = ANY (velden));
  UPDATE besluit b SET waarom = NULL, zout = NULL FROM quarantaine q
    WHERE b.tenant = de_tenant AND b.tenant = (SELECT current_setting('app.tenant')::int)
      AND q.tenant = b.tenant AND q.apparaat = b.apparaat AND q.n = b.n AND de_entity || ' ' || de_rid = ANY (q.rijen);
  UPDATE quarantaine SET daad = NULL, zout = NULL
    WHERE tenant = de_tenant AND tenant = (SELECT current_setting('app.tenant')::int)
      AND de_entity || ' ' || de_rid = ANY (rijen);
$$;

-- Erasing a whole household also empties what was put aside of it and never became a row.
CREATE FUNCTION wis_terzijde(de_tenant integer, het_huishouden text) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  UPDATE besluit b SET waarom = NULL, zout = NULL FROM quarantaine q
    WHERE b.tenant = de_tenant AND b.tenant = (SELECT current_setting('app.tenant')::int)
      AND q.tenant = b.tenant AND q.apparaat = b.apparaat AND q.n = b.n AND het_huishouden = ANY (q.huishoudens);
  UPDATE quarantaine SET daad = NULL, zout = NULL
    WHERE tenant = de_tenant AND tenant = (SELECT current_setting('app.tenant')::int)
      AND het_huishouden = ANY (huishoudens);
$$;
REVOKE ALL ON FUNCTION wis_terzijde FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wis_terzijde TO keukentafel_app;
