/**
 * The catalogue of online and offline channels, recognised by the beginnings of words in English and Russian. It knows
 * names and kinds, not pictures; a channel it does not know stays the author's own word.
 */

export type ChannelKind =
  | "website" | "app" | "phone" | "call" | "mail" | "chat" | "bot" | "social" | "ads" | "search" | "reviews" | "blog" | "press"
  | "marketplace" | "video" | "push" | "store" | "office" | "parking" | "signage" | "staff" | "packaging" | "price" | "delivery"
  | "payment" | "desktop" | "tablet" | "watch" | "billboard" | "leaflet" | "document" | "warranty" | "records" | "mouth" | "event"
  | "broadcast" | "navigation" | "gift" | "post" | "code" | "product";

export interface ChannelEntry {
  readonly kind: ChannelKind;
  /** Undefined when it may be either. */
  readonly online: boolean | undefined;
  /** Beginnings of words, lower case, ё as е. A leading `=` asks for the whole word. */
  readonly stems: readonly string[];
}

/** In order of precedence: the first entry one of whose stems begins a word of the channel wins. */
export const channelCatalogue: readonly ChannelEntry[] = [
  { kind: "bot", online: true, stems: ["bot", "chatbot", "бот", "чатбот", "assistant", "ассистент", "помощник"] },
  { kind: "marketplace", online: true, stems: ["marketplace", "маркетплейс", "amazon", "ebay", "wildberries", "ozon", "озон", "вайлдберриз", "avito", "авито"] },
  { kind: "reviews", online: true, stems: ["review", "rating", "отзыв", "отзовик", "рейтинг", "trustpilot", "tripadvisor"] },
  { kind: "mouth", online: undefined, stems: ["word of mouth", "friend", "family", "referral", "сарафан", "друз", "друг", "подруг", "знаком", "семь", "рекомендац", "коллег"] },
  { kind: "billboard", online: false, stems: ["billboard", "outdoor", "билборд", "биллборд", "щит", "transport", "транспорт", "метро"] },
  { kind: "leaflet", online: false, stems: ["leaflet", "flyer", "flier", "brochure", "листовк", "флаер", "буклет", "брошюр", "catalogue", "catalog", "каталог"] },
  { kind: "search", online: true, stems: ["search", "seo", "google", "yandex", "поиск", "сео", "гугл", "яндекс", "serp", "выдач"] },
  { kind: "ads", online: true, stems: ["=ad", "=ads", "advert", "context", "контекст", "banner", "баннер", "реклам", "таргет", "target", "retarget", "ремаркет", "ppc"] },
  { kind: "social", online: true, stems: ["social", "соцсет", "социальн", "instagram", "инстаграм", "facebook", "фейсбук", "vk", "вконтакте", "tiktok", "тикток", "twitter", "linkedin", "pinterest", "stories", "сторис", "community", "сообществ"] },
  { kind: "video", online: true, stems: ["video", "youtube", "видео", "ютуб", "webinar", "вебинар", "zoom", "stream", "стрим"] },
  { kind: "chat", online: true, stems: ["chat", "чат", "messenger", "мессенджер", "telegram", "телеграм", "whatsapp", "ватсап", "вотсап", "viber", "вайбер"] },
  { kind: "push", online: true, stems: ["push", "пуш", "notification", "уведомлен", "sms", "смс", "reminder", "напоминан"] },
  { kind: "mail", online: true, stems: ["mail", "email", "e-mail", "почта электрон", "электронн", "имейл", "емейл", "рассылк", "newsletter", "письм"] },
  { kind: "post", online: false, stems: ["post", "почт"] },
  { kind: "call", online: false, stems: ["call", "hotline", "звон", "колл", "call-cent", "горяч", "телефонн", "support", "поддержк"] },
  { kind: "app", online: true, stems: ["app", "приложен", "in-app", "mobile app", "ios", "android"] },
  { kind: "phone", online: undefined, stems: ["phone", "smartphone", "mobile", "iphone", "телефон", "смартфон", "мобильн"] },
  { kind: "watch", online: undefined, stems: ["watch", "wearable", "часы", "часов", "smartwatch"] },
  { kind: "tablet", online: undefined, stems: ["tablet", "ipad", "планшет"] },
  { kind: "desktop", online: true, stems: ["desktop", "laptop", "computer", "десктоп", "компьютер", "ноутбук", "=пк", "=pc"] },
  { kind: "blog", online: true, stems: ["blog", "блог", "article", "статья", "статьи", "forum", "форум"] },
  { kind: "press", online: undefined, stems: ["=pr", "press", "media", "пр", "пиар", "пресс", "=сми", "журнал", "газет", "magazine", "newspaper"] },
  { kind: "website", online: true, stems: ["web", "site", "landing", "online", "internet", "сайт", "веб", "лендинг", "онлайн", "интернет", "портал", "кабинет", "account"] },
  { kind: "payment", online: undefined, stems: ["pay", "checkout", "cash", "card", "till", "invoice", "оплат", "касс", "платеж", "счет", "банк", "bank"] },
  { kind: "parking", online: false, stems: ["parking", "car park", "парков", "стоянк"] },
  { kind: "signage", online: false, stems: ["sign", "facade", "вывеск", "табличк", "фасад", "витрин", "window display"] },
  { kind: "navigation", online: undefined, stems: ["navigation", "wayfinding", "навигац", "=map", "=maps", "карты", "location", "месторасполож", "route"] },
  { kind: "packaging", online: false, stems: ["pack", "упаков", "unboxing", "коробк", "design", "дизайн"] },
  { kind: "price", online: undefined, stems: ["price", "discount", "цен", "скидк", "прайс", "тариф", "promo", "промо", "акци"] },
  { kind: "delivery", online: false, stems: ["deliver", "courier", "shipping", "pickup", "доставк", "курьер", "самовывоз", "install", "установк", "сборк", "пвз"] },
  { kind: "warranty", online: false, stems: ["warrant", "guarantee", "repair", "return", "service cent", "гарант", "ремонт", "возврат", "обмен", "сервис"] },
  { kind: "document", online: undefined, stems: ["document", "contract", "manual", "instruction", "paper", "form", "договор", "документ", "инструкц", "бумаг", "анкет", "форма"] },
  { kind: "records", online: true, stems: ["crm", "црм", "erp", "system", "систем", "database", "технолог", "technolog"] },
  { kind: "event", online: false, stems: ["event", "fair", "exhibition", "conference", "выставк", "меропр", "конференц", "мастер-класс", "meet"] },
  { kind: "broadcast", online: false, stems: ["tv", "radio", "television", "телевиз", "радио", "=тв", "podcast", "подкаст"] },
  { kind: "gift", online: undefined, stems: ["gift", "bonus", "loyalty", "подарок", "подарк", "бонус", "лояльн", "карта"] },
  { kind: "code", online: undefined, stems: ["qr", "код"] },
  { kind: "staff", online: false, stems: ["staff", "seller", "consultant", "employee", "manager", "waiter", "сотрудник", "продав", "консультант", "менеджер", "персонал", "официант", "администратор", "бариста", "barista"] },
  { kind: "office", online: false, stems: ["office", "meeting room", "branch", "bank branch", "офис", "переговор", "отделени", "ресепш", "recept"] },
  { kind: "store", online: false, stems: ["shop", "store", "retail", "mall", "in person", "offline", "showroom", "магазин", "салон", "=тц", "=тд", "розниц", "офлайн", "оффлайн", "бутик", "кафе", "cafe", "ресторан", "restaurant", "точка продаж"] },
  { kind: "product", online: undefined, stems: ["product", "продук", "товар", "device", "устройств", "гаджет"] },
];

/** The catalogue's entry for a channel as the author wrote it, undefined when it is unknown. */
export function recogniseChannel(channel: string): ChannelEntry | undefined {
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
