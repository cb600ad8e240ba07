/** Russian strings: what cjm prints. Shape and keys are those of the English table. */
import type { terminal as terminalEn } from "../en/terminal";
import { pluralRu } from "../plural";

const count = (number: number, one: string, few: string, many: string) => `${number} ${pluralRu(number, one, few, many)}`;
const journeyCount = (number: number) => count(number, "карта", "карты", "карт");

export const terminal: typeof terminalEn = {
  usage: `cjm: карты пути клиента из заметок хранилища Obsidian

Как вызвать
  cjm render <заметка или папка>… --out <папка> [--format html|svg|json]… [--theme light|dark]
  cjm check <заметка или папка>… [--format text|json]
  cjm list <заметка или папка>… [--format text|json]

Команды
  render   записывает каждую найденную карту в файл: <путь внутри указанной папки>.<формат>
  check    показывает ошибки в найденных картах: файл:строка:столбец
  list     перечисляет найденные карты и персоны со счётом

Параметры
  --out <папка>      куда записывает render; папка создаётся, если её нет
  --format <формат>  render: html (по умолчанию), svg, json, можно указать несколько раз; check и list: text (по умолчанию), json
  --theme <тема>     light, светлая (по умолчанию), или dark, тёмная
  --lang <язык>      en или ru; иначе язык терминала, иначе английский
  --tag <тег>        тег, который делает заметку картой, вместо настроек хранилища; можно указать несколько раз
  --help, --version

Заметка, названная прямо, читается как карта и без тега. Ссылки ищутся в ближайшей папке выше, где лежит .obsidian,
иначе в указанной папке. Сами заметки никогда не меняются.

Код выхода: 0 всё в порядке, 1 в карте есть ошибка или её не удалось записать, 2 команда не понята.
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
  outIsNoFolder: (path) => `${path}: это файл, а --out задаёт папку.`,
  reading: (done, total) => `Читаю: ${done} из ${total}`,
  writing: (done, total) => `Записываю: ${done} из ${total}`,
  cannotRead: (file, reason) => `${file}: не удалось прочитать: ${reason}`,
  cannotWrite: (file, reason) => `${file}: не удалось записать: ${reason}`,
  wouldOverwrite: (file) => `${file}: не записан, потому что заменил бы заметку хранилища.`,
  notYet: (file) => `${file}: карты пока нет, в заметке нет этапов.`,
  brokenNotRendered: (file) => `${file}: карта не построена, свойства заметки не читаются:`,
  noJourneys: "Карт не найдено.",
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
};
