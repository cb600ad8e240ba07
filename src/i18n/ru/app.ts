/** Russian strings: what Obsidian's own controls say: commands, menus, settings, notices. Shape and keys are those of the English table. */
import type { app as appEn } from "../en/app";
import { pluralRu } from "../plural";

export const app: typeof appEn = {
  commands: {
    toggle: "Переключить карту и Markdown",
    toSide: "Открыть карту сбоку",
    inNewTab: "Открыть карту в новой вкладке",
    inNewWindow: "Открыть карту в новом окне",
    openAnother: "Открыть карту пути…",
  },
  actions: {
    openAsMap: "Открыть как карту пути",
    openAsMarkdown: "Открыть как Markdown",
    openMapToSide: "Открыть карту пути сбоку",
    openAt: (line) => `Открыть как Markdown на строке ${line}`,
  },
  view: {
    deleted: "Эта заметка удалена.",
    deletedMore: "Закройте вкладку или восстановите заметку, чтобы снова увидеть карту.",
    unreadable: "Не удалось прочитать эту заметку.",
  },
  broken: {
    heading: "Карту пока нельзя нарисовать",
    lead: (count) =>
      `В свойствах заметки ${count === 1 ? "ошибка" : `${count} ${pluralRu(count, "ошибка", "ошибки", "ошибок")}`}. Исправьте текст, и карта вернётся сама.`,
    leadUnknown: "Свойства этой заметки не читаются. Исправьте текст, и карта вернётся сама.",
    place: (line, column) => `Строка ${line}, столбец ${column}`,
    found: "Написано",
    meaning: "Что это значит",
    remedy: "Как исправить",
    typeInstead: "Напишите так",
  },
  notYet: {
    heading: "Здесь пока нет карты пути",
    lead: "Карта рисуется по этапам из свойств этой заметки. Начать можно так:",
    example: "stages:\n  - name: Выбор\n    touchpoints:\n      - name: Отзывы\n        emotion: 1",
    more: "Карта появится, как только у заметки будет свойство stages (или «этапы»).",
  },
  block: {
    cannotDraw: "Этот блок с картой пути нельзя нарисовать",
    notYaml: (line) =>
      `Настройки блока не читаются${line === undefined ? "" : ` (строка ${line})`}: проверьте кавычки, скобки и пробел после каждого двоеточия.`,
    notOptions: "Настройки пишутся по одной на строке, например show: curve. Пустой блок рисует карту этой же заметки.",
    unknownOption: (name) => `Настройки «${name}» нет. Есть такие: note, show, lanes, height.`,
    badNote: "note — это ссылка на одну заметку в кавычках: note: \"[[Мой путь]]\".",
    badShow: (value) => `В show написано «${value}», а можно curve, table или both.`,
    badLanes: "lanes — это список строк карты: lanes: [цели, барьеры].",
    badHeight: (value) => `В height написано «${value}», а нужно число пикселей от 100 до 10000.`,
    noteNotFound: (name) => `Заметки «${name}» нет.`,
    noOwnNote: "Этот блок стоит вне заметки. Назовите заметку: note: \"[[Мой путь]]\".",
    noStages: (name) => `В заметке «${name}» пока нет этапов, поэтому рисовать нечего.`,
    broken: (name) => `Свойства заметки «${name}» не читаются, поэтому карту нельзя нарисовать.`,
    openMap: "Открыть карту",
  },
  suggester: {
    placeholder: "Название пути или имя персоны…",
    empty: "Заметок с картами пути не нашлось. Добавьте заметке тег journey и свойство stages.",
    broken: "не читается",
    notYet: "пока без карты",
    counts: (stages, touchpoints) =>
      `${stages} ${pluralRu(stages, "этап", "этапа", "этапов")}, ${touchpoints} ${pluralRu(touchpoints, "точка", "точки", "точек")} контакта`,
    openHint: "открыть карту",
    newTabHint: "в новой вкладке",
    closeHint: "закрыть",
  },
  settings: {
    tagsHeading: "Теги",
    journeyTags: "Заметки с путями",
    journeyTagsDescription: "Заметка с одним из этих тегов считается картой пути. Перечислите теги через запятую; вложенные теги тоже подходят.",
    personaTags: "Заметки о персонах",
    personaTagsDescription: "Заметка с одним из этих тегов считается персоной.",
    evidenceTags: "Заметки с доказательствами",
    evidenceTagsDescription: "Заметка с одним из этих тегов считается доказательством, если в ней есть ещё свойство journey или observations.",
    needsTag: "Назовите хотя бы один тег.",
    badTag: (tag) => `«${tag}» не может быть тегом: подходят буквы, цифры, дефис, подчёркивание и косая черта, но не одни цифры.`,
  },
  failures: {
    loadSettings: "Настройки не прочитались, поэтому действуют настройки по умолчанию.",
    saveSettings: "Не удалось сохранить настройки.",
    readVault: "Не удалось составить список карт пути.",
    readNote: "Не удалось прочитать заметку.",
    drawMap: "Не удалось нарисовать карту.",
    openMap: "Не удалось открыть карту.",
    openMarkdown: "Не удалось открыть заметку как Markdown.",
    openLink: "Не удалось открыть ссылку.",
  },
};
