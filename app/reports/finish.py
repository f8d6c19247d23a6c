"""The last step of a paper: structure tree, metadata and colour profile (PDF/UA-1 and PDF/A-2a).

Both claims stand in the XMP; the pdfuaid schema is described there because PDF/A-2 asks for it.
"""

import io
import re
from datetime import UTC, datetime
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

import resources
from app.reports.arabisch import letters
from app.reports.document import Document
from app.reports.emit_words import tell_in_order
from app.reports.errors import PaperIncompleteError
from app.reports.schaal import HEIGHT
from app.reports.tagging import Element, Mark

PRODUCER = "Keukentafel"


def finish(raw: bytes, document: Document) -> bytes:
    """Return the complete PDF; refuses a document without a level-one heading."""
    if not any(element.kind == "H1" for element in document.root.walk()):
        raise PaperIncompleteError("a paper needs a level-one heading")
    facts = document.facts
    tell_in_order(document.sheet.pages)
    with Pdf.open(io.BytesIO(raw)) as pdf:
        _pages(pdf)
        _structure(pdf, document)
        root = pdf.Root
        root.MarkInfo = Dictionary(Marked=True)
        root.Lang = String(facts.language)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.Metadata = _metadata(pdf, document)
        root.OutputIntents = Array([_intent(pdf)])
        if Name.PageMode in root:
            del root.PageMode
        pdf.trailer.Info = pdf.make_indirect(_info(document))
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()


def _pages(pdf: Pdf) -> None:
    for number, page in enumerate(pdf.pages):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S
        if Name.Trans in page.obj:
            del page.obj.Trans
        known = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for key in list(known.keys()):
            if "/FontFile2" not in known[key].get("/FontDescriptor", Dictionary()):
                del known[key]
            elif "NotoSansArabic" in str(known[key].BaseFont):
                _name_letters(known[key].ToUnicode)


def _name_letters(table: pikepdf.Object) -> None:
    """Let every shape of a letter be that letter for who takes the text from the page."""
    rows = table.read_bytes().decode("ascii")
    table.write(re.sub(r"(?<=> <)[0-9A-F]{4}(?=>)", _letter, rows).encode("ascii"))


def _letter(code: re.Match[str]) -> str:
    return letters(chr(int(code[0], 16))).encode("utf-16-be").hex().upper()


def _structure(pdf: Pdf, document: Document) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    made: dict[int, pikepdf.Object] = {}
    top = _element(pdf, document.root, tree, made)
    tree.K = Array([top])
    numbers = Array()
    for number, page in enumerate(document.sheet.pages):
        owners = Array([made[id(owner)] for owner in page.owners])
        numbers.append(number)
        numbers.append(pdf.make_indirect(owners))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(document.sheet.pages)
    pdf.Root.StructTreeRoot = tree


def _element(pdf: Pdf, element: Element, parent: pikepdf.Object, made: dict[int, pikepdf.Object]) -> pikepdf.Object:
    node = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind}"), P=parent))
    made[id(element)] = node
    first = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
    if first is not None:
        node.Pg = pdf.pages[first].obj
    if element.alt:
        node.Alt = String(element.alt)
    if element.actual:
        node.ActualText = String(element.actual)
    if element.lang:
        node.Lang = String(element.lang)
    _attributes(node, element)
    node.K = Array([_kid(pdf, kid, node, first, made) for kid in element.kids])
    return node


def _attributes(node: pikepdf.Object, element: Element) -> None:
    if element.scope:
        node.A = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    elif element.summary:
        node.A = Dictionary(O=Name.Table, Summary=String(element.summary))
    elif element.box is not None:
        x, y, wide, high = element.box
        box = [round(value, 2) for value in (x, HEIGHT - y - high, x + wide, HEIGHT - y)]
        node.A = Dictionary(O=Name.Layout, BBox=Array(box), Placement=Name.Block)


def _kid(
    pdf: Pdf, kid: Element | Mark, node: pikepdf.Object, first: int | None, made: dict[int, pikepdf.Object]
) -> pikepdf.Object | int:
    if isinstance(kid, Element):
        return _element(pdf, kid, node, made)
    if kid.page == first:
        return kid.number
    return Dictionary(Type=Name.MCR, Pg=pdf.pages[kid.page].obj, MCID=kid.number)


def _info(document: Document) -> Dictionary:
    facts = document.facts
    stamp = facts.moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    return Dictionary(
        Title=String(facts.title),
        Author=String(facts.author),
        Producer=String(PRODUCER),
        Creator=String(PRODUCER),
        CreationDate=String(stamp),
        ModDate=String(stamp),
    )


def _intent(pdf: Pdf) -> pikepdf.Object:
    profile = pdf.make_stream(resources.read_bytes("fonts", "paper", "sRGB.icc"), N=3)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=String("sRGB"),
            Info=String("sRGB"),
            DestOutputProfile=profile,
        )
    )


def _metadata(pdf: Pdf, document: Document) -> pikepdf.Object:
    facts = document.facts
    text = _XMP.format(
        title=escape(facts.title),
        author=escape(facts.author),
        language=escape(facts.language),
        identifier=escape(facts.identifier),
        moment=_iso(facts.moment),
        producer=PRODUCER,
    )
    stream = pdf.make_stream(text.encode())
    stream.Type = Name.Metadata
    stream.Subtype = Name.XML
    return stream


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{producer}</xmp:CreatorTool>
   <xmp:CreateDate>{moment}</xmp:CreateDate>
   <xmp:ModifyDate>{moment}</xmp:ModifyDate>
   <xmp:MetadataDate>{moment}</xmp:MetadataDate>
   <pdf:Producer>{producer}</pdf:Producer>
   <xmpMM:DocumentID>uuid:{identifier}</xmpMM:DocumentID>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>Part of PDF/UA to which the document conforms</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
