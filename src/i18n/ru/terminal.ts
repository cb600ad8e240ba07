/** Russian strings: what cjm prints. Shape and keys are those of the English table. */
import type { terminal as terminalEn } from "../en/terminal";
import { pluralRu } from "../plural";

const count = (number: number, one: string, few: string, many: string) => `${number} ${pluralRu(number, one, few, many)}`;
const journeyCount = (number: number) => count(number, "карта", "карты", "карт");

export const terminal: typeof terminalEn = {
  usage: `cjm: карты пути клиента из заметок хранилища Obsidian

Как вызвать
  cjm render <заметка или папка>… --out <папка> [--format <формат>]… [--theme light|dark] [--controls]
  cjm check <заметка или папка>… [--format text|json]
  cjm list <заметка или папка>… [--format text|json]
  cjm edit <заметка> set <место> <значение> [--dry-run]
  cjm edit <заметка> insert <место> <значение> [--at <номер>] [--dry-run]
  cjm edit <заметка> delete <место> [--dry-run]
  cjm edit <заметка> move <откуда> <куда> [--dry-run]
  cjm import <файл или -> [--from <формат>] [--map <номер>] [--lang en|ru] [--out <заметка.md>]

Команды
  render   записывает каждую найденную карту в файл: <путь внутри указанной папки>.<формат>
  check    показывает ошибки в найденных картах: файл:строка:столбец
  list     перечисляет карты с числом этапов и точек контакта и персон с числом их карт
  edit     меняет одно место заметки и больше ни одного байта; чего не хватает по пути, создаёт
  import   делает заметку с картой из таблицы, заметки, диаграммы Mermaid, данных или рассказа; - читает стандартный
           ввод; без --out заметка печатается; что не понято, выводится в поток ошибок

Место и значение для edit
  <место>     как его пишет check: 'stages[0].touchpoints[2].emotion', можно по-русски: 'этапы[0].цели[1]'; счёт с нуля
  <значение>  YAML: -1, "текст", [телефон, сайт], '{название: Звонок, канал: телефон}'; set … null убирает свойство
  insert ставит значение на место с номером в конце или последним в список, который назван; move спрашивает место,
  на котором всё окажется, когда его уже вынули. Значение, похожее на параметр, пишите после --.

Параметры
  --out <папка>      куда записывает render; папка создаётся, если её нет
                     import: заметка, которую записать; существующие файлы не трогает
  --from <формат>    import: auto (по умолчанию), csv, markdown, mermaid, note, prose, yaml, json, html
  --map <номер>      import: которую карту взять, если их несколько, с единицы
  --format <формат>  render: html (по умолчанию), svg, json, md, csv, tsv, mermaid, canvas, можно указать несколько раз;
                     check и list: text (по умолчанию), json
  --theme <тема>     light, светлая (по умолчанию), или dark, тёмная
  --controls         render: на странице html можно сменить тему, скрыть строки и подсветить точку контакта (маленький скрипт)
  --lang <язык>      en или ru; иначе язык терминала, иначе английский
  --at <номер>       insert: номер в названном списке, с нуля
  --dry-run          edit: показывает разницу и ничего не записывает
  --tag <тег>        тег, который делает заметку картой, вместо настроек хранилища; можно указать несколько раз
  --help, --version

Заметка, названная прямо, читается как карта и без тега. Ссылки ищутся в ближайшей папке выше, где лежит .obsidian,
иначе в указанной папке. Заметки меняет только edit.

Код выхода: 0 всё в порядке, 1 в карте есть ошибка, её не удалось записать или import
ничего не нашёл, 2 команда не понята.
`,
  tryHelp: "Подсказка: cjm --help",
  unknownCommand: (name) => `Нет команды «${name}».`,
  unknownOption: (option, command) => `У cjm ${command} нет параметра ${option}.`,
  missingValue: (option) => `Параметру ${option} нужно значение.`,
  missingPath: (command) => `Какую заметку или папку прочитать командой cjm ${command}?`,
  missingOut: "Команде cjm render нужен --out <папка>: куда записывать?",
  unknownChoice: (option, value, known) => `${option} ${value}: такого значения нет, есть ${known.join(", ")}.`,
  noSuchPath: (path) => `${path}: такой заметки или папки нет.`,
  notANote: (path) => `${path}: это не заметка Markdown (.md).`,
  valueAfterDashes: "Значение, похожее на параметр, пишите после --.",
  missingNote: "Какую заметку изменить командой cjm edit?",
  unknownEdit: (kind, known) => (kind === undefined ? `Что сделать командой cjm edit: ${known.join(", ")}?` : `Команда cjm edit не умеет «${kind}», есть ${known.join(", ")}.`),
  editUsage: {
    set: "cjm edit <заметка> set <место> <значение>: нужны место и значение, каждое одним словом или в кавычках.",
    insert: "cjm edit <заметка> insert <место> <значение>: нужны место и значение, каждое одним словом или в кавычках.",
    delete: "cjm edit <заметка> delete <место>: нужно одно место, одним словом или в кавычках.",
    move: "cjm edit <заметка> move <откуда> <куда>: нужны два места, каждое одним словом или в кавычках.",
  },
  notAPath: (text) => `«${text}» — не место на карте. Место пишется так: этапы[0].точки контакта[2].эмоция.`,
  notAValue: (text) => `«${text}» — не значение YAML. Текст со знаками YAML возьмите в кавычки внутри кавычек оболочки: '"…"'.`,
  notAPosition: (text) => `--at ${text}: это не номер, нужно целое число от нуля.`,
  changedMeanwhile: (file) => `${file}: не записано, потому что заметку в тот же миг изменил кто-то ещё. Повторите команду.`,
  notText: (file) => `${file}: не записано, потому что часть байтов — не текст UTF-8 и потерялась бы. Сначала сохраните заметку в UTF-8.`,
  edited: {
    adopted: "сначала карта из текста заметки записана в её свойства.",
    set: (path, was, is) => `${path}: ${was ?? "пусто"} → ${is ?? "пусто"}`,
    inserted: (path, text) => (text === undefined ? `вставлено ${path}` : `вставлено ${path}: ${text}`),
    deleted: (path, text) => (text === undefined ? `удалено ${path}` : `удалено ${path}: ${text}`),
    moved: (from, to, text) => (text === undefined ? `перенесено ${from} → ${to}` : `перенесено ${from} → ${to}: ${text}`),
    nothing: "менять нечего",
  },
  imported: {
    missingSource: "Какой файл прочитать командой cjm import? Один файл или - для стандартного ввода.",
    notAMapNumber: (text) => `--map ${text}: это не номер карты, нужно целое число с единицы.`,
    standardInput: "стандартный ввод",
    untitled: "без названия",
    onlyOffered: "ничего, что точно было бы картой. Картой может быть одно из этого, взять можно с --map:",
    several: (number) => `найдено несколько карт, взята под номером ${number}; другую берёт --map:`,
    exists: (file) => `${file}: не записано, такой файл уже есть.`,
    written: (file, sum) => `${file}: ${sum}`,
  },
  outIsNoFolder: (path) => `${path}: это файл, а --out задаёт папку.`,
  reading: (done, total) => `Читаю: ${done} из ${total}`,
  writing: (done, total) => `Записываю: ${done} из ${total}`,
  cannotRead: (file, reason) => `${file}: не удалось прочитать: ${reason}`,
  cannotWrite: (file, reason) => `${file}: не удалось записать: ${reason}`,
  wouldReplace: (file) => `${file}: не записан, потому что такой файл в хранилище уже есть и в нём могли работать. Удалите его или укажите другую папку.`,
  notInFile: (file) => `${file}: вошло не всё:`,
  wouldOverwrite: (file) => `${file}: не записан, потому что заменил бы заметку хранилища.`,
  notYet: (file) => `${file}: карты пока нет, в заметке нет этапов.`,
  brokenNotRendered: (file) => `${file}: карты нет, свойства заметки не читаются:`,
  noJourneys: "Карты не найдены.",
  rendered: (files, journeys, folder) => `${count(files, "файл", "файла", "файлов")}, ${journeyCount(journeys)}, папка ${folder}`,
  severity: { error: "ошибка", warning: "предупреждение", info: "совет" },
  checkSummary: (journeys, errors, warnings, infos) =>
    `${journeyCount(journeys)}: ${count(errors, "ошибка", "ошибки", "ошибок")}, ${count(warnings, "предупреждение", "предупреждения", "предупреждений")}, ${count(infos, "совет", "совета", "советов")}`,
  checkClean: (journeys) => `${journeyCount(journeys)}: исправлять нечего`,
  listJourneys: (journeys) => `Карты (${journeys})`,
  listPersonas: (personas) => `Персоны (${personas})`,
  stages: (number) => count(number, "этап", "этапа", "этапов"),
  touchpoints: (number) => count(number, "точка контакта", "точки контакта", "точек контакта"),
  problems: (number) => count(number, "замечание", "замечания", "замечаний"),
  inJourneys: (number) => `в ${count(number, "карте", "картах", "картах")}`,
  broken: "свойства не читаются",
  noMapYet: "карты пока нет",
  mapInText: "в тексте заметки",
};
