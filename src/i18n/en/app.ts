/** English strings: what Obsidian's own controls say: commands, menus, settings, notices. */
import { pluralEn } from "../plural";

export const app = {
  commands: {
    toggle: "Toggle between map and Markdown",
    toSide: "Open map to the side",
    inNewTab: "Open map in new tab",
    inNewWindow: "Open map in new window",
    openAnother: "Open journey map…",
  },
  actions: {
    openAsMap: "Open as journey map",
    openAsMarkdown: "Open as Markdown",
    openMapToSide: "Open journey map to the side",
    openAt: (line: number) => `Open as Markdown at line ${line}`,
  },
  view: {
    deleted: "This note was deleted.",
    deletedMore: "Close this tab, or restore the note to see its map again.",
    unreadable: "This note could not be read.",
  },
  broken: {
    heading: "The map cannot be drawn yet",
    lead: (count: number) =>
      `The properties of this note hold ${pluralEn(count, "a mistake", `${count} mistakes`)}. Mend the text and the map comes back by itself.`,
    leadUnknown: "The properties of this note cannot be read. Mend the text and the map comes back by itself.",
    place: (line: number, column: number) => `Line ${line}, column ${column}`,
    found: "Found",
    meaning: "What it means",
    remedy: "How to mend it",
    typeInstead: "Type instead",
  },
  notYet: {
    heading: "Not a journey map yet",
    lead: "A map is drawn from the stages in the properties of this note. Begin like this:",
    example: "stages:\n  - name: Choosing\n    touchpoints:\n      - name: Reviews\n        emotion: 1",
    more: "The map appears here as soon as the note has a stages property.",
  },
  block: {
    cannotDraw: "This journey map block cannot be drawn",
    notYaml: (line: number | undefined) =>
      `The options cannot be read${line === undefined ? "" : ` at line ${line}`}: check the quotes, the brackets and the space after each colon.`,
    notOptions: "Options are written one a line, such as show: curve. Leave the block empty to draw this note's own map.",
    unknownOption: (name: string) => `“${name}” is not an option. Known options: note, show, lanes, height.`,
    badNote: "note needs a link to one note, in quotes: note: \"[[My journey]]\".",
    badShow: (value: string) => `show is “${value}”. It can be curve, table or both.`,
    badLanes: "lanes needs a list of lane names: lanes: [goals, barriers].",
    badHeight: (value: string) => `height is “${value}”. It is a number of pixels from 100 to 10000.`,
    noteNotFound: (name: string) => `There is no note called “${name}”.`,
    noOwnNote: "This block stands in no note. Name one: note: \"[[My journey]]\".",
    noStages: (name: string) => `“${name}” has no stages yet, so there is no map to draw.`,
    broken: (name: string) => `The properties of “${name}” cannot be read, so its map cannot be drawn.`,
    openMap: "Open the map",
  },
  suggester: {
    placeholder: "Type the name of a journey or persona…",
    empty: "No journey notes found. Give a note the tag journey and a stages property.",
    broken: "cannot be read",
    notYet: "not a map yet",
    counts: (stages: number, touchpoints: number) =>
      `${stages} ${pluralEn(stages, "stage", "stages")}, ${touchpoints} ${pluralEn(touchpoints, "touchpoint", "touchpoints")}`,
    openHint: "to open the map",
    newTabHint: "to open in new tab",
    closeHint: "to dismiss",
  },
  settings: {
    tagsHeading: "Tags",
    journeyTags: "Journey notes",
    journeyTagsDescription: "Notes with one of these tags are journeys. Separate tags with commas; nested tags count.",
    personaTags: "Persona notes",
    personaTagsDescription: "Notes with one of these tags are personas.",
    evidenceTags: "Evidence notes",
    evidenceTagsDescription: "Notes with one of these tags are evidence when they also have a journey or observations property.",
    needsTag: "Name at least one tag.",
    badTag: (tag: string) => `“${tag}” cannot be a tag: use letters, digits, hyphens, underscores and slashes, not digits alone.`,
  },
  failures: {
    loadSettings: "The settings could not be read, so the defaults are used.",
    saveSettings: "The settings could not be saved.",
    readVault: "The journey notes could not be listed.",
    readNote: "The note could not be read.",
    drawMap: "The map could not be drawn.",
    openMap: "The map could not be opened.",
    openMarkdown: "The note could not be opened as Markdown.",
    openLink: "The link could not be opened.",
  },
};
