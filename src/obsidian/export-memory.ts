/**
 * What one device remembers of the last export, so that the next one begins alike: kind of file, look, size, paper. Not what was
 * chosen for one map alone, its rows and whether its curve stood alone. It lives in the app's own local storage and never syncs.
 */
import type { App } from "obsidian";
import type { Language } from "../i18n/words";
import { exportFormats, proposedChoices, type ExportChoices } from "./export-choices";
import { readFields } from "./read-fields";

const storageKey = "customer-journey-maps-export";

/** The proposed choices with those remembered in their place; junk in the storage counts as nothing. */
export function rememberedChoices(app: App, language: Language): ExportChoices {
  const proposed = proposedChoices(language);
  const stored = readFields(app.loadLocalStorage(storageKey));
  const { controls } = stored;
  return {
    ...proposed,
    format: oneOf(exportFormats, stored["format"], proposed.format),
    theme: oneOf(["light", "dark"], stored["theme"], proposed.theme),
    language: oneOf(["en", "ru"], stored["language"], proposed.language),
    scale: oneOf([1, 2, 3, 4], stored["scale"], proposed.scale),
    paper: oneOf(["a4", "a3"], stored["paper"], proposed.paper),
    fit: oneOf(["fit", "tiled"], stored["fit"], proposed.fit),
    controls: typeof controls === "boolean" ? controls : proposed.controls,
  };
}

/** Called once a file was made. A language is remembered only where it is another than the app's. */
export function rememberChoices(app: App, choices: ExportChoices, appLanguage: Language): void {
  const { format, theme, language, scale, paper, fit, controls } = choices;
  app.saveLocalStorage(storageKey, { format, theme, ...(language === appLanguage ? {} : { language }), scale, paper, fit, controls });
}

function oneOf<Value>(known: readonly Value[], stored: unknown, otherwise: Value): Value {
  return known.find((value) => value === stored) ?? otherwise;
}
