import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Request } from '../domain/request.ts';
import { makeLink } from '../store/links.ts';
import {
  beginRequest,
  moveToFile,
  saveDecision,
  saveDoneStep,
  saveFirstSickOn,
  saveReferrerLink,
  saveRequest,
} from '../store/requests.ts';
import type { CareTx } from '../store/scope.ts';
import { daysBefore, momentOn } from './moments.ts';

export const companyDoctor = {
  kind: 'occupational-physician',
  name: 'Testpersoon B. Drijfarts',
  organisation: 'Arbodienst Voorbeeld',
  email: 'bedrijfsarts@voorbeeld.test',
} as const;

export const generalPractitioner = {
  kind: 'general-practitioner',
  name: 'Testpersoon H. Uisarts',
  organisation: 'Huisartsenpraktijk Voorbeeld',
  email: 'huisarts@voorbeeld.test',
} as const;

const yearMs = 365 * 86_400_000;

type Given = { today: CalendarDay; secretKey: string; memberId: string };

const plantRequest = async (
  tx: CareTx,
  given: Given & { request: Request; sentDaysAgo: number; linkName: string },
): Promise<string> => {
  const { secretKey, memberId, request } = given;
  const now = momentOn(daysBefore(given.today, given.sentDaysAgo), 9);
  const expiresAt = new Date(now.getTime() + yearMs);
  const [id, referrerLinkId] = [newId(), newId()];
  const refer = await makeLink(tx, { kind: 'refer', about: referrerLinkId, expiresAt, now, secretKey });
  await saveReferrerLink(tx, {
    ...{ id: referrerLinkId, linkId: refer.id, kind: request.referrer.kind, name: given.linkName },
    madeBy: memberId,
  });
  const link = await makeLink(tx, { kind: 'request', about: id, expiresAt, now, secretKey });
  await beginRequest(tx, { id, linkId: link.id, referrerLinkId, lang: 'nl', answers: {}, now });
  await saveRequest(tx, id, { request, now });
  return id;
};

/** A request of a general practitioner that came in yesterday, and nobody has decided on. */
export const plantNewRequest = (tx: CareTx, given: Given): Promise<string> =>
  plantRequest(tx, {
    ...{ ...given, sentDaysAgo: 1, linkName: generalPractitioner.organisation },
    request: {
      field: 'cure',
      referrer: { ...generalPractitioner, role: 'huisarts', phone: '033 000 00 00' },
      client: {
        name: 'Testpersoon Bram Aanvraag',
        bornOn: daysBefore(given.today, 36 * 365),
        ...{ email: 'bram.aanvraag@example.com', phone: '06 0000 0036' },
      },
      agreedBy: 'self',
      ...{ wishes: ['move-again', 'less-stress'], parts: ['evening'] },
      question: 'Graag rustig beginnen, het liefst met anderen samen.',
    },
  });

/** Weeks since the first day of sickness of who comes back to work. */
const weeksSick = 17;

/** The request of a company doctor by which somebody came, accepted, with the time line so far. */
export const plantReintegration = async (
  tx: CareTx,
  given: Given & { client: { id: string; name: string; bornOn: CalendarDay; takenOn: CalendarDay } },
): Promise<void> => {
  const { today, memberId, client } = given;
  const firstSickOn = daysBefore(today, weeksSick * 7);
  const requestId = await plantRequest(tx, {
    ...{ ...given, sentDaysAgo: 52, linkName: companyDoctor.organisation },
    request: {
      field: 'reintegration',
      referrer: { ...companyDoctor, role: 'bedrijfsarts', phone: '033 000 00 01' },
      client: { name: client.name, bornOn: client.bornOn, email: undefined, phone: '06 0000 0047' },
      ...{ agreedBy: 'self', firstSickOn, wishes: ['build-up-work', 'rhythm'], question: '' },
      ...{ hours: 4, parts: ['afternoon', 'evening'] },
    },
  });
  const at = momentOn(client.takenOn, 9);
  await saveDecision(tx, requestId, { outcome: 'accepted', at, memberId, words: '' });
  await moveToFile(tx, requestId, { clientId: client.id, now: at });
  await saveFirstSickOn(tx, client.id, firstSickOn);
  for (const week of [6, 8, 14])
    await saveDoneStep(tx, client.id, {
      ...{ week, memberId, on: daysBefore(today, (weeksSick - week) * 7) },
      now: momentOn(daysBefore(today, 20)),
    });
};
