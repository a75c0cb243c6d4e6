"""The letters of the languages whose names are spelt."""

from __future__ import annotations

from cleaner.names.native import Language

ALPHABETS: dict[Language, str] = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя'",
}
