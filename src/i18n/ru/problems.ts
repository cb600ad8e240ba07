/** Russian strings: what each problem means for the map and how to mend it. Shape and keys are those of the English table. */
import type { Problem } from "../../journey/problem";
import type { problems as problemsEn } from "../en/problems";

/** A number as it is read: a real minus sign, a decimal comma. */
function shown(value: string | number | undefined): string {
  return typeof value === "number" ? String(value).replace("-", "−").replace(".", ",") : (value ?? "");
}

/** The remedy with the corrected text when one is known. */
function instead(problem: Problem, otherwise: string): string {
  return problem.mended === undefined ? otherwise : `Напишите так: ${problem.mended}`;
}

const noMap = "Свойства этой заметки не читаются, поэтому карту показать нельзя. В самой заметке ничего не изменено.";
const oneNotDrawn = "На карте этого нет, всё остальное на месте.";

export const problems: typeof problemsEn = {
  codes: {
    "yaml-syntax": (problem) => ({
      message: `Эту строку свойств не удаётся разобрать: ${problem.value}`,
      meaning: noMap,
      remedy: instead(problem, "Посмотрите на эту строку и на предыдущую: обычно дело в кавычке, скобке или отступе."),
    }),
    "yaml-tab": (problem) => ({
      message: `Строка начинается с табуляции: ${problem.value}`,
      meaning: `В YAML для отступов годятся только пробелы. ${noMap}`,
      remedy: "Замените табуляцию в начале строки пробелами, по два на уровень.",
    }),
    "yaml-unresolvable": (problem) => ({
      message: `Эта строка ссылается на то, чего в заметке нет: ${problem.value}`,
      meaning: `Текст, который начинается со звёздочки, для YAML — ссылка. ${noMap}`,
      remedy: instead(problem, "Возьмите текст в кавычки."),
    }),
    "yaml-too-many-aliases": () => ({
      message: "Свойства слишком много раз повторяют сами себя через ссылки.",
      meaning: noMap,
      remedy: "Выпишите повторы целиком или уберите ссылки (& и *).",
    }),
    "yaml-not-a-map": (problem) => ({
      message: `Свойства записаны не строками «ключ: значение»: ${problem.value}`,
      meaning: noMap,
      remedy: "В каждой строке должны быть ключ, двоеточие и значение, например «stages:».",
    }),
    "yaml-duplicate-key": (problem) => ({
      message: `Ключ «${problem.value}» стоит в одном месте дважды.`,
      meaning: "Учитывается последний. Заметка читается, но править её на карте нельзя, пока это не исправлено.",
      remedy: "Удалите или переименуйте один из двух.",
    }),
    "conflict-markers": () => ({
      message: "В заметке сразу две её версии и знаки конфликта между ними.",
      meaning: "Какая из версий верна, неизвестно, поэтому карту показать нельзя. В самой заметке ничего не изменено.",
      remedy: "Оставьте нужную версию и удалите строки, которые начинаются с <<<<<<<, ======= и >>>>>>>.",
    }),
    "frontmatter-unclosed": () => ({
      message: "У свойств есть начало, но нет конца.",
      meaning: noMap,
      remedy: "После последнего свойства добавьте строку из трёх дефисов (---).",
    }),
    "frontmatter-code": (problem) => ({
      message: `В первой строке указан не YAML: ${problem.value}`,
      meaning: "Такие свойства могли бы запустить код, поэтому они не читаются. Карту показать нельзя.",
      remedy: "Оставьте в первой строке только три дефиса (---).",
    }),
    "frontmatter-too-large": () => ({
      message: "В свойствах больше миллиона символов.",
      meaning: "Читать их пришлось бы слишком долго, поэтому карту показать нельзя. В самой заметке ничего не изменено.",
      remedy: "Разделите путь на несколько заметок или перенесите длинные тексты в тело заметки.",
    }),
    "stages-wrong-type": (problem) => ({
      message: `В «stages» стоит одно значение: ${problem.value}`,
      meaning: "Здесь должен быть список этапов, поэтому на карте этапов нет.",
      remedy: "Запишите под «stages:» каждый этап с новой строки, начиная с дефиса.",
    }),
    "stage-wrong-type": (problem) => ({
      message: `На месте этапа стоит список: ${problem.value}`,
      meaning: oneNotDrawn,
      remedy: "Дайте этапу название («- name: …»), а список поставьте под ним как «touchpoints:».",
    }),
    "touchpoints-wrong-type": (problem) => ({
      message: `В «touchpoints» вместо точек контакта стоит ${problem.value}.`,
      meaning: "Этап показан без точек контакта.",
      remedy: "Запишите под «touchpoints:» каждую точку контакта с новой строки, начиная с дефиса.",
    }),
    "touchpoint-wrong-type": (problem) => ({
      message: `На месте точки контакта стоит список: ${problem.value}`,
      meaning: oneNotDrawn,
      remedy: "Запишите точку контакта текстом или строками, первая из которых начинается с «name:».",
    }),
    "name-missing": (problem) =>
      problem.mended === undefined
        ? {
            message: problem.details.kind === "stage" ? "У этого этапа нет названия." : "У этой точки контакта нет названия.",
            meaning: "На карте это место есть, но без имени: сослаться на него трудно.",
            remedy: "Добавьте строку «name: …».",
          }
        : {
            message: `«${problem.value}:» стоит на месте названия, а после двоеточия ничего нет.`,
            meaning: "Прочитано как название.",
            remedy: `Всем будет понятнее так: ${problem.mended}`,
          },
    "colon-unquoted": (problem) => ({
      message: `Из-за двоеточия этот текст стал ключом со значением: ${problem.value}`,
      meaning: "На карте он показан одним текстом, как и задумано. Другие программы увидят ключ и значение.",
      remedy: instead(problem, "Возьмите весь текст в кавычки."),
    }),
    "link-unquoted": (problem) => ({
      message: `Ссылка ${problem.value} стоит без кавычек.`,
      meaning: "Здесь она прочитана как ссылка. Для Obsidian это список в списке: обратной ссылки нет, а переименование заметки её сломает.",
      remedy: instead(problem, "Возьмите ссылку в кавычки."),
    }),
    "key-collision": (problem) => ({
      message: `«${shown(problem.details.kept)}» и «${shown(problem.details.other)}» значат одно и то же, а значение нужно одно.`,
      meaning: `Взято «${shown(problem.details.kept)}». Второе значение (${problem.value}) осталось под своим ключом.`,
      remedy: "Оставьте один из двух ключей.",
    }),
    "key-duplicate": (problem) => ({
      message: `Ключ «${problem.value}» стоит в одном месте дважды.`,
      meaning: "Показан последний. Заметка читается, но править её на карте нельзя, пока это не исправлено.",
      remedy: "Удалите или переименуйте один из двух.",
    }),
    "emotion-out-of-scale": (problem) => ({
      message: `Эмоция ${problem.value} не попадает в шкалу от ${shown(problem.details.min)} до ${shown(problem.details.max)}.`,
      meaning: `Точка нарисована на краю, на отметке ${shown(problem.details.drawn)}. Само значение осталось как есть.`,
      remedy: "Измените значение или укажите свою шкалу в «emotion-scale».",
    }),
    "scale-wrong": (problem) => ({
      message: `«${problem.value}» — не шкала.`,
      meaning: `Взята обычная шкала от ${shown(problem.details.min)} до ${shown(problem.details.max)}.`,
      remedy: `Укажите два разных числа, худшее и лучшее: emotion-scale: ${problem.mended ?? "[-2, 2]"}`,
    }),
    "scale-reversed": (problem) => ({
      message: `Шкала ${problem.value} начинается с большего числа.`,
      meaning: "Прочитана так, что меньшее число — худшее.",
      remedy: instead(problem, "Поставьте меньшее число первым."),
    }),
    "number-unreadable": (problem) => ({
      message: `«${problem.value}» — не число.`,
      meaning: "На карте здесь не будет числа.",
      remedy: "Пишите цифрами; после них может стоять единица, например «1 830 чел.».",
    }),
    "number-out-of-range": (problem) => ({
      message: `${problem.value} — не от ${shown(problem.details.min)} до ${shown(problem.details.max)}.`,
      meaning: problem.mended === undefined ? "На карте этого числа не будет." : `Показано как ${problem.mended}.`,
      remedy: `Выберите число от ${shown(problem.details.min)} до ${shown(problem.details.max)}.`,
    }),
    "date-unreadable": (problem) => ({
      message: `«${problem.value}» — не дата.`,
      meaning: "Показано как текст, и сроки по нему не посчитать.",
      remedy: "Укажите существующий день: 2026-11-09 или 09.11.2026.",
    }),
    "persona-unknown": (problem) => ({
      message: `${problem.value} — не из персон этого пути.`,
      meaning: "Значение сохранено и показано под этим именем, но ни к одной персоне не относится.",
      remedy: "Проверьте написание или добавьте персону в «personas» в начале заметки.",
    }),
    "persona-ambiguous": (problem) => ({
      message: `${problem.value} — так можно назвать не одну персону этого пути.`,
      meaning: `Взята первая из них: ${shown(problem.details.taken)}.`,
      remedy: "Используйте как ключ полную ссылку на персону, в кавычках.",
    }),
    "lane-wrong-type": (problem) => ({
      message: `Внутри строки карты таких ключей нет: ${problem.value}`,
      meaning: "Каждый показан отдельным текстом: ключ и значение.",
      remedy: "Запишите список текстов или используйте известные ключи: «text», «reason», «status».",
    }),
    "list-nested": (problem) => ({
      message: `Список внутри списка: ${problem.value}`,
      meaning: "Его пункты показаны так, будто стоят в одном списке.",
      remedy: "Поставьте все пункты на один уровень.",
    }),
    "link-broken": (problem) => ({
      message: `Заметка ${problem.value} не нашлась.`,
      meaning: "Имя показано, но открывать нечего.",
      remedy: "Проверьте написание или создайте заметку.",
    }),
    "avatar-missing": (problem) => ({
      message: `Картинка ${problem.value} не нашлась.`,
      meaning: "Персона показана с инициалами.",
      remedy: "Проверьте путь или положите картинку в хранилище.",
    }),
  },
  severities: { error: "Ошибка", warning: "Предупреждение", info: "Подсказка" },
  place: (line: number, column: number) => `строка ${line}, столбец ${column}`,
};
