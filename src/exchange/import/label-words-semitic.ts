/**
 * Names of rows and columns in Arabic and Hebrew, as whole words in the form `plainSemitic` gives: no article, one form
 * of alef, no vowel signs. `a_b` are two words in a row. Words only.
 */
import type { LabelTarget } from "./label-words";

export const semiticPairs: readonly (readonly [LabelTarget, string])[] = [
  ["touchpoints", "نقاط_تماس نقطه_تماس نقاط_اتصال نقطه_اتصال نقاط_تواصل نقاط_لمس نقاط_تفاعل نقاط_التقاء נקודות_מגע נקודת_מגע"],
  ["barriers", "نقاط_الم نقطه_الم نقاط_ضعف נקודות_כאב נקודת_כאב"],
  ["emotion", "حاله_عاطفيه מצב_רוח"],
];

export const semiticSingles: readonly (readonly [LabelTarget, string])[] = [
  ["stage", "مرحله مراحل שלב שלבים שלבי"],
  ["step", "خطوه خطوات צעד צעדים"],
  ["emotion", "مشاعر عواطف عاطفه شعور احاسيس مزاج انفعالات رضا רגש רגשות תחושה תחושות הרגשה"],
  ["barriers", "مشاكل مشكله مشكلات تحديات تحدي عقبات صعوبات معوقات الام مخاطر כאבים בעיה בעיות אתגר אתגרים קשיים חסמים תסכולים"],
  ["solutions", "فرص فرصه تحسين تحسينات حلول حل توصيات הזדמנות הזדמנויות שיפורים פתרון פתרונות רעיונות"],
  ["channel", "قناه قنوات ערוץ ערוצים ערוצי"],
  ["goals", "هدف اهداف احتياج احتياجات حاجات غايه מטרה מטרות יעד יעדים צורך צרכים"],
  ["thoughts", "افكار فكره تفكير يفكر מחשבה מחשבות חושב"],
  ["questions", "اسئله سؤال תהיות שאלה שאלות"],
  ["expectations", "توقعات ציפיות"],
  ["fears", "مخاوف חששות פחדים"],
  ["motives", "دوافع"],
  ["kpi", "مؤشرات مقاييس מדדים"],
  ["personas", "شخصيه شخصيات פרסונה"],
  ["actions", "اجراء اجراءات افعال فعل نشاط انشطه سلوك سلوكيات مهام تصرفات פעולה פעולות פעילות פעילויות התנהגות"],
];

/** A word without article and vowel signs, one letter for the forms of alef, ya and ta marbuta; other scripts unchanged. */
export function plainSemitic(word: string): string {
  if (!/[\u0590-\u06ff]/u.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/\p{M}|\u0640/gu, "")
    .replaceAll("ٱ", "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/^و?ال(?=.{3})/u, "")
    .replace(/^ה(?=[\u05d0-\u05ea]{3})/u, (article) => (/^(?:הרגשה|הזדמ|התנה)/u.test(word) ? article : ""));
}
