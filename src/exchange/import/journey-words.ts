/** Words by which a heading says that a journey is told below it: any journey, or surely that of a customer. Words only. */

const anyJourney = /journey|customer experience|cjm|\bujm\b|blueprint|пут[ьи]|карт[аы] |旅程|ジャーニー|여정|jornada|recorrido|parcours|\breise|kundenreise|viaje|رحل[ةه]|מסע/iu;

const people =
  "customer|user|client|buyer|shopper|consumer|patient|player|guest|visitor|member|employee|candidate|applicant|donor|citizen|passenger|travell?er|rider|reader|student|learner|developer|operator|admin|subscriber|partner|seller|owner|persona|b2b|b2c";
const russianPeople = "клиент|пользовател|покупател|гост[яеь]|пациент|потребител|студент|сотрудник|кандидат|посетител|читател|заказчик";

/** A hero, a tourist and a pupil have a journey, too; these are the customer's. */
const customersJourney: readonly RegExp[] = [
  new RegExp(`(?:${people})(?:['’]s|s['’]?)? (?:\\p{L}+ )?journey`, "iu"),
  /journeys?[ -]*(?:map|stage|phase|step)|customer experience|\bcjm|cjm\b|\bujm\b|(?:service|experience) blueprint/iu,
  new RegExp(`пут[ьи] (?:\\p{L}+ )?(?:${russianPeople})`, "iu"),
  /(?:клиентск|пользовательск|покупательск|потребительск)\p{L}{0,12} (?:путь|пути|опыт)|карт[аы] (?:\p{L}+ )?(?:пут[ьи]|путешестви|опыт|взаимодейств|эмоци)/iu,
  /(?:用户|用戶|客户|客戶|顾客|顧客|使用者|玩家|患者)(?:体验|體驗)?(?:旅程|地图|地圖)|旅程[地矩]|体験マップ|ジャーニー|여정/u,
  /(?:jornada|viaje|recorrido) d[eo]l? (?:\p{L}+ )?(?:usu[aá]ri|client|compr|pacient|consumid)|parcours (?:\p{L}+ )?(?:client|utilisat|acheteur|patient|usager)|kundenreise|nutzerreise|kundenerlebnis|رحل[ةه] (?:ال)?(?:عميل|عملاء|مستخدم|زبون)|מסע (?:ה)?(?:לקוח|משתמש)/iu,
];

/** Whether words name a journey, be it a customer's or any other. */
export function namesJourney(text: string): boolean {
  return anyJourney.test(text);
}

/** Whether words name a customer's journey and no other. */
export function namesCustomersJourney(text: string): boolean {
  return customersJourney.some((words) => words.test(text));
}
