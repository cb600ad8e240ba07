/** What people have at hand when they begin: sheets as the clipboard holds them, files, notes, a story. */

/** A sheet of Google Sheets as HTML: a merged stage, a merged lane, line breaks in cells. */
export const sheetHtml = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1"><colgroup><col width="100"/></colgroup><tbody>
<tr><td>Stage</td><td colspan="2" rowspan="1">Awareness</td><td>Choice</td><td>Purchase</td></tr>
<tr><td>Touchpoints</td><td>Ad in a feed</td><td>Friend's story</td><td>Site<br/>Shop</td><td>Checkout</td></tr>
<tr><td>Emotion</td><td>0</td><td>1</td><td>-2</td><td>2</td></tr>
<tr><td>Goals</td><td colspan="2">Find a gift</td><td>Compare</td><td>Pay fast</td></tr>
<tr><td>Barriers</td><td></td><td></td><td>Too many models<br/>Battery is found late</td><td>No Apple Pay</td></tr>
<tr><td>Weather</td><td>sunny</td><td></td><td>rain</td><td>snow</td></tr></tbody></table>`;

/** The same sheet as the text beside it. */
export const sheetText = `Stage\tAwareness\t\tChoice\tPurchase
Touchpoints\tAd in a feed\tFriend's story\t"Site
Shop"\tCheckout
Emotion\t0\t1\t-2\t2
Goals\tFind a gift\t\tCompare\tPay fast
Barriers\t\t\t"Too many models
Battery is found late"\tNo Apple Pay
Weather\tsunny\t\train\tsnow`;

export const russianCsv = `Этап;Точки контакта;Эмоция;Барьеры;Погода\r
Поиск;Реклама в ленте;0;;солнечно\r
Выбор;Сайт магазина;-2;Слишком много моделей;дождь\r
Покупка;Оформление заказа;2;"Нет ""быстрой"" оплаты";снег\r
`;

export const mermaidBlock = `\`\`\`mermaid
journey
  title My working day
  section Go to work
    Make tea: 5: Me
    Do work: 1: Me, Cat
  section Go home
    Sit down: 4: Me
\`\`\``;

export const tableNote = `---
topic: course
---
# Customer journey of the library

Some words before the table stay.

| Stage | Touchpoints | Emotion | Barriers |
| --- | --- | --- | --- |
| Finding a book | Catalogue | -1 | Old search |
| Borrowing | Desk | 2 | |

Words behind it stay, too.  \r
Even with odd ends of lines.
`;

export const severalMaps = `# Journey of the buyer

| Stage | Touchpoints | Emotion |
| --- | --- | --- |
| Search | Ad | 1 |
| Buy | Shop | 2 |

# Journey of the seller

| Stage | Touchpoints | Emotion | Barriers |
| --- | --- | --- | --- |
| Order | Mail | -1 | Late |
| Pack | Desk | 0 | Tape |
| Ship | Truck | 1 | Snow |
`;

/** Half of it is nobody's vocabulary: an offer, not a map. */
export const plainTable = "Fruit\tColour\tPrice\nApple\tgreen\t1\nPear\tyellow\t2\n";

export const story = "Пользователь ищет часы в интернете и видит рекламу. Он переходит на сайт магазина. Ему грустно! Потом он выбирает модель и читает отзывы. Наконец он покупает часы в приложении. Ура, радость!";

export const hostileSheet = `Stage\tTouchpoints\tEmotion\tBarriers
<script>window.hacked = 1</script>\t<img src=x onerror="window.hacked = 1">\t=cmd()\t[go](javascript:window.hacked=1)
=HYPERLINK("http://x.example")\t@SUM(1)\t2\t"---
tags: [evil]
---"`;
