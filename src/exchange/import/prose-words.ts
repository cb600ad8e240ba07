/** Words by which a story tells that a stage of a journey begins: stems by idea, English and Russian. Words only. */

/** Ideas in the usual order of a journey; the first stem that begins a word wins. */
export const stageIdeas: readonly (readonly [idea: string, stems: string])[] = [
  ["awareness", "осознан осознал aware awareness realiz realis"],
  ["search", "поиск ищу искал искать search looking research browsing"],
  ["consideration", "рассмотрен рассматрива сравнен сравнива consider comparing compared"],
  ["choice", "выбор выбира выбрал choice choos chose decid"],
  ["order", "заказ оформлен бронирован ordered ordering checkout booking booked"],
  ["purchase", "покупк покупаю купил куплю покупа purchas bought buying"],
  ["payment", "оплат оплачива оплатил payment paid paying"],
  ["delivery", "доставк доставил получен получил deliver arrived received pickup"],
  ["installation", "установк установил настройк настроил setup installed installing onboarding"],
  ["use", "использован использу пользуюсь потреблен usage using used"],
  ["support", "поддержк обращен support complain complaint"],
  ["return", "возврат вернул обмен refund returned returning"],
  ["repeat", "повторн снова again renewal repeat"],
  ["loyalty", "лояльност рекоменд loyalty recommend advocacy"],
  ["leaving", "избавлен уход ушел ушла отказ leaving churn cancel"],
];

/** What tells that a story follows. */
export const storyMarker = /пример из (?:реальной )?жизни|разбер[её]м пример|моя история|мой пример|real[- ]life example|here(?:'s| is) (?:my|a|the) story|my story|let me tell/iu;
