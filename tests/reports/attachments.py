"""Files as people bring them along: with all that a camera or a program wrote in them."""

import io

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf
from PIL import Image
from PIL.PngImagePlugin import PngInfo

VERKLIKKER = "Geheimpje Verklikker"
GPS = {1: "N", 2: (52.0, 5.0, 7.0), 3: "E", 4: (6.0, 18.0, 1.0)}


def photo(size: tuple[int, int] = (400, 300), orientation: int = 6, kind: str = "JPEG") -> bytes:
    """Return a photo, on its side, with place, camera, owner and words."""
    picture = Image.new("RGB", size, "white")
    picture.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010F] = notes[0x013B] = notes[0x8298] = VERKLIKKER
    notes.get_ifd(0x8825).update(GPS)
    target = io.BytesIO()
    if kind == "PNG":
        words = PngInfo()
        words.add_itxt("Author", VERKLIKKER)
        picture.save(target, kind, exif=notes, pnginfo=words)
    else:
        picture.save(target, kind, exif=notes, **({"comment": VERKLIKKER.encode()} if kind == "JPEG" else {}))
    return target.getvalue()


def see_through() -> bytes:
    """Return a PNG of which a part is glass."""
    target = io.BytesIO()
    Image.new("RGBA", (60, 40), (0, 0, 0, 0)).save(target, "PNG")
    return target.getvalue()


def letter(pages: int = 2, *, lock: str = "", owner: str = "") -> bytes:
    """Return a PDF with an author, a script, a hidden file, a link, a form and a photo."""
    pdf = Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
    pdf.docinfo["/Author"] = VERKLIKKER
    with pdf.open_metadata() as notes:
        notes["dc:creator"] = [VERKLIKKER]
    pdf.attachments["loon.txt"] = AttachedFileSpec(
        pdf, VERKLIKKER.encode(), description=VERKLIKKER, filename="loon.txt", mime_type="", creation_date="",
        mod_date="",
    )  # fmt: skip
    script = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=f"app.alert('{VERKLIKKER}')"))
    pdf.Root.OpenAction = script
    pdf.Root.Names.JavaScript = Dictionary(Names=Array(["een", script]))
    first = pdf.pages[0]
    first.obj.AA = Dictionary(O=script)
    box = Array([0, 0, 50, 50])
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.URI, URI=f"https://{VERKLIKKER}")
    )
    inside = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.GoTo, D=Array([first.obj, Name.Fit]))
    )
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=box, T=VERKLIKKER, Contents="Dit klopt", M="D:20240101")
    clip = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=box, Contents=VERKLIKKER)
    first.obj.Annots = Array([link, pdf.make_indirect(inside), note, clip])
    camera = pdf.make_stream(photo(), Type=Name.XObject, Subtype=Name.Image, Width=400, Height=300)
    camera.Filter, camera.ColorSpace, camera.BitsPerComponent = Name.DCTDecode, Name.DeviceRGB, 8
    first.obj.Resources = Dictionary(XObject=Dictionary(Im0=camera))
    first.obj.Contents = pdf.make_stream(b"q 200 0 0 200 50 500 cm /Im0 Do Q")
    target = io.BytesIO()
    locked = pikepdf.Encryption(user=lock, owner=owner or lock) if lock or owner else False
    pdf.save(target, encryption=locked)
    return target.getvalue()


def bomb(side: int) -> bytes:
    """Return a small PNG of very many dots."""
    target = io.BytesIO()
    Image.new("1", (side, side)).save(target, "PNG")
    return target.getvalue()


def fine_scan() -> bytes:
    """Return a PDF that says that its photo has very many dots."""
    with Pdf.open(io.BytesIO(letter(1))) as pdf:
        found = pdf.pages[0].obj.Resources.XObject.Im0
        found.Width = found.Height = 30_000
        target = io.BytesIO()
        pdf.save(target)
        return target.getvalue()
