/**
 * Faces, hearts and signs and where they lie between the worst (-1) and the best (1) a scale can hold, and the arrows
 * that stand for a level. Signs that do not tell good from bad (surprise, thinking aside as doubt) are left out.
 */

const emojiLevels: readonly (readonly [number, string])[] = [
  [-1, "😡 🤬 😭 😱 💔 🤮 😠 👿"],
  [-0.75, "😤 😨 😰 😢 😖 😫 😩 🤯 🤢 😣"],
  [-0.5, "😞 😟 😔 ☹ 🙁 😒 😥 😓 😧 😦 👎 😿 🥺 😵 🥵 😳 😬 😪 😴 🥱"],
  [-0.25, "😕 🤔 🤨 😑 🙄 🫤 😶"],
  [0, "😐"],
  [0.25, "🤓 👀 🧐 🤞"],
  [0.5, "🙂 😌 😊 ☺ 😉 👍 😏 🤗 😇 😎 👌 🙏"],
  [0.75, "😀 😃 😄 😁 😆 🥳 😋 💪 ❤ 💚 💙 🧡 💛 💜 😺"],
  [1, "🤩 😍 🥰 😻 🎉 🚀 😂 💯 💖"],
];

const arrowLevels: readonly (readonly [number, string])[] = [
  [1, "↑ ⬆ ⇧ 🔼 ▲"],
  [0.5, "↗ ⬈"],
  [0, "→ ➡ ⟶ ↔"],
  [-0.5, "↘ ⬊"],
  [-1, "↓ ⬇ ⇩ 🔽 ▼"],
];

function tableOf(levels: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(levels.flatMap(([level, signs]) => signs.split(" ").map((sign): [string, number] => [sign, level])));
}

const emojiTable = tableOf(emojiLevels);
const arrowTable = tableOf(arrowLevels);
const pictograph = /\p{Extended_Pictographic}/gu;

/** The level of each known emoji in a text, in order, from -1 to 1. Skin tones and variation selectors do not matter. */
export function emojiLevelsIn(text: string): number[] {
  const levels: number[] = [];
  for (const sign of text.match(pictograph) ?? []) {
    const level = emojiTable.get(sign);
    if (level !== undefined) levels.push(level);
  }
  return levels;
}

/** The level of an arrow a text begins with, from -1 to 1, with the text behind it; undefined when it begins otherwise. */
export function leadingArrow(text: string): { readonly level: number; readonly rest: string } | undefined {
  const first = text.codePointAt(0);
  if (first === undefined) return undefined;
  const sign = String.fromCodePoint(first);
  const level = arrowTable.get(sign);
  return level === undefined ? undefined : { level, rest: text.slice(sign.length).replace(/^[\ufe0e\ufe0f]/, "").trim() };
}
