import { parseDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { isId } from '../../platform/ids/index.ts';
import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { invitationTopic } from '../papers/measure-invitation.ts';
import { sendNotice, type NoticeMailDeps } from '../papers/notice-mail.ts';
import { findClient } from '../store/clients.ts';
import { holdLink, keyOfLink } from '../store/links.ts';
import { findMeasuring } from '../store/measurings.ts';
import { asActor } from '../store/scope.ts';
import { texts } from './texts.ts';

/** The mail that a questionnaire waits, while it does: nothing of what it asks, and nobody's name. */
export const fillInMails = (deps: NoticeMailDeps & { secretKey: string }): OutboxHandlers => ({
  [invitationTopic]: sendNotice(deps, async ({ payload }) => {
    const [practiceId, clientId, measuringId, linkId] = [
      'practiceId',
      'clientId',
      'measuringId',
      'linkId',
    ].map((name) => String(payload[name])) as [string, string, string, string];
    if (![practiceId, clientId, measuringId, linkId].every(isId)) return undefined;
    const now = deps.clock.now();
    const access = {
      act: 'send',
      object: 'questionnaire',
      clientId,
      point: invitationTopic,
      at: now,
    } as const;
    const until = parseDay(String(payload['until']));
    const found = await asActor(deps.db, { kind: 'system', practiceId }, access, async (tx) => {
      const client = await findClient(tx, clientId);
      const measuring = await findMeasuring(tx, measuringId);
      const waits =
        measuring?.forms.some(({ answeredAt }) => !answeredAt) && (await holdLink(tx, linkId, now));
      return client?.email !== undefined && waits ? { to: client.email, lang: client.lang } : undefined;
    });
    if (!found || !until) return undefined;
    const { mail } = texts[found.lang];
    return {
      ...{ ...found, subject: mail.subject, title: mail.title, button: mail.button },
      lines: [
        payload['what'] === 'reminded' ? mail.again : mail.line,
        mail.until(formatDay(until, found.lang)),
      ],
      path: `/zorg/vragenlijst/${keyOfLink(deps.secretKey, linkId)}`,
    };
  }),
});
