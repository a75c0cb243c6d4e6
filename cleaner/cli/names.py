"""`cleaner names`: what the catalogue says of a name, and in which spellings it is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import CONTEXT, FINDINGS
from cleaner.cli.screen import BOLD, DIM, Screen, counted, paint, plain
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleaner.catalog import Catalog, Entity, Person
    from cleaner.catalog.people import Origin
    from cleaner.names.variants import Variant


def _given(_: click.Context, __: click.Parameter, name: str) -> str:
    if not name.strip():
        raise click.BadParameter('give a name, as in "Garry Kasparov"')
    return name


@click.group(context_settings=CONTEXT, invoke_without_command=True)
@click.pass_context
def names(ctx: click.Context) -> None:
    """Explain how people, places and terms of the catalogue are found.

    \b
    Examples:
      cleaner names explain "Mychajło Dobkin"
      cleaner names variants "Garry Kasparov"
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@names.command(short_help="Say whose name a spelling is, by which scheme, and what guards it.")
@click.argument("name", callback=_given)
@options.rules
@options.config
@options.colour
def explain(name: str, colour: str, **given: Any) -> None:
    """Say whose name NAME is, which scheme makes it, its tier in an English text, and what guards it.

    \b
    Examples:
      cleaner names explain "Mychajło Dobkin"
      cleaner names explain Kiew

    Exit codes: 0 NAME is known, 1 it is not.
    """
    screen = Screen(colour)
    catalog = _catalog(given)
    lines = [*_person_lines(catalog, name), *_listed_lines(catalog, name)]
    if name in catalog.names.keep:
        lines.append("kept: this name is never touched")
    if not lines:
        screen.note(f"nothing in the catalogue is called {plain(name)}")
        click.get_current_context().exit(FINDINGS)
    screen.out("".join(f"{plain(line)}\n" for line in lines))


@names.command(short_help="List the spellings that are found, scheme by scheme.")
@click.argument("name", callback=_given)
@options.rules
@options.config
@options.colour
def variants(name: str, colour: str, **given: Any) -> None:
    """List the given names and surnames by which the person NAME is found, scheme by scheme.

    NAME is the right English name of an entry. Every given name goes with every surname.

    \b
    Examples:
      cleaner names variants "Garry Kasparov"

    Exit codes: 0 NAME is known, 1 it is not.
    """
    screen = Screen(colour)
    entity = _entity(_catalog(given), name)
    if entity is None:
        screen.note(f"no person of the catalogue is called {plain(name)}")
        click.get_current_context().exit(FINDINGS)
    firsts, lasts = _families(entity)
    for title, found in (("given names", firsts), ("surnames", lasts)):
        screen.out(paint(f"{title}\n", BOLD))
        for scheme, texts in _by_scheme(found).items():
            screen.out(plain(f"  {scheme:24}{', '.join(texts)}") + "\n")
    pairs = len(firsts) * len(lasts)
    screen.note(paint(f"{counted(pairs, 'full name')}", DIM))


def _catalog(given: dict[str, Any]) -> Catalog:
    from cleaner.catalog import load

    return load([Path(folder) for folder in Settings.of(given).rules])


def _entity(catalog: Catalog, name: str) -> Entity | None:
    return next((e for e in catalog.names.entities if e.kind == "people" and name in (e.name, *e.also)), None)


def _families(entity: Entity) -> tuple[dict[str, Variant], dict[str, Variant]]:
    """The spellings of the given name and of the surname, as the schemes make them."""
    from cleaner.catalog.people_table import derived

    firsts: dict[str, Variant] = {}
    lasts: dict[str, Variant] = {}
    for _, given, surname in derived(entity):
        firsts = {**given, **firsts}
        lasts = {**surname, **lasts}
    return firsts, lasts


def _by_scheme(found: dict[str, Variant]) -> dict[str, list[str]]:
    schemes: dict[str, list[str]] = {}
    for variant in found.values():
        kind = "another language's" if variant.kind == "western" else f"{variant.scheme} of {variant.of}"
        schemes.setdefault(kind, []).append(variant.text)
    return schemes


def _person_lines(catalog: Catalog, name: str) -> Iterator[str]:
    from cleaner.catalog.people import fold_word

    words = name.split()
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    for number, origin in catalog.people.bearers(fold_word(last)):
        person = catalog.people.person(number)
        given = person.given.get(fold_word(first))
        if given is None:
            continue
        firsts, lasts = _families(person.entity)
        yield f"{name}: {person.entity.name}"
        for word, found in ((first, firsts), (last, lasts)):
            variant = found.get(fold_word(word))
            told = f"scheme {variant.scheme}, of the {variant.of} form" if variant else "listed in the entry"
            yield f"  {word}: {told}"
        yield f"  in English: {_tier(person, (first, given), (last, origin))}"
        yield from _guards(person.entity, catalog.people.barred.get(f"{fold_word(first)} {fold_word(last)}"))


def _tier(person: Person, given: tuple[str, Origin], surname: tuple[str, Origin]) -> str:
    from cleaner.catalog.people import Origin
    from cleaner.passes.names.people import is_common
    from cleaner.passes.names.reading import origin_of

    if person.accepts(given[0], surname[0], "en"):
        return "accepted, no error"
    origin = origin_of(person, given, surname, "en")
    if origin is Origin.SCHEME and is_common(person.entity) and not person.entity.near:
        return f"review (names.common-surname), becomes {person.entity.name}"
    tiers = {Origin.RUSSIAN: "review (names.russian-form)", Origin.WESTERN: "review (names.western-name)"}
    return f"{tiers.get(origin, 'safe (names.full-name)')}, becomes {person.entity.name}"


def _guards(entity: Entity, barred: str | None) -> Iterator[str]:
    if entity.near:
        yield f"  only where the document holds one of: {', '.join(entity.near)}"
    if entity.unless:
        yield f"  not where the document holds one of: {', '.join(entity.unless)}"
    if barred:
        yield f"  never, for it is the name of {barred}"
    yield f"  from {entity.place}"


def _listed_lines(catalog: Catalog, name: str) -> Iterator[str]:
    derived = dict(catalog.people.places)
    for entity in catalog.names.entities:
        if entity.kind == "people":
            continue
        rule = "names.place" if entity.kind == "places" else "names.term"
        if name in entity.wrong or (entity.kind == "places" and derived.get(name) == entity.name):
            how = "listed as wrong" if name in entity.wrong else _scheme_of_place(entity, name)
            yield f"{name}: {entity.name}"
            yield f"  in English: safe ({rule}), {how}, becomes {entity.name}"
            yield from _guards(entity, None)
        elif name in (entity.name, *entity.also, *entity.same):
            yield f"{name}: {entity.name}"
            yield "  in English: accepted, no error"
            yield from _guards(entity, None)


def _scheme_of_place(entity: Entity, name: str) -> str:
    from cleaner.names.variants import place_spellings

    for language, native in entity.natives:
        for variant in place_spellings(native, language) if language in ("ru", "uk", "be") else ():
            if variant.text == name:
                return f"scheme {variant.scheme}, of the {language} form"
    return "derived"
