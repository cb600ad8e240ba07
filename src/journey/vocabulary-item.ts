/** Names of what an entry of a lane can say: each canonical key with its other spellings, parted by commas, English and Russian. Words only, no reading. */

export const itemVocabulary = [
  ["text", "name, title, текст, название"],
  ["reason", "why, cause, причина"],
  ["severity", "priority, важность, серьёзность"],
  ["solves", "for, решает"],
  ["status", "state, done, статус"],
  ["owner", "assignee, responsible, ответственный"],
  ["due", "deadline, срок"],
  ["impact", "эффект"],
  ["effort", "усилия"],
  ["informed", "known to, знают"],
  ["measured", "re-measured, измерено"],
  ["value", "actual, значение, факт"],
  ["target", "plan, план"],
  ["unit", "единица"],
  ["weight", "вес"],
] as const;

export type ItemKey = (typeof itemVocabulary)[number][0];
