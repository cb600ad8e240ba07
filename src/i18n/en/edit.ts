/** English strings: editing a map on the screen: menus, fields, undo, why something was not written. */

export const edit = {
  undo: "Undo",
  redo: "Redo",
  list: { addTouchpoint: "Touchpoint" },
};
