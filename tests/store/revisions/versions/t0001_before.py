"""The present tables, but with an older hulpvraag, and a parent and child as somebody might make them."""

from alembic import op

from tests.store.schema_sql import first_revision

revision = "t0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for statement in first_revision().split(";\n"):
        if statement.strip():
            op.execute(statement)
    op.execute("ALTER TABLE hulpvraag RENAME COLUMN namens TO voor_wie")
    op.execute("CREATE TABLE ouder (id TEXT PRIMARY KEY, naam TEXT)")
    op.execute("CREATE TABLE kind (id TEXT PRIMARY KEY, ouder TEXT REFERENCES ouder(id) ON DELETE CASCADE)")
