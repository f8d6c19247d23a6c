"""What is easy to guess is refused, what is strong is praised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.keys.errors import WeakPassphrase
from app.keys.passphrase import check_passphrase, known_words, strength


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "leeg"),
        ("kort", "kort"),
        ("elf tekens!", "kort"),
        ("a" * 2000, "lang"),
        ("aaaaaaaaaaaaaa", "herhaling"),
        ("hahahahahahaha", "herhaling"),
        ("xyz-xyz-xyz-xyz", "herhaling"),
        ("qwertyuiopasdf", "rij"),
        ("123456789012", "rij"),
        ("abcdefghijklmn", "rij"),
        ("Welkom123456", "bekend"),
        ("Welkom2026!!!", "bekend"),
        ("W3lk0m2026!!!", "bekend"),
        ("Wachtwoord!2026", "bekend"),
        ("Winterswijk2026", "bekend"),
        ("Gemeente Berkelland 1", "bekend"),
        ("Doetinchem-1974", "bekend"),
        ("Jan en Marie 1985", "langer"),
        ("marieke-sanne-12", "bekend"),
        ("zomerzomerzomer", "herhaling"),
        ("correcthorsebatterystaple", "bekend"),
        ("12-03-1985-12-03", "bekend"),
    ],
)
def test_what_is_easy_to_guess(text: str, advice: str) -> None:
    assert strength(text).advice == advice


@pytest.mark.parametrize(
    "text",
    ["merel fluit boven de akkerwal", "kX9$mQ2pLw7vTz", "vijver lepel orgel drempel", "grindpad hooiwagen egel mist"],
)
def test_what_is_strong(text: str) -> None:
    assert strength(text).level >= 3
    check_passphrase(text)


def test_a_longer_sentence_is_not_weaker() -> None:
    levels = [strength(text).level for text in ("lepel drempel", "lepel drempel vijver", "lepel drempel vijver orgel")]
    assert levels == sorted(levels)
    assert levels[-1] == 4


def test_a_weak_one_says_why() -> None:
    with pytest.raises(WeakPassphrase) as caught:
        check_passphrase("Welkom2026!!!")
    assert caught.value.data == {"reden": "bekend"}


def test_the_list_is_of_some_size() -> None:
    assert len(known_words()) > 500
    assert all(word == word.casefold() for word in known_words())


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    assert 0 <= strength(text).level <= 4
