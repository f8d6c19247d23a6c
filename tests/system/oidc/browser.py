"""A stand-in for the system browser and who sits before it: follows where it is sent, and fills in the forms."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx2
from typing_extensions import override

MOST_PAGES = 6


class _Form(HTMLParser):
    """The first form of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.there, self.wanted = False, ""
        self.fields: dict[str, str] = {}
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.there, self.wanted = True, said.get("data-wanted", "")
        elif tag == "input" and "name" in said:
            self.fields[said["name"]] = said.get("value", "")


@dataclass
class Person:
    """Who signs in, with what; `seen` is what the pages of the provider were, and what it was asked for."""

    login: str
    otp: str = ""
    typed: str = "een lang wachtwoord"
    seen: list[str] = field(default_factory=list)
    wanted: str = ""

    def browse(self, address: str) -> None:
        """Be the browser: it opens, and the program goes on."""
        threading.Thread(target=self.visit, args=(address,), daemon=True).start()

    def visit(self, address: str) -> str:
        """Go where it leads, and return the last page."""
        with httpx2.Client(follow_redirects=True) as client:
            answer = client.get(address)
            for _ in range(MOST_PAGES):
                form = _Form(answer.text)
                if not form.there:
                    break
                self.wanted = form.wanted or self.wanted
                self.seen.append(",".join(form.fields) or "consent")
                answer = client.post(answer.url, data=self._filled(form.fields))
            return answer.text

    def _filled(self, fields: Mapping[str, str]) -> dict[str, str]:
        mine = {"login": self.login, "password": self.typed, "otp": self.otp}
        return {name: mine.get(name, value) for name, value in fields.items()}
