/** The typed door to every string people read in the app and on the map. It knows languages and plurals, and nothing of the rooms that use it. */
import { app as appEn } from "./en/app";
import { edit as editEn } from "./en/edit";
import { exchange as exchangeEn } from "./en/exchange";
import { map as mapEn } from "./en/map";
import { problems as problemsEn } from "./en/problems";
import { app as appRu } from "./ru/app";
import { edit as editRu } from "./ru/edit";
import { exchange as exchangeRu } from "./ru/exchange";
import { map as mapRu } from "./ru/map";
import { problems as problemsRu } from "./ru/problems";

export type Language = "en" | "ru";

/** English is the source of truth: Russian has exactly its keys and shapes. */
export interface Words {
  readonly language: Language;
  readonly map: typeof mapEn;
  readonly problems: typeof problemsEn;
  readonly app: typeof appEn;
  readonly edit: typeof editEn;
  readonly exchange: typeof exchangeEn;
}

const english: Words = { language: "en", map: mapEn, problems: problemsEn, app: appEn, edit: editEn, exchange: exchangeEn };

const russian: Words = { language: "ru", map: mapRu, problems: problemsRu, app: appRu, edit: editRu, exchange: exchangeRu };

/** The table of a language. */
export function wordsFor(language: Language): Words {
  return language === "ru" ? russian : english;
}

/** `ru`, `ru-RU`, `ru_RU.UTF-8` give Russian, anything else English. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^ru\b|^ru[_-]/i.test(locale) ? "ru" : "en";
}
