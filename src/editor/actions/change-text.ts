/** Edits of texts a person types over: items, names of stages and touchpoints, the frame's fields. Pure. */
import type { Journey } from "../../journey/journey";
import type { MapScene } from "../../render/map-scene";
import type { EditField, EditTarget } from "../edit-target";
import { deleteTarget } from "./remove-things";
import { type EditAction, seen, seenText } from "./edit-action";
import { clearEmotion } from "./change-emotion";
import { itemAt, touchpointAt } from "./find-place";
import { setReach } from "./change-properties";

/** Sets an item's text. Emptied, an item that says nothing else is deleted. Undefined when nothing changes. */
function setItemText(target: EditTarget & { readonly kind: "item" }, text: string, scene: MapScene): EditAction | undefined {
  const item = itemAt(scene.journey, target);
  if (item === undefined || item.text === text) return undefined;
  if (text.trim() === "") return deleteTarget(target, scene);
  return { edits: [{ kind: "set", path: item.path, value: text, ...seenText(item.text) }], label: scene.words.edit.labels.editText, focus: item.path };
}

/** Renames a stage or a touchpoint. An empty name changes nothing: whoever wants it gone deletes it. */
export function setName(target: EditTarget, name: string, scene: MapScene): EditAction | undefined {
  if (target.kind !== "stage" && target.kind !== "touchpoint") return undefined;
  const thing = target.kind === "stage" ? scene.journey.stages[target.stageIndex] : touchpointAt(scene.journey, target);
  if (thing === undefined || thing.name === name || name.trim() === "") return undefined;
  const { renameStage, renameTouchpoint } = scene.words.edit.labels;
  return {
    edits: [{ kind: "set", path: thing.path, value: name, ...seenText(thing.name) }],
    label: target.kind === "stage" ? renameStage : renameTouchpoint,
    focus: thing.path,
  };
}

/** What the note itself says in a field, as typed where the model keeps that. */
function fieldText(journey: Journey, field: EditField): string | undefined {
  switch (field) {
    case "title":
    case "scenario":
    case "goal":
    case "owner":
      return journey[field];
    case "journey-type":
      return journey.type;
    case "journey-state":
      return journey.state?.text;
    case "reviewed":
      return journey.reviewed?.text;
    case "baseline":
      return journey.baseline?.source;
  }
}

/** The text a field's draft begins with; empty when the note does not have it. */
export function textOfField(scene: MapScene, field: EditField): string {
  return field === "title" ? scene.title : (fieldText(scene.journey, field) ?? "");
}

/**
 * Writes a property of the note; empty text takes it away. The kind is not checked against what was seen, because it may
 * come from a tag and is kept in its canonical spelling.
 */
export function setField(field: EditField, text: string, scene: MapScene): EditAction | undefined {
  const old = fieldText(scene.journey, field);
  const value = text.trim();
  if (value === (old ?? "") || (field === "title" && value === scene.title)) return undefined;
  return {
    edits: [{ kind: "set", path: field, value: value === "" ? null : value, ...(field === "journey-type" ? {} : seen(old)) }],
    label: scene.words.edit.labels.fields[field],
    focusField: value === "" ? "more" : field,
  };
}

/** Chooses the map's kind: `CJM`, `UJM`, `LXM`, `blueprint`, or any text. */
export function setType(type: string, scene: MapScene): EditAction | undefined {
  return setField("journey-type", type, scene);
}

/** Chooses the map's state: `as-is`, `to-be`, or any text. */
export function setState(state: string, scene: MapScene): EditAction | undefined {
  return scene.journey.state?.kind === state ? undefined : setField("journey-state", state, scene);
}

/** Notes that the map was looked through on this day, `YYYY-MM-DD`. */
export function markReviewed(today: string, scene: MapScene): EditAction | undefined {
  return setField("reviewed", today, scene);
}

/** What a person types in place of an item, a name or a field. Undefined when nothing changes or it takes no text. */
export function setText(target: EditTarget, text: string, scene: MapScene): EditAction | undefined {
  if (target.kind === "item") return setItemText(target, text, scene);
  if (target.kind === "stage" || target.kind === "touchpoint") return setName(target, text.trim(), scene);
  if (target.kind === "persona") return setPersona(target.personaIndex, text, scene);
  return target.kind === "field" ? setField(target.field, text, scene) : undefined;
}

/** Names another persona in the place of one. Undefined when one text names several. */
function setPersona(personaIndex: number, link: string, scene: MapScene): EditAction | undefined {
  const { personas } = scene.journey;
  const persona = personas[personaIndex];
  const text = link.trim();
  if (persona === undefined || text === "" || text === persona.link.source || personas.filter((one) => one.path === persona.path).length > 1) return undefined;
  return { edits: [{ kind: "set", path: persona.path, value: text, ...seenText(persona.link.source) }], label: scene.words.edit.labels.changePersona, focus: persona.path };
}

/** Empties what the Delete key stands on: text, score, field; things whole. Undefined when there is nothing to empty. */
export function clear(target: EditTarget, scene: MapScene): EditAction | undefined {
  if (target.kind === "point") return clearEmotion(target, scene);
  if (target.kind === "field") return target.field === "title" && scene.journey.title === undefined ? undefined : setField(target.field, "", scene);
  if (target.kind === "cell" && target.rowKey === "reach") return setReach(target, undefined, scene);
  if (target.kind === "cell" && target.rowKey === "emotion") return clearEmotion(target, scene);
  return deleteTarget(target, scene);
}
