-- How people of a tenant sign in.  `mfa`: at least one of these must be in `acr` or `amr`; empty asks nothing.
CREATE TABLE aanmelding (
  tenant integer PRIMARY KEY REFERENCES gemeente,
  issuer text NOT NULL,
  client_id text NOT NULL,
  scope text NOT NULL DEFAULT 'openid profile',
  omleiding text NOT NULL DEFAULT 'http://127.0.0.1',
  naamveld text NOT NULL DEFAULT 'preferred_username',
  groepveld text NOT NULL DEFAULT 'groups',
  groep text NOT NULL DEFAULT '',
  mfa text[] NOT NULL DEFAULT '{}',
  lease_dagen integer NOT NULL DEFAULT 7 CHECK (lease_dagen BETWEEN 1 AND 90),
  uren integer NOT NULL DEFAULT 12 CHECK (uren BETWEEN 1 AND 720),
  sleutel text NOT NULL DEFAULT '',
  herstelsleutel text NOT NULL DEFAULT ''
);

-- The key that signs orders: the role of the service has no right to it at all.
CREATE TABLE opdrachtsleutel (
  tenant integer PRIMARY KEY REFERENCES gemeente,
  sleutel text NOT NULL
);

ALTER TABLE apparaat ADD COLUMN code text NOT NULL DEFAULT '', ADD COLUMN herstel text NOT NULL DEFAULT '',
  ADD COLUMN hersteld text NOT NULL DEFAULT '', ADD COLUMN akkoord text NOT NULL DEFAULT '';

-- One signing-in, and the tokens that came of it.  A token that was used before ends the family, except when its
-- successor was never used: then the answer was lost on the way.
CREATE TABLE familie (
  tenant integer NOT NULL REFERENCES gemeente,
  id text NOT NULL,
  apparaat text NOT NULL,
  medewerker text NOT NULL,
  verloopt text NOT NULL,
  ververs bytea NOT NULL,
  vorige bytea NOT NULL DEFAULT '',
  gebruikt boolean NOT NULL DEFAULT true,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, apparaat) REFERENCES apparaat
);
ALTER TABLE sessie ADD COLUMN familie text NOT NULL DEFAULT '';
CREATE INDEX sessie_familie ON sessie (tenant, familie);

-- Proofs that were used, as long as they could be used again.  Nothing to keep after a crash.
CREATE UNLOGGED TABLE bewijs (
  tenant integer NOT NULL,
  jti text NOT NULL,
  tot text NOT NULL,
  PRIMARY KEY (tenant, jti)
);

-- A laptop that does not know its tenant yet names it; without a name there must be only one.
CREATE FUNCTION zoek_gemeente(de_naam text) RETURNS integer LANGUAGE sql SECURITY DEFINER STABLE
SET search_path = public, pg_temp AS $$
  SELECT min(tenant) FROM gemeente WHERE de_naam = '' OR naam = de_naam HAVING count(*) = 1;
$$;
REVOKE ALL ON FUNCTION zoek_gemeente FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_gemeente TO keukentafel_app;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['aanmelding', 'opdrachtsleutel', 'familie', 'bewijs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (tenant = (SELECT current_setting(''app.tenant'', true)::int))', t);
  END LOOP;
END $$;
GRANT SELECT ON aanmelding, familie, bewijs TO keukentafel_app;
GRANT INSERT, UPDATE, DELETE ON familie TO keukentafel_app;
GRANT INSERT, DELETE ON bewijs TO keukentafel_app;
