/** Notes as people really keep them: mixed styles, two languages, comments in the margins, other tools' line endings. */

const flow = `---
tags: [journey, "в работе"]
cssclasses: [wide]
personas: ["[[Olga]]"]   # TODO: add Igor
stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy}]
aliases:
- Shoes
---
# Shoes

| a | b |
|---|---|
`;

const crlf = ["---", "тип: CJM", "tags:", "- cjm", "Этапы:", "- Этап: Поиск", "  Точки касания:", "  - Точка: Сайт   ", "    Оценка: 3/5", "  - Звонок", "  Боли: Долго искать   # спросить Машу", "- Этап: Покупка", "---", "Хвост без перевода строки"].join("\r\n");

const zeroIndented = `---
tags: journey
updated: 2026-11-20T10:00
stages:
- name: "Awareness"
  goals: >-
    Learn that
    it exists
  touchpoints:
  - name: 'Ad''s landing'
    emotion: "😐"

  - name: Friend   # asks first

    emotion: ok
# -- until here it is done --
- name: Trial
  thoughts: |
    Is it
    hard?
---
`;

const mixed = `---
# Вела Аня, потом Игорь
tags:
  - Journey/UJM
stages:
    -   name: Вход   # четыре пробела
        эмоция: устал
        channel: сайт
        barriers:
            - "Капча"        # три раза
            - text: Пароль   # забыт
              severity: 2
    -   Профиль
    -   name: "10:00"
        goals: yes
owner: &who Аня
"responsible for numbers": *who
---
text
`;

const long = `---\ntags: [cjm]\nstages:\n${Array.from({ length: 14 }, (_, index) => `  - name: Шаг ${index + 1}${index % 3 === 0 ? `  # ${index + 1}` : ""}\n    actions:\n      - 'делает: ${index + 1}'\n      - does ${index + 1}\n`).join("")}---\n`;

const keyed = `---
tags: [journey]
stages:
  Поиск:
    goals: найти
    touchpoints:
      Сайт: {emotion: -1}   # мобильный
      Чат: {emotion: 1}
  Buy: [Checkout, "Pay: card"]
---
`;

export const careless = { "Flow.md": flow, "Windows.md": crlf, "Zero.md": zeroIndented, "Mixed.md": mixed, "Long.md": long, "Keyed.md": keyed };
