import { formatTime } from '../../src/kernel/format.ts';
import { cents, formatMoney } from '../../src/kernel/money.ts';
import type { Lang } from '../../src/kernel/lang.ts';
import type { StoredPayment } from './state.ts';
import { checkoutTexts } from './texts.ts';

/** What a person can choose at the demo bank; `later` leaves the payment open. */
export const outcomes = ['paid', 'failed', 'canceled', 'expired', 'later'] as const;
type Outcome = (typeof outcomes)[number];

/** The language: what the address asks, else what the payment was made in, else Dutch. */
export const langOf = (asked: string | null, locale: string | undefined): Lang =>
  asked === 'en' || asked === 'nl' ? asked : locale !== undefined && !locale.startsWith('nl') ? 'en' : 'nl';

type Frame = { basePath: string; lang: Lang };

/** Where somebody picks how a payment ends. After the end it says what became of it. */
export const checkoutPage = (
  payment: StoredPayment,
  { basePath, lang, methodLabel }: Frame & { methodLabel: string },
): string => {
  const texts = checkoutTexts[lang];
  const facts = [
    [texts.amount, formatMoney(cents(payment.cents), lang)],
    [texts.description, payment.description],
    [texts.method, payment.method === null || payment.method === 'ideal' ? methodLabel : payment.method],
    ...(payment.status === 'open' ? [[texts.until, clockTime(payment.expiresAt, lang)]] : []),
  ];
  const other = lang === 'nl' ? 'en' : 'nl';
  return frame(
    { basePath, lang },
    `<nav><a href="?lang=${other}" hreflang="${other}" lang="${other}">${texts.otherLang}</a></nav>
<h1>${texts.title}</h1>
<dl>${facts.map(([term, detail]) => `<dt>${escape(term)}</dt><dd>${escape(detail)}</dd>`).join('')}</dl>
${payment.status === 'open' ? choice(lang) : ending(payment, payment.status, lang)}`,
  );
};

/** For a payment nobody made. */
export const unknownPage = (at: Frame): string =>
  frame(at, `<h1>${checkoutTexts[at.lang].title}</h1><p>${checkoutTexts[at.lang].unknown}</p>`);

const choice = (lang: Lang): string => {
  const texts = checkoutTexts[lang];
  const button = (outcome: Outcome) =>
    `<button type="submit" class="${outcome}" name="outcome" value="${outcome}">${texts[outcome]}</button>`;
  return `<form method="post" action="?lang=${lang}"><fieldset><legend>${texts.choose}</legend>
<div class="outcomes">${outcomes.map(button).join('\n')}</div></fieldset><p class="hint">${texts.laterHint}</p></form>`;
};

const ending = (
  payment: StoredPayment,
  status: Exclude<StoredPayment['status'], 'open'>,
  lang: Lang,
): string =>
  `<p>${checkoutTexts[lang].already[status]}</p>
<p><a href="${escape(payment.redirectUrl)}">${checkoutTexts[lang].back}</a></p>`;

const frame = ({ basePath, lang }: Frame, main: string): string => {
  const { mark, explain, title } = checkoutTexts[lang];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – DEMO</title>
<link rel="stylesheet" href="${escape(basePath)}/checkout.css">
</head>
<body>
<header class="mark"><strong>${mark}</strong><p>${explain}</p></header>
<main>
${main}
</main>
</body>
</html>
`;
};

const clockTime = (moment: string, lang: Lang): string =>
  formatTime(inDutchTime.format(new Date(moment)), lang);

const inDutchTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text = ''): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
