/** Chooses a word's form for a count by the language's own rules. Knows no words itself. */

const rules = { en: new Intl.PluralRules("en"), ru: new Intl.PluralRules("ru") };

/** English forms: `one`, `other`. */
export function pluralEn(count: number, one: string, other: string): string {
  return rules.en.select(count) === "one" ? one : other;
}

/** Russian forms: 1 этап, 2 этапа, 5 этапов; a fraction takes the form of two. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const form = rules.ru.select(count);
  return form === "one" ? one : form === "few" || form === "other" ? few : many;
}
