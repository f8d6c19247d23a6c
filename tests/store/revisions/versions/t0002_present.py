"""To the present: a rebuilt parent, a rebuilt captured table and a change of data."""

import sqlalchemy as sa
from alembic import op

revision = "t0002"
down_revision = "t0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("ouder", recreate="always") as table:
        table.add_column(sa.Column("leeftijd", sa.Integer()))
    with op.batch_alter_table("hulpvraag", recreate="always") as table:
        table.alter_column("voor_wie", new_column_name="namens")
    op.execute("UPDATE hulpvraag SET woorden = woorden || ' (overgezet)'")
