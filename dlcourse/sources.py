"""Where the data of the course come from: who made them, where they are, under which licence."""

from __future__ import annotations

from dataclasses import dataclass

LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY 2.0": "https://creativecommons.org/licenses/by/2.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


@dataclass(frozen=True)
class Source:
    """Where a data set comes from.

    Names are those that have to stand wherever the set is used; a licence is a key of LICENCES.
    """

    what: str
    names: tuple[str, ...]
    year: int
    title: str
    place: str  # who keeps it, in a word
    addresses: tuple[str, ...]
    licence: str
    changes: str
    by_way_of: str = ""  # a published copy by others than the authors

    @property
    def authors(self) -> str:
        """The names as a list in words: "Alpaydin and Kaynak"."""
        *first, last = self.names
        return f"{', '.join(first)} and {last}" if first else last

    @property
    def short(self) -> str:
        """Names, year, place and licence: "Alpaydin and Kaynak (1998), UCI, CC BY 4.0"."""
        return f"{self.authors} ({self.year}), {self.place}, {self.licence}"


SHUFFLED = "the order of the rows"
SOURCES = {
    "iris": Source(
        what="150 iris flowers of three species, measured by Anderson",
        names=("Fisher", "Anderson"),
        year=1936,
        title="R. A. Fisher, The use of multiple measurements in taxonomic problems",
        place="UCI",
        addresses=("https://doi.org/10.24432/C56C76",),
        licence="CC BY 4.0",
        changes=f"{SHUFFLED}; two rows that UCI's file has wrong are put right after the paper",
    ),
    "digits": Source(
        what="1,797 handwritten digits of 8×8 pixels, the test part of the set",
        names=("Alpaydin", "Kaynak"),
        year=1998,
        title="E. Alpaydin and C. Kaynak, Optical recognition of handwritten digits",
        place="UCI",
        addresses=("https://doi.org/10.24432/C50P49",),
        licence="CC BY 4.0",
        changes=SHUFFLED,
    ),
    "breast_cancer": Source(
        what="569 tumours, 30 measurements of the nuclei of their cells",
        names=("Wolberg", "Mangasarian", "Street", "Street"),
        year=1993,
        title="W. Wolberg, O. Mangasarian, N. Street and W. Street, "
        "Breast cancer Wisconsin (diagnostic)",
        place="UCI",
        addresses=("https://doi.org/10.24432/C5DW2B",),
        licence="CC BY 4.0",
        changes=SHUFFLED,
    ),
    "penguins": Source(
        what="333 penguins of three species, three lengths, their sex and their body mass",
        names=("Gorman", "Williams", "Fraser"),
        year=2014,
        title="K. B. Gorman, T. D. Williams and W. R. Fraser, Ecological sexual dimorphism and "
        "environmental variability within a community of Antarctic penguins",
        place="Palmer Station LTER",
        addresses=(
            "https://doi.org/10.1371/journal.pone.0090081",
            "https://doi.org/10.5281/zenodo.3960218",
        ),
        licence="CC0 1.0",
        changes=f"{SHUFFLED}; eleven birds with something not measured are left out",
        by_way_of="as palmerpenguins by A. M. Horst, A. P. Hill and K. B. Gorman (2020)",
    ),
    "photos": Source(
        what="520 pieces of 8×8 pixels of two photographs, china.jpg and flower.jpg",
        names=("danielbuechele", "vultilion"),
        year=2011,
        title="a temple by danielbuechele and a flower by vultilion, sample images of scikit-learn",
        place="Flickr",
        addresses=(
            "https://www.flickr.com/photos/danielbuechele/6061409035/",
            "https://www.flickr.com/photos/vultilion/6056698931/",
        ),
        licence="CC BY 2.0",
        changes="made smaller, each four pixels a side to one, with 32 steps of brightness in "
        "place of 256, and cut into pieces",
    ),
}
