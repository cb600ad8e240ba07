/** Names of a journey note's own properties: each canonical key with its other spellings, parted by commas, English and Russian. Words only, no reading. */

export const noteVocabulary = [
  ["title", ""],
  ["personas", "persona, actor, actors, customer, user, персона, персоны, персонаж, персонажи, клиент"],
  ["stages", "phases, этапы, стадии, фазы"],
  ["journey-type", "map type, тип карты"],
  ["journey-state", "map state, состояние карты"],
  ["scenario", "сценарий"],
  ["goal", "цель"],
  ["owner", "responsible, ответственный"],
  ["reviewed", "last reviewed, проверено, дата проверки"],
  ["review-every", "review interval, проверять каждые"],
  ["baseline", "previous map, прошлая карта"],
  ["emotion-scale", "scale, шкала эмоций, шкала"],
  ["lanes", "rows, строки"],
  ["lanes-hidden", ""],
  ["coach-off", ""],
] as const;

export type NoteKey = (typeof noteVocabulary)[number][0];
