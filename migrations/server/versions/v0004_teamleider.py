"""What a team leader decides: who leads which team, what was put aside by whom, and what was decided about it.

The SQL is frozen beside this file; the driver runs it as one script.
"""

from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.driver_connection.execute(script)


def downgrade() -> None:
    raise NotImplementedError("a server goes back by restoring a copy")
