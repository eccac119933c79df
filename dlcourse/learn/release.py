"""The released notebooks of a kit: in its folder, or still in its zip."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath

FOLDER = "notebooks"  # of a kit


class NoReleaseError(Exception):
    """There is no notebook where one was looked for; the message says so in sentences."""


def released(place: Path) -> dict[str, bytes]:
    """Return the notebooks of a kit by their places below work/, such as "ps1/ps1.ipynb".

    `place` is a kit's folder or zip. Raises NoReleaseError.
    """
    wanted = "Wanted is the folder of a kit, or its zip: name it after --kit."
    try:
        found = _in_zip(place) if place.is_file() else _in_folder(place)
    except (OSError, zipfile.BadZipFile) as error:
        raise NoReleaseError(f"{place} cannot be read ({error}). {wanted}") from error
    if not found:
        raise NoReleaseError(f"There is no notebook in {place / FOLDER}. {wanted}")
    return {f"{stem}/{stem}.ipynb": found[stem] for stem in sorted(found)}


def _in_folder(place: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in (place / FOLDER).glob("*.ipynb")}


def _in_zip(place: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(place) as archive:
        paths = {PurePosixPath(name): name for name in archive.namelist()}
        return {
            path.stem: archive.read(name)
            for path, name in paths.items()
            if path.suffix == ".ipynb" and path.parent.name == FOLDER
        }
