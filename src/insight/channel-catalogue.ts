/**
 * The catalogue of online and offline channels, recognised by the beginnings of words in English and Russian. It knows
 * names and kinds, not pictures; a channel it does not know stays the author's own word.
 */

export type ChannelKind = (typeof rows)[number][0];

export interface ChannelEntry {
  readonly kind: ChannelKind;
  /** Undefined when it may be either. */
  readonly online: boolean | undefined;
  /** Beginnings of words, lower case, ё as е. A leading `=` asks for the whole word. */
  readonly stems: readonly string[];
}

/**
 * In order of precedence: the first row one of whose stems begins a word of the channel wins. `+` is online, `-` offline,
 * `?` may be either.
 */
const rows = [
  ["bot", "+ bot, chatbot, бот, чатбот, assistant, ассистент, помощник"],
  ["marketplace", "+ marketplace, маркетплейс, amazon, ebay, wildberries, ozon, озон, вайлдберриз, avito, авито"],
  ["reviews", "+ review, rating, отзыв, отзовик, рейтинг, trustpilot, tripadvisor"],
  ["mouth", "? word of mouth, friend, family, referral, сарафан, друз, друг, подруг, знаком, семь, рекомендац, коллег"],
  ["billboard", "- billboard, outdoor, билборд, биллборд, щит, transport, транспорт, метро"],
  ["leaflet", "- leaflet, flyer, flier, brochure, листовк, флаер, буклет, брошюр, business card, визитк, catalogue, catalog, каталог"],
  ["search", "+ search, seo, google, yandex, поиск, сео, гугл, яндекс, serp, выдач"],
  ["ads", "+ =ad, =ads, advert, context, контекст, banner, баннер, реклам, таргет, target, retarget, ремаркет, ppc"],
  ["social", "+ social, соцсет, социальн, instagram, инстаграм, facebook, фейсбук, vk, вконтакте, tiktok, тикток, twitter, linkedin, pinterest, stories, сторис, community, сообществ"],
  ["video", "+ video, youtube, видео, ютуб, webinar, вебинар, zoom, stream, стрим"],
  ["chat", "+ chat, чат, messenger, мессенджер, telegram, телеграм, whatsapp, ватсап, вотсап, viber, вайбер"],
  ["push", "+ push, пуш, notification, уведомлен, sms, смс, reminder, напоминан"],
  ["mail", "+ mail, email, e-mail, почта электрон, электронн, имейл, емейл, рассылк, newsletter, письм"],
  ["post", "- post, почт"],
  ["call", "- call, hotline, звон, колл, call-cent, горяч, телефонн, support, поддержк"],
  ["app", "+ app, приложен, in-app, mobile app, ios, android"],
  ["phone", "? phone, smartphone, mobile, iphone, телефон, смартфон, мобильн"],
  ["watch", "? watch, wearable, часы, часов, smartwatch"],
  ["tablet", "? tablet, ipad, планшет"],
  ["desktop", "+ desktop, laptop, computer, screen, десктоп, компьютер, ноутбук, экран, =пк, =pc"],
  ["blog", "+ blog, блог, article, статья, статьи, forum, форум"],
  ["press", "? =pr, press, media, пр, пиар, пресс, =сми, журнал, газет, magazine, newspaper"],
  ["website", "+ web, site, page, landing, online, internet, сайт, веб, страниц, лендинг, онлайн, интернет, портал, кабинет, account"],
  ["payment", "? pay, checkout, cash, card, till, invoice, оплат, касс, платеж, счет, банк, bank"],
  ["parking", "- parking, car park, парков, стоянк"],
  ["signage", "- sign, facade, вывеск, табличк, фасад, витрин, window display"],
  ["navigation", "? navigation, wayfinding, навигац, =map, =maps, карты, location, месторасполож, route"],
  ["packaging", "- pack, упаков, unboxing, коробк, design, дизайн"],
  ["price", "? price, discount, цен, скидк, прайс, тариф, promo, промо, акци"],
  ["delivery", "- deliver, courier, shipping, pickup, доставк, курьер, самовывоз, install, установк, сборк, пвз"],
  ["warranty", "- warrant, guarantee, repair, return, service cent, гарант, ремонт, возврат, обмен, сервис"],
  ["document", "? document, contract, manual, instruction, paper, form, menu, меню, договор, документ, инструкц, бумаг, анкет, форма"],
  ["records", "+ crm, црм, erp, system, систем, database, технолог, technolog"],
  ["event", "- event, fair, exhibition, conference, выставк, меропр, конференц, мастер-класс, meet"],
  ["broadcast", "- tv, radio, television, телевиз, радио, =тв, podcast, подкаст"],
  ["gift", "? gift, bonus, loyalty, подарок, подарк, бонус, лояльн, карта"],
  ["code", "? qr, код"],
  ["staff", "- staff, seller, consultant, employee, manager, waiter, сотрудник, продав, консультант, менеджер, персонал, официант, администратор, бариста, barista, сборщик, мастер"],
  ["office", "- office, meeting room, branch, bank branch, офис, переговор, отделени, ресепш, recept"],
  ["store", "- shop, store, retail, mall, in person, offline, showroom, магазин, салон, =тц, =тд, розниц, офлайн, оффлайн, бутик, кафе, cafe, ресторан, restaurant, точка продаж"],
  ["food", "- food, drink, beverage, meal, еда, еду, напит, блюд"],
  ["product", "? product, продук, товар, device, устройств, гаджет"],
] as const;

export const channelCatalogue: readonly ChannelEntry[] = rows.map(([kind, row]) => ({
  kind,
  online: row.startsWith("?") ? undefined : row.startsWith("+"),
  stems: row.slice(2).split(", "),
}));

const maximumRemembered = 2000;
const remembered = new Map<string, ChannelEntry | undefined>();

/** The catalogue's entry for a channel as the author wrote it, undefined when it is unknown. */
export function recogniseChannel(channel: string): ChannelEntry | undefined {
  const known = remembered.get(channel);
  if (known !== undefined || remembered.has(channel)) return known;
  if (remembered.size >= maximumRemembered) remembered.clear();
  const found = findEntry(channel);
  remembered.set(channel, found);
  return found;
}

function findEntry(channel: string): ChannelEntry | undefined {
  const text = channel.normalize("NFC").toLowerCase().replace(/ё/g, "е").trim();
  const words = text.split(/[^\p{Letter}\p{Number}-]+/u).filter((word) => word !== "");
  return channelCatalogue.find((entry) =>
    entry.stems.some((stem) => {
      if (stem.startsWith("=")) return words.includes(stem.slice(1));
      if (stem.length < 3) return words.includes(stem);
      return stem.includes(" ") ? text.includes(stem) : words.some((word) => word.startsWith(stem));
    }),
  );
}
