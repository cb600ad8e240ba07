/** Notes for specs: a journey of two stages with all a screen needs, its people, careless and broken ones, a long one. */

/** A journey with two personas, five touchpoints (one unscored), barriers, a solution, KPI, own lane. */
export const watchNote = `---
tags: [journey]
personas: ["[[Olga]]", "[[Igor|The friend]]"]
journey-type: CJM
journey-state: as-is
scenario: Wants a watch
reviewed: 2026-11-09
stages:
  - name: Choosing
    goals: Be sure I can live with it
    fears: [Charging every day]
    touchpoints:
      - name: Spec sheet
        channel: website
        emotion: -2
        thoughts: "Charge it every day?"
        barriers:
          - text: Battery life is found late
            severity: 3
        solutions:
          - text: Lead with battery days
            status: doing
            owner: Content
      - name: Reviews
        channel: [marketplace, phone]
        emotion: { "[[Olga]]": 1.5, "[[Igor]]": 0 }
        moment: true
      - Strap shelf
    reach: 1830
  - name: Buying
    touchpoints:
      - name: Checkout
        emotion: +1
        evidence: "[[Interview]]"
      - name: First evening
        emotion: 2
    kpi: { name: Orders, value: 120, target: 200 }
    reach: 400
    my own lane: See **[[Interview]]**
---

The body stays the author's. #kept

\`\`\`journey-map
\`\`\`
`;

export const bouquetNote = `---
теги: [x]
tags: [journey]
персоны: "[[Василий]]"
этапы:
  - название: Выбор
    цели: Не опоздать
    точки:
      - название: Витрина
        канал: магазин
        эмоция: 😊
      - название: Очередь
        эмоция: раздражение
---
`;

export const brokenNote = `---
tags: [journey]
stages:
  - name: "Never closed
---

Still here.
`;

export const sampleNotes: Readonly<Record<string, string>> = {
  "Journeys/Watch.md": watchNote,
  "Journeys/Букет.md": bouquetNote,
  "Journeys/Broken.md": brokenNote,
  "Journeys/Not yet.md": "---\ntags: [journey]\n---\nIdeas come first.\n",
  "People/Olga.md": "---\ntags: [persona]\nrole: Photographer\nage: 34\navatar: \"[[olga.svg]]\"\n---\nOlga's note.\n",
  "People/Igor.md": "---\ntags: [persona]\nrole: Runner\n---\n",
  "People/Василий.md": "---\ntags: [persona]\n---\n",
  "People/olga.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="teal"/></svg>',
  "Interview.md": "What they said.\n",
  "Plain.md": "No journey here.\n",
  "Blocks.md":
    'A map from elsewhere:\n\n```journey-map\nnote: "[[Watch]]"\nshow: curve\nheight: 300\n```\n\n```journey-map\nnote: "[[Watch]]"\nshow: table\nlanes: [barriers, goals]\n```\n\n```journey-map\nnote: "[[Nobody]]"\n```\n\n```journey-map\nshow: everything\ncolour: red\n```\n\n```journey-map\nnote: "[[Broken]]"\n```\n\n```journey-map\n```\n',
  "Embeds.md": "Embedded:\n\n![[Watch]]\n",
};

/** A journey of many stages with `touchpoints` scored touchpoints each; one cell is long, so that rows differ in height. */
export function longJourney(stages: number, touchpoints: number): string {
  const lines = ["---", "tags: [journey]", "stages:"];
  for (let stage = 1; stage <= stages; stage += 1) {
    lines.push(`  - name: Stage ${stage}`, `    goals: ${stage === 40 ? "A long goal that takes many words to say and so many lines to show, ".repeat(8) : `Goal ${stage}`}`, "    touchpoints:");
    for (let touchpoint = 1; touchpoint <= touchpoints; touchpoint += 1) lines.push(`      - { name: Point ${stage}-${touchpoint}, emotion: ${((stage + touchpoint) % 5) - 2} }`);
  }
  return [...lines, "---", ""].join("\n");
}
