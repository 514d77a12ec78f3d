/** What makes a file itself wrong, by the ids under which it is reported. It belongs to no check, and cannot be waived. */
export const FILE_FAULTS: ReadonlyMap<string, { readonly says: string; readonly why: string }> = new Map(
  Object.entries({
    "syntax/yaml": {
      says: "The text is no YAML.",
      why: "What cannot be read cannot be reviewed. What stands before and after the fault is read as far as it goes.",
    },
    "syntax/tab": {
      says: "A tab is used to indent.",
      why: "YAML allows spaces alone there: tabs look different in each editor.",
    },
    "syntax/duplicate-key": {
      says: "A key stands twice in one map.",
      why: "Only one of the two values can hold; the first one is taken, and the other would be lost in silence.",
    },
    "syntax/several-documents": {
      says: "The file holds more than one YAML document.",
      why: "One file holds one architecture; what stands behind the second `---` is not read.",
    },
    "syntax/not-a-map": {
      says: "The file is no map.",
      why: "An architecture is a map of sections: `architecture`, `name`, `components` and so on.",
    },
    "syntax/alias": {
      says: "An alias leads nowhere, in a circle, or brings in too much.",
      why: "What an alias stands for is part of the architecture; where it cannot be followed, that part is missing.",
    },
    "syntax/too-large": {
      says: "The file is too large to be read.",
      why: "An architecture at the level of a deployment diagram is small; a file of this size is something else.",
    },
    "schema/unknown-key": {
      says: "A key is no field of the language.",
      why: "A misspelt field states nothing, and its question would be asked as if nobody had answered.",
    },
    "schema/wrong-type": {
      says: "A value is of the wrong sort, such as a list where text is wanted.",
      why: "The value cannot be understood, so the fact counts as not stated.",
    },
    "schema/not-in-enum": {
      says: "A value is none of those that the field knows.",
      why: "Checks decide by these words; an unknown one decides nothing.",
    },
    "schema/wrong-pattern": {
      says: "A quantity, such as a percentage, a duration or a size, is not written as one.",
      why: "Without its unit a number means nothing that could be computed with.",
    },
    "schema/required": {
      says: "The file does not state `architecture` or `name`.",
      why: "The one says in which version of the language the file is written, the other what it is about.",
    },
    "schema/identifier": {
      says: "A key that names something is no identifier.",
      why: "Identifiers are small letters, digits and hyphens: they appear in references, pictures and reports.",
    },
    "schema/own-check": {
      says: "A check that the config file adds cannot be used.",
      why: "What is wrong in one of the organisation's own checks costs that check alone; until it is mended, it finds nothing.",
    },
    "names/duplicate": {
      says: "Two things bear the same identifier.",
      why: "All identifiers share one namespace, so a reference to one of the two could mean either.",
    },
    "names/unresolved": {
      says: "A reference leads to nothing in the file.",
      why: "A connection to something that does not exist is missing from every answer and every picture.",
    },
    "names/include": {
      says: "An entry of `include` leads to no file.",
      why: "What the file was to bring in is missing from every answer and every picture.",
    },
    "names/include-cycle": {
      says: "Files include each other in a circle.",
      why: "None of them could be read to its end; the circle is cut where it closes.",
    },
    "names/stated-twice": {
      says: "Two files of one architecture state the same value.",
      why: "Only one of them can hold; the first one counts, and whoever changes the other would wonder why nothing happens.",
    },
    "names/unknown-service": {
      says: "A service is nearly one of the catalogue.",
      why: "A service that the catalogue does not know is legal, and has no figure for its availability.",
    },
  }),
);
