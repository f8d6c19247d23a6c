"""What a caller may see: the households of the own teams, and what belongs to no household."""

from app.server.caller import Caller
from app.server.database import Sql, every

SCOPE = "SELECT DISTINCT huishouden FROM toegang WHERE tenant = %s AND team = ANY (%s) ORDER BY huishouden"


async def households(sql: Sql, caller: Caller) -> list[str]:
    """Return the households of a caller, sorted."""
    return sorted(line[0] for line in await every(sql, SCOPE, (caller.tenant, sorted(caller.teams))))
