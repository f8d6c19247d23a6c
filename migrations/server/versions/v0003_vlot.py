"""A push writes faster: ids compared by their bytes, no look at the list of tenants for each line.

The SQL is frozen beside this file; the driver runs it as one script.
"""

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.driver_connection.execute(script)


def downgrade() -> None:
    raise NotImplementedError("a server goes back by restoring a copy")
