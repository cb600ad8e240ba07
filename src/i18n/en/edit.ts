/** English strings: editing a map on the screen: menus, fields, undo, why something was not written. */

export const edit = {
  undo: "Undo",
  redo: "Redo",
  list: { addTouchpoint: "Touchpoint" },
  refusal: {
    broken: "Nothing was written: the properties of this note cannot be read. Mend them in the Markdown, then try again.",
    duplicateKey: "Nothing was written: one property stands twice in this note, and one of the two would be lost. Remove one in the Markdown, then try again.",
    noPlace: "Nothing was written: this place is gone, because the note was changed elsewhere. Look at the map as it is now and try again.",
    checkFailed: "Nothing was written: the note spells this place in a way that cannot be changed safely. Change it in the Markdown.",
    movedOn: (found: string) => `Nothing was written: this place was changed elsewhere and now reads “${found}”. Compare the two and try again.`,
    nowEmpty: "Nothing was written: this place was emptied elsewhere in the meantime. Look at the map as it is now and try again.",
    notAJourney: "Nothing was written: this note is no journey map any more. Give it back its tag and its stages, then try again.",
    badPath: (path: string) => `Nothing was written: nothing can be put at “${path}”.`,
    gone: (name: string) => `Nothing was written: the note “${name}” was deleted. Restore it and try again.`,
    disk: (name: string) => `Nothing was written: “${name}” could not be saved. Check that the disk has room and the file is not locked, then try again.`,
    unsaved: (name: string) => `The change stands in the editor of “${name}”, but could not be saved yet. Check that the disk has room.`,
    copyText: "Copy the text",
    copied: "Copied",
  },
  history: {
    nothingToUndo: "There is nothing to undo on this map.",
    nothingToRedo: "There is nothing to redo on this map.",
    cannotUndo: (label: string) => `The note has changed since “${label}”, so this cannot be undone here. Undo the later change where it was made, or change the map by hand.`,
    cannotRedo: (label: string) => `The note has changed since “${label}” was undone, so this cannot be done again here.`,
    undone: (label: string) => `Undone: ${label}`,
    redone: (label: string) => `Done again: ${label}`,
  },
};
