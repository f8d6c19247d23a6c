"""Reads a PDF back as a screen reader would: the structure tree with the text of every marked piece."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
import pypdfium2


@dataclass(slots=True)
class Node:
    """An element of the structure tree with its own text and its children, in reading order."""

    kind: str
    alt: str = ""
    actual: str = ""
    scope: str = ""
    box: bool = False
    parts: list["Node | str"] = field(default_factory=list)

    @property
    def kids(self) -> list["Node"]:
        """The elements directly below."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """All text below, as it is read aloud."""
        if self.alt:
            return ""
        return self.actual or "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, kind: str) -> list["Node"]:
        """Return every node of a kind, in reading order."""
        return [node for node in self.walk() if node.kind == kind]


def structure(data: bytes) -> Node:
    """Return the structure tree."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        texts = {page.obj.objgen: _marked_texts(page) for page in pdf.pages}
        top = pdf.Root.StructTreeRoot.K[0]
        return _node(top, texts)


def artifacts(data: bytes) -> list[str]:
    """Return the text outside the structure of each page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [_marked_texts(page).get(None, "") for page in pdf.pages]


def page_texts(data: bytes) -> list[str]:
    """Return what another reader extracts from each page."""
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def squeezed(text: str) -> str:
    """Return the text with every white space as one space."""
    return " ".join(text.replace("\u00a0", " ").split())


def _node(element: pikepdf.Object, texts: dict[tuple[int, int], dict[int | None, str]]) -> Node:
    attributes = element.get("/A", pikepdf.Dictionary())
    node = Node(
        str(element.S)[1:],
        str(element.get("/Alt", "")),
        str(element.get("/ActualText", "")),
        str(attributes.get("/Scope", "")).removeprefix("/"),
        "/BBox" in attributes,
    )
    home = element.get("/Pg")
    for kid in element.K:
        if home is not None and str(kid).isdigit():
            node.parts.append(texts[home.objgen].get(int(str(kid)), ""))
        elif kid.get("/Type") == "/MCR":
            node.parts.append(texts[kid.Pg.objgen].get(int(kid.MCID), ""))
        else:
            node.parts.append(_node(kid, texts))
    return node


def _marked_texts(page: pikepdf.Page) -> dict[int | None, str]:
    maps = {str(name): _to_unicode(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    found: dict[int | None, str] = {}
    current: int | None = None
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "BDC":
            current = int(operands[1].MCID)
        elif operator == "BMC":
            current = None
        elif operator == "Tf":
            font = maps[str(operands[0])]
        elif operator == "Tj":
            text = "".join(font[code] for code in bytes(operands[0]))
            found[current] = found.get(current, "") + text
    return found


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    rows = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", rows, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(target).decode("utf-16-be") for code, target in pairs}
