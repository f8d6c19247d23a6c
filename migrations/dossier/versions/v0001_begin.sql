-- The first shape of a dossier file: frozen, like every revision that was released.

CREATE TABLE organisatie (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, naam TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_organisatie_huishouden ON organisatie (huishouden);

CREATE TABLE team (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, naam TEXT, organisatie TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_team_huishouden ON team (huishouden);

CREATE TABLE medewerker (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, naam TEXT, functie TEXT, organisatie TEXT, organisatie_naam TEXT, team
  TEXT, team_naam TEXT, telefoon TEXT, bereikbaar TEXT, zelfde_als TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY
  (id));
CREATE INDEX ix_medewerker_huishouden ON medewerker (huishouden);

CREATE TABLE apparaat (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, naam TEXT, oefenomgeving INTEGER, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_apparaat_huishouden ON apparaat (huishouden);

CREATE TABLE huishouden (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, naam TEXT, dorp TEXT, buurt TEXT, regisseur TEXT, status TEXT, aanpak
  TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_huishouden_huishouden ON huishouden (huishouden);

CREATE TABLE adres (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, straat TEXT, huisnummer TEXT, postcode TEXT, plaats TEXT, geheim INTEGER, _seq
  INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_adres_huishouden ON adres (huishouden);

CREATE TABLE inwoner (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, voornaam TEXT, roepnaam TEXT, voorvoegsel TEXT, achternaam TEXT, aanhef TEXT,
  aanspreekvorm TEXT, geboortedatum TEXT, telefoon TEXT, email TEXT, talen TEXT, relatie TEXT, gezag TEXT, bsn
  TEXT, aanpak TEXT, letters TEXT, overleden_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_inwoner_huishouden ON inwoner (huishouden);

CREATE TABLE betrokkene (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, naam TEXT, rol TEXT, inwoner TEXT, relatie TEXT, organisatie TEXT,
  telefoon TEXT, mag_zien TEXT, bel_eerst INTEGER, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_betrokkene_huishouden ON betrokkene (huishouden);

CREATE TABLE hulpvraag (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, inwoner TEXT, woorden TEXT, gevraagd TEXT, gevraagd_status TEXT,
  gevraagd_antwoord TEXT, deur TEXT, ontvangen_op TEXT, namens TEXT, behoefte TEXT, instemming TEXT,
  behoefte_anders TEXT, afgesloten_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_hulpvraag_huishouden ON hulpvraag (huishouden);

CREATE TABLE signaal (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, woorden TEXT, ontvangen_op TEXT, inwoner TEXT, vertellen_voor TEXT, verteld_op
  TEXT, bewaren_tot TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_signaal_huishouden ON signaal (huishouden);

CREATE TABLE melder (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, signaal TEXT, naam TEXT, telefoon TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_melder_huishouden ON melder (huishouden);

CREATE TABLE kortevraag (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, onderwerp TEXT, dorp TEXT, antwoord TEXT, _seq INTEGER, _dood TEXT,
  PRIMARY KEY (id));
CREATE INDEX ix_kortevraag_huishouden ON kortevraag (huishouden);

CREATE TABLE triage (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, hulpvraag TEXT, inwoner TEXT, keuze TEXT, keuze_op TEXT, uitgelegd INTEGER,
  uitkomst TEXT, reden TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_triage_huishouden ON triage (huishouden);

CREATE TABLE overdracht (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, hulpvraag TEXT, organisatie TEXT, naar TEXT, telefoon TEXT, afgesproken
  TEXT, inwoner_erbij INTEGER, gesproken_op TEXT, nabellen_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY
  (id));
CREATE INDEX ix_overdracht_huishouden ON overdracht (huishouden);

CREATE TABLE geenhulp (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, hulpvraag TEXT, inwoner TEXT, woorden TEXT, gehoord_door TEXT, begrepen TEXT,
  terug_naam TEXT, terug_telefoon TEXT, last_voor_ander TEXT, op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY
  (id));
CREATE INDEX ix_geenhulp_huishouden ON geenhulp (huishouden);

CREATE TABLE meldcodestap (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, hulpvraag TEXT, stap INTEGER, tekst TEXT, op TEXT, _seq INTEGER, _dood
  TEXT, PRIMARY KEY (id));
CREATE INDEX ix_meldcodestap_huishouden ON meldcodestap (huishouden);

CREATE TABLE geslotenreden (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, reden TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_geslotenreden_huishouden ON geslotenreden (huishouden);

CREATE TABLE melding (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, hulpvraag TEXT, inwoner TEXT, datum TEXT, voorgesteld TEXT, reden TEXT, door TEXT,
  deur TEXT, bevestigd_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_melding_huishouden ON melding (huishouden);

CREATE TABLE intrekking (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, melding TEXT, woorden TEXT, op TEXT, _seq INTEGER, _dood TEXT, PRIMARY
  KEY (id));
CREATE INDEX ix_intrekking_huishouden ON intrekking (huishouden);

CREATE TABLE verslag (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, melding TEXT, op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_verslag_huishouden ON verslag (huishouden);

CREATE TABLE aanvraag (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, melding TEXT, inwoner TEXT, datum TEXT, handtekening TEXT, _seq INTEGER, _dood
  TEXT, PRIMARY KEY (id));
CREATE INDEX ix_aanvraag_huishouden ON aanvraag (huishouden);

CREATE TABLE besluit (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, aanvraag TEXT, melding TEXT, inwoner TEXT, waarop TEXT, datum TEXT, uitkomst TEXT,
  kenmerk TEXT, door TEXT, geldig_tot TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_besluit_huishouden ON besluit (huishouden);

CREATE TABLE persoonlijkplan (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, melding TEXT, inwoner TEXT, ontvangen_op TEXT, tekst TEXT, _seq INTEGER,
  _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_persoonlijkplan_huishouden ON persoonlijkplan (huishouden);

CREATE TABLE gesprek (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, hulpvraag TEXT, deelnemers TEXT, aanwezig TEXT, datum TEXT, tijd TEXT, plaats TEXT,
  kanaal TEXT, vastgelegd TEXT, tolk TEXT, tolk_nummer TEXT, teruggelezen INTEGER, kort INTEGER,
  leeftijdsgroep TEXT, pakket TEXT, gesloten_op TEXT, uitgewerkt_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY
  KEY (id));
CREATE INDEX ix_gesprek_huishouden ON gesprek (huishouden);

CREATE TABLE gesprekswoord (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, gesprek TEXT, inwoner TEXT, stem TEXT, spreker TEXT, soort TEXT, tekst
  TEXT, niveau TEXT, via_tolk INTEGER, achteraf INTEGER, geplaatst INTEGER, corrigeert TEXT, _seq INTEGER,
  _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_gesprekswoord_gesprek ON gesprekswoord (gesprek);
CREATE INDEX ix_gesprekswoord_huishouden ON gesprekswoord (huishouden);

CREATE TABLE uitleg (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, gesprek TEXT, onderwerp TEXT, aan TEXT, hoe TEXT, op TEXT, _seq INTEGER, _dood
  TEXT, PRIMARY KEY (id));
CREATE INDEX ix_uitleg_gesprek ON uitleg (gesprek);
CREATE INDEX ix_uitleg_huishouden ON uitleg (huishouden);

CREATE TABLE kladregel (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, gesprek TEXT, tekst TEXT, bestemming TEXT, verloopt_op TEXT, _seq
  INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_kladregel_gesprek ON kladregel (gesprek);
CREATE INDEX ix_kladregel_huishouden ON kladregel (huishouden);

CREATE TABLE verschil (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, gesprek TEXT, onderwerp TEXT, inwoner_a TEXT, zin_a TEXT, inwoner_b TEXT, zin_b
  TEXT, afspraak TEXT, corrigeert TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_verschil_gesprek ON verschil (gesprek);
CREATE INDEX ix_verschil_huishouden ON verschil (huishouden);

CREATE TABLE dimensiescore (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, gesprek TEXT, inwoner TEXT, dimensie TEXT, score INTEGER, niet_relevant
  INTEGER, praten INTEGER, werken INTEGER, woorden TEXT, gegeven TEXT, steun_van TEXT, niveau TEXT, corrigeert
  TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_dimensiescore_gesprek ON dimensiescore (gesprek);
CREATE INDEX ix_dimensiescore_huishouden ON dimensiescore (huishouden);

CREATE TABLE segmentwoord (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, gesprek TEXT, inwoner TEXT, segment TEXT, praten INTEGER, ervaring TEXT,
  woorden TEXT, wens TEXT, kan_ik TEXT, werken INTEGER, zin_consulent TEXT, niveau TEXT, corrigeert TEXT, _seq
  INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_segmentwoord_gesprek ON segmentwoord (gesprek);
CREATE INDEX ix_segmentwoord_huishouden ON segmentwoord (huishouden);

CREATE TABLE netwerklid (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, inwoner TEXT, gesprek TEXT, naam TEXT, relatie TEXT, nabijheid TEXT,
  helpt_met TEXT, zou_kunnen TEXT, organisatie INTEGER, hoek INTEGER, _seq INTEGER, _dood TEXT, PRIMARY KEY
  (id));
CREATE INDEX ix_netwerklid_gesprek ON netwerklid (gesprek);
CREATE INDEX ix_netwerklid_huishouden ON netwerklid (huishouden);

CREATE TABLE mantelzorg (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, gesprek TEXT, mantelzorger TEXT, naam TEXT, over TEXT, volhouden TEXT,
  nodig TEXT, belasting INTEGER, niveau TEXT, mag_op_papier INTEGER, corrigeert TEXT, _seq INTEGER, _dood
  TEXT, PRIMARY KEY (id));
CREATE INDEX ix_mantelzorg_gesprek ON mantelzorg (gesprek);
CREATE INDEX ix_mantelzorg_huishouden ON mantelzorg (huishouden);

CREATE TABLE "plan" (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, hulpvraag TEXT, inwoners TEXT, eigen_plan TEXT, afgesproken TEXT, vraag_open_tot
  TEXT, start TEXT, weken INTEGER, reden_langer TEXT, momenten TEXT, bellen_op TEXT, web_op_papier INTEGER,
  cijfers_op_papier INTEGER, koelkast_weg TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_plan_huishouden ON "plan" (huishouden);

CREATE TABLE doel (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, "plan" TEXT, inwoner TEXT, woorden TEXT, herkomst TEXT, herkomst_code TEXT,
  perspectief TEXT, tevreden TEXT, stappen TEXT, volgorde INTEGER, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_doel_huishouden ON doel (huishouden);
CREATE INDEX ix_doel_plan ON doel ("plan");

CREATE TABLE activiteit (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, "plan" TEXT, doel TEXT, wat TEXT, trede INTEGER, ook_treden TEXT, wie
  TEXT, wie_id TEXT, gevraagd TEXT, gevraagd_door TEXT, gevraagd_voor TEXT, hulp_op_weg TEXT, voorziening
  TEXT, voorziening_naam TEXT, vergoeding INTEGER, telefoon TEXT, waar TEXT, wanneer TEXT, hoe_vaak TEXT,
  kosten TEXT, kosten_tekst TEXT, kosten_wie TEXT, kosten_wanneer TEXT, besluit TEXT, besluit_id TEXT,
  besluit_datum TEXT, besluit_nummer TEXT, besluit_uren TEXT, besluit_door TEXT, reden_maatwerk TEXT, wetten
  TEXT, betaler TEXT, volgorde INTEGER, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_activiteit_huishouden ON activiteit (huishouden);
CREATE INDEX ix_activiteit_plan ON activiteit ("plan");

CREATE TABLE planversie (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, "plan" TEXT, soort TEXT, inhoud TEXT, sha256 TEXT, bijlage TEXT, op
  TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_planversie_huishouden ON planversie (huishouden);
CREATE INDEX ix_planversie_plan ON planversie ("plan");

CREATE TABLE handtekening (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, planversie TEXT, sha256 TEXT, wie TEXT, wie_id TEXT, rol TEXT, op TEXT,
  wijze TEXT, standpunt TEXT, opmerking TEXT, streken TEXT, aanvraag INTEGER, _seq INTEGER, _dood TEXT,
  PRIMARY KEY (id));
CREATE INDEX ix_handtekening_huishouden ON handtekening (huishouden);

CREATE TABLE voortgang (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, activiteit TEXT, op TEXT, gedaan TEXT, tekst TEXT, _seq INTEGER, _dood
  TEXT, PRIMARY KEY (id));
CREATE INDEX ix_voortgang_huishouden ON voortgang (huishouden);

CREATE TABLE afspraak (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, datum TEXT, tijd TEXT, kanaal TEXT, plaats TEXT, onderwerp TEXT, inwoner TEXT,
  status TEXT, bron TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_afspraak_huishouden ON afspraak (huishouden);

CREATE TABLE taak (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, wat TEXT, voor TEXT, wie TEXT, klaar_op TEXT, gaat_over TEXT, _seq INTEGER, _dood
  TEXT, PRIMARY KEY (id));
CREATE INDEX ix_taak_huishouden ON taak (huishouden);

CREATE TABLE contactmoment (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, op TEXT, kanaal TEXT, met TEXT, tekst TEXT, _seq INTEGER, _dood TEXT,
  PRIMARY KEY (id));
CREATE INDEX ix_contactmoment_huishouden ON contactmoment (huishouden);

CREATE TABLE delen (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, inwoner TEXT, met TEXT, waarover TEXT, antwoord TEXT, op TEXT, tot TEXT,
  ingetrokken_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_delen_huishouden ON delen (huishouden);

CREATE TABLE bijlage (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, naam TEXT, soort TEXT, hash TEXT, grootte INTEGER, gaat_over TEXT, aard TEXT, titel
  TEXT, bladzijden INTEGER, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_bijlage_huishouden ON bijlage (huishouden);

CREATE TABLE "conflict" (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT,
  gemaakt_op TEXT, gemaakt_door TEXT, soort TEXT, rij TEXT, veld TEXT, over TEXT, eerste TEXT, eerste_door
  TEXT, eerste_op TEXT, tweede TEXT, tweede_door TEXT, tweede_op TEXT, beslissing TEXT, besloten_door TEXT,
  besloten_op TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_conflict_huishouden ON "conflict" (huishouden);

CREATE TABLE gemis (id TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, betreft TEXT, gemaakt_op
  TEXT, gemaakt_door TEXT, wat TEXT, dorp TEXT, _seq INTEGER, _dood TEXT, PRIMARY KEY (id));
CREATE INDEX ix_gemis_huishouden ON gemis (huishouden);

CREATE TABLE change (rowid_ INTEGER NOT NULL, n INTEGER, id TEXT NOT NULL, grp TEXT NOT NULL, entity TEXT NOT
  NULL, rid TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL, op TEXT NOT NULL, field TEXT NOT NULL,
  base INTEGER, old TEXT, new TEXT, hlc TEXT NOT NULL, sv INTEGER NOT NULL, seq INTEGER, gewist INTEGER,
  PRIMARY KEY (rowid_), CONSTRAINT uq_change_cell UNIQUE (grp, entity, rid, field));
CREATE INDEX ix_change_huishouden ON change (huishouden, rowid_);
CREATE INDEX ix_change_n ON change (n);
CREATE INDEX ix_change_pending ON change (entity, rid, field) WHERE seq IS NULL;
CREATE INDEX ix_change_unsealed ON change (grp) WHERE n IS NULL;
CREATE INDEX ix_change_waiting ON change (n) WHERE seq IS NULL;

CREATE TABLE grp (id TEXT NOT NULL, actor TEXT NOT NULL, apparaat TEXT NOT NULL, huishouden TEXT NOT NULL, vak
  TEXT NOT NULL, label TEXT NOT NULL, started TEXT NOT NULL, sealed TEXT, undoes TEXT, stand TEXT NOT NULL,
  PRIMARY KEY (id));
CREATE INDEX ix_grp_huishouden ON grp (huishouden, id);

CREATE TABLE sync_ctx (one INTEGER NOT NULL, grp TEXT, capture INTEGER NOT NULL, sv INTEGER NOT NULL, PRIMARY
  KEY (one));

CREATE TABLE sync_seen (entity TEXT NOT NULL, rid TEXT NOT NULL, gezien INTEGER NOT NULL, PRIMARY KEY (entity,
  rid));

CREATE TABLE inzage (id TEXT NOT NULL, moment TEXT NOT NULL, actor TEXT NOT NULL, huishouden TEXT NOT NULL,
  vak TEXT NOT NULL, soort TEXT NOT NULL, wat TEXT NOT NULL, rid TEXT NOT NULL, seq INTEGER, PRIMARY KEY (id));
CREATE INDEX ix_inzage_huishouden ON inzage (huishouden, moment);

CREATE TABLE bijlage_blok (hash TEXT NOT NULL, nr INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hash,
  nr));

CREATE TABLE pakket (hash TEXT NOT NULL, naam TEXT NOT NULL, versie TEXT NOT NULL, inhoud TEXT NOT NULL,
  PRIMARY KEY (hash));

CREATE TABLE onbekend (entity TEXT NOT NULL, rid TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL,
  seq INTEGER NOT NULL, velden TEXT NOT NULL, PRIMARY KEY (entity, rid));

CREATE TABLE terzijde (n INTEGER NOT NULL, grp TEXT NOT NULL, huishouden TEXT NOT NULL, vak TEXT NOT NULL,
  label TEXT NOT NULL, reden TEXT NOT NULL, moment TEXT NOT NULL, besluit TEXT DEFAULT '' NOT NULL, waarom
  TEXT DEFAULT '' NOT NULL, door TEXT DEFAULT '' NOT NULL, PRIMARY KEY (n));

CREATE TABLE bijlage_aangekomen (hash TEXT NOT NULL, huishouden TEXT NOT NULL, PRIMARY KEY (hash, huishouden));

CREATE TABLE lokaal (naam TEXT NOT NULL, waarde TEXT NOT NULL, PRIMARY KEY (naam));

CREATE TABLE zoektekst (id INTEGER NOT NULL, huishouden TEXT NOT NULL, soort TEXT NOT NULL, rid TEXT NOT NULL,
  field TEXT NOT NULL, tekst TEXT NOT NULL, PRIMARY KEY (id), CONSTRAINT uq_zoektekst_cell UNIQUE (rid,
  field));

CREATE TABLE zoeknaam (id INTEGER NOT NULL, woord TEXT NOT NULL, huishouden TEXT NOT NULL, soort TEXT NOT
  NULL, rid TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (id), CONSTRAINT uq_zoeknaam_cell UNIQUE (rid,
  field, woord));
CREATE INDEX ix_zoeknaam_huishouden ON zoeknaam (huishouden, woord);
CREATE INDEX ix_zoeknaam_woord ON zoeknaam (woord, huishouden, rid);
