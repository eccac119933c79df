"""Files in, notebooks out that can be graded, with a sentence for whatever was put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nbformat.v4 import new_notebook

from dlcourse.grading.intake.arrange import Arranger, Told
from dlcourse.grading.intake.beside import unused_modules
from dlcourse.grading.intake.choose import Candidate, Fit, candidates, choose, fit
from dlcourse.grading.intake.notebook import Received, Unreadable, from_json
from dlcourse.grading.intake.recognise import Texts
from dlcourse.grading.intake.words import listed, shown
from dlcourse.grading.known import KnownAssignment, KnownNotebook
from dlcourse.grading.versions import MARK, Release, release_of, versions_in


@dataclass(frozen=True)
class Intake:
    """What can be graded of a submission.

    `repairs` are sentences for the learner, `flagged` those of them that a person should look at;
    `problem` says why there is nothing to grade.
    """

    notebooks: Mapping[str, Any] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()
    flagged: tuple[str, ...] = ()
    problem: str | None = None


def take(
    files: Mapping[str, bytes],
    assignment: KnownAssignment,
    history: Sequence[Release] = (),
    others: Sequence[str] = (),
    strange: Mapping[str, str] | None = None,
) -> Intake:
    """Return the notebooks of an assignment that files hold; raises nothing for what they are.

    `files` maps a path below the learner's folder to bytes; `others` are the paths of all else
    there; `strange` says why a path could not be read, as the end of a sentence.
    """
    strange = strange or {}
    found, unreadable = candidates(files)
    unreadable = {**strange, **unreadable}
    early = {c.place for c in found if c.content.cut}
    texts = {name: Texts(known, history) for name, known in assignment.notebooks.items()}
    fits = {name: [fit(one, of) for one in found] for name, of in texts.items()}
    early -= {f.candidate.place for of in fits.values() for f in of if f.worked}
    unreadable |= {place: "was cut off or broken before its first answer" for place in early}
    found = [c for c in found if c.place not in early]
    told, notebooks, sources = Told(), {}, []
    absent: list[str] = []
    for name, of in texts.items():
        mine = [f for f in fits[name] if f.candidate in found and _belongs(f, name, fits)]
        choice = choose(name, mine)
        if choice is None:
            absent.append(name)
            continue
        if choice.sentence:
            told.say(choice.sentence, look=choice.look)
        content = choice.candidate.content
        _say_of_file(choice.candidate.place, content, told)
        notebooks[name] = notebook(content, of, history, told)
        sources += [piece.source for piece in content.pieces if piece.kind == "code"]
    if not notebooks:
        return Intake(problem=_problem(assignment, [f.place for f in found], unreadable, others))
    for name in absent:
        told.say(f"{name}.ipynb was not handed in: nothing in it is answered.", look=True)
    for path, reason in unreadable.items():
        if ".ipynb" not in path.lower():
            continue  # data that came along
        told.say(f"{shown(path)} {reason}, so it was left out.", look=True)
    for sentence, look in unused_modules(others, assignment.modules, sources):
        told.say(sentence, look=look)
    _note(notebooks.values(), told)
    return Intake(notebooks, tuple(told.repairs), tuple(told.flagged))


def take_notebook(
    content: Mapping[str, Any], assignment: KnownAssignment, name: str
) -> tuple[Any, tuple[str, ...], tuple[str, ...]]:
    """Return a notebook, given as JSON, that can be graded; its repairs; those to be looked at.

    Raises Unreadable where it has none of the cells of the assignment's notebook of that name.
    """
    told, texts = Told(), Texts(assignment.notebooks[name], assignment.history)
    found = from_json(content)
    if not fit(Candidate(name, found), texts).known:
        raise Unreadable(f"{shown(name)}.ipynb has none of the cells of {assignment.name}")
    _say_of_file(f"{shown(name)}.ipynb", found, told)
    made = notebook(found, texts, assignment.history, told)
    _note([made], told)
    return made, tuple(told.repairs), tuple(told.flagged)


def notebook(content: Received, texts: Texts, history: Sequence[Release], told: Told) -> Any:
    """Return a received notebook with its cells in the course's places, and tell what was moved."""
    release = release_of(history, texts.known.name, content.metadata)
    given = None
    if release is not None and release is not history[-1]:
        given = list(release.notebooks[texts.known.name].cells)
        told.say("The notebook is of an earlier release: it was graded by the tests of today.")
    made = new_notebook()
    made.cells = Arranger(content.pieces, texts, told, given).cells()
    made.nbformat, made.nbformat_minor = 4, 5
    made.metadata = _metadata(content, texts.known, told)
    made.metadata[MARK] = {"digest": content.digest()}
    if versions := versions_in(content.metadata):
        made.metadata[MARK]["versions"] = versions
    if history:
        made.metadata[MARK]["release"] = history[-1].number
    return made


def _note(notebooks: Iterable[Any], told: Told) -> None:
    """Write the repairs into notebooks, for their feedback."""
    if told.repairs:
        for made in notebooks:
            made.metadata[MARK] = {**made.metadata.get(MARK, {}), "repairs": list(told.repairs)}


def _metadata(content: Received, known: KnownNotebook, told: Told) -> Any:
    """Return the notebook's metadata: the course's kernel, and of which release it is."""
    kernel = content.metadata.get("kernelspec")
    info = content.metadata.get("language_info")
    named = [part for part in (kernel, info) if isinstance(part, Mapping)]
    language = next(
        (str(part[key]) for part in named for key in ("language", "name") if part.get(key)), ""
    )
    if isinstance(kernel, Mapping) and kernel.get("language"):
        language = str(kernel["language"])
    elif isinstance(info, Mapping) and info.get("name"):
        language = str(info["name"])
    wanted = str((known.kernelspec or {}).get("language", "python"))
    if language and not language.lower().startswith(wanted.lower()):
        told.say(f"The notebook's language was {shown(language)}: it was graded as {wanted}.")
    elif known.kernelspec and not language and not content.cut:
        told.say("The notebook named no kernel: it was graded with the course's.")
    metadata: dict[str, Any] = {"language_info": {"name": wanted}}
    if known.kernelspec:
        metadata["kernelspec"] = dict(known.kernelspec)
    return metadata


def _say_of_file(path: str, content: Received, told: Told) -> None:
    if content.odd:
        told.say(f"{path} had {listed(content.odd)}, and was read all the same.")
    if content.cut:
        told.say(
            f"{path} was cut off or broken: its first {len(content.pieces)} cells could be "
            "read. Hand in the whole notebook if you have it.",
            look=True,
        )


def _belongs(one: Fit, name: str, fits: Mapping[str, Sequence[Fit]]) -> bool:
    """Whether a file may be the notebook of this name, and not rather another one's."""
    stem, known = one.candidate.stem, one.known
    if stem in fits and stem != name:
        return False
    most = max((f.known for of in fits.values() for f in of if f.candidate.stem == stem), default=0)
    return stem == name or known == most


def _problem(
    assignment: KnownAssignment,
    strangers: Sequence[str],
    unreadable: Mapping[str, str],
    others: Iterable[str],
) -> str:
    """Return why there is nothing to grade: what came, what was wanted, what to do next."""
    wanted = " or ".join(f"{name}.ipynb" for name in sorted(assignment.notebooks))
    if not strangers and not unreadable:
        came = [name for name in others if not name.endswith("/")]
        but = f", but {listed(came)}" if came else ""
        return f"No notebook was handed in{but}; wanted {wanted}. Ask for it."
    sentences = [f"{shown(path)} {reason}." for path, reason in list(unreadable.items())[:3]]
    if strangers:
        verb = "has" if len(strangers) == 1 else "have"
        sentences.append(f"{listed(strangers)} {verb} none of the cells of {assignment.name}.")
    return f"{' '.join(sentences)} Wanted {wanted}: ask for it again."
