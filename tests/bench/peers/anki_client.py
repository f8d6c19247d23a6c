"""Anki and its own server: notes with a card each, both sides in Rust, run by the Python of the peer.

`python anki_client.py FOLDER WORDS.json URL`
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def main(folder: Path, words: list[str], url: str) -> dict[str, float]:
    """Return seconds for push, pull and a whole download."""
    collection = importlib.import_module("anki.collection").Collection

    def timed(act: Callable[[], object]) -> float:
        began = time.perf_counter()
        act()
        return time.perf_counter() - began

    mine, other, new = (collection(str(folder / f"{name}.anki2")) for name in ("mine", "other", "new"))
    auth = mine.sync_login("u1", "pw", url)
    auth.endpoint = url
    mine.close_for_full_sync()
    mine.full_upload_or_download(auth=auth, server_usn=None, upload=True)
    mine.reopen(after_full_sync=True)
    for one in (other,):
        one.close_for_full_sync()
        one.full_upload_or_download(auth=auth, server_usn=None, upload=False)
        one.reopen(after_full_sync=True)
    kind = mine.models.by_name("Basic")
    requests = importlib.import_module("anki.collection").AddNoteRequest
    deck = mine.decks.id("Default")
    notes = []
    for text in words:
        note = mine.new_note(kind)
        note["Front"] = text
        notes.append(requests(note=note, deck_id=deck))
    mine.add_notes(notes)
    found = {
        "push": timed(lambda: mine.sync_collection(auth, sync_media=False)),
        "pull": timed(lambda: other.sync_collection(auth, sync_media=False)),
        "nothing": 1000 * timed(lambda: other.sync_collection(auth, sync_media=False)),
    }
    new.close_for_full_sync()
    found["snapshot"] = timed(lambda: new.full_upload_or_download(auth=auth, server_usn=None, upload=False))
    new.reopen(after_full_sync=True)
    for one in (other, new):
        if one.note_count() != len(words):
            raise SystemExit(f"only {one.note_count()}")
    return found


if __name__ == "__main__":
    place = Path(sys.argv[1])
    sys.stdout.write(json.dumps(main(place, json.loads(Path(sys.argv[2]).read_text()), sys.argv[3])) + "\n")
