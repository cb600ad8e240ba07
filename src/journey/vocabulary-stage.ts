/**
 * Names of a stage's and a touchpoint's own properties, other than lanes: each canonical key with its other spellings,
 * English and Russian. Words only, no reading.
 */

const sharedVocabulary = [
  ["channel", "channels, medium, device, канал, каналы, канал взаимодействия, каналы взаимодействия, устройство"],
  ["emotion", "emotions, feeling, feelings, mood, sentiment, score, satisfaction, experience, эмоция, эмоции, чувства, настроение, впечатление, оценка"],
  ["reach", "visitors, охват, дошли"],
  ["variant", "variants, вариант, варианты"],
  ["personas", "persona, actor, actors, who, персона, персоны, кто"],
] as const;

export const stageVocabulary = [
  ["name", "title, stage, phase, название, имя, этап, стадия, фаза"],
  ["touchpoints", "touchpoint, touch points, contacts, interactions, steps, точки контакта, точки касания, точки соприкосновения, точки, касания, контакты, шаги"],
  ["exit", "выход"],
  ...sharedVocabulary,
] as const;

export const touchpointVocabulary = [
  ["name", "title, touchpoint, step, название, имя, точка, шаг"],
  ["moment", "moment of truth, момент истины, ключевой момент"],
  ...sharedVocabulary,
] as const;

export type StagePropertyKey = (typeof stageVocabulary)[number][0];
export type TouchpointPropertyKey = (typeof touchpointVocabulary)[number][0];
