/** The list of all journeys to choose one from, broken ones and those without a map included. */
import { FuzzySuggestModal, Keymap, type App, type FuzzyMatch } from "obsidian";
import type { Words } from "../i18n/words";
import type { IndexCore } from "./index-core";
import type { JourneyEntry } from "./index-entries";
import type { Where } from "./open-journey";

export class JourneySuggester extends FuzzySuggestModal<JourneyEntry> {
  constructor(
    app: App,
    private readonly index: IndexCore,
    private readonly words: Words,
    private readonly choose: (entry: JourneyEntry, where: Where) => void,
  ) {
    super(app);
    const text = words.app.suggester;
    this.setPlaceholder(text.placeholder);
    this.emptyStateText = text.empty;
    this.setInstructions([
      { command: "↵", purpose: text.openHint },
      { command: "ctrl ↵", purpose: text.newTabHint },
      { command: "esc", purpose: text.closeHint },
    ]);
  }

  override getItems(): JourneyEntry[] {
    const order = new Intl.Collator(this.words.language, { numeric: true });
    return [...this.index.journeys()].sort((a, b) => order.compare(titleOf(a), titleOf(b)));
  }

  override getItemText(entry: JourneyEntry): string {
    return [titleOf(entry), ...personaNames(entry)].join(" ");
  }

  override renderSuggestion(match: FuzzyMatch<JourneyEntry>, el: HTMLElement): void {
    const entry = match.item;
    el.addClass("mod-complex");
    const content = el.createDiv({ cls: "suggestion-content" });
    content.createDiv({ cls: "suggestion-title", text: titleOf(entry), attr: { dir: "auto" } });
    content.createDiv({ cls: "suggestion-note", text: [this.contents(entry), ...personaNames(entry), entry.path].join(" · ") });
  }

  override onChooseItem(entry: JourneyEntry, event: MouseEvent | KeyboardEvent): void {
    this.choose(entry, Keymap.isModEvent(event));
  }

  private contents({ status, summary }: JourneyEntry): string {
    const text = this.words.app.suggester;
    if (status === "broken") return text.broken;
    if (status === "not-yet" || summary === undefined) return text.notYet;
    const counts = text.counts(summary.stageCount, summary.touchpointCount);
    return status === "body" ? `${counts} · ${this.words.app.body.inText}` : counts;
  }
}

function titleOf({ summary, name }: JourneyEntry): string {
  return summary?.title ?? name;
}

function personaNames({ summary }: JourneyEntry): readonly string[] {
  return summary?.personaTargets.map((target) => target.slice(target.lastIndexOf("/") + 1)) ?? [];
}
