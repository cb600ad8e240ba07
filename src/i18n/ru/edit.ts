/** Russian strings: editing a map on the screen: menus, fields, undo, why something was not written. */
import type { edit as English } from "../en/edit";

export const edit: typeof English = {
  undo: "Отменить",
  redo: "Вернуть",
  list: { addTouchpoint: "Точка контакта" },
};
