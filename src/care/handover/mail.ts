import { isId } from '../../platform/ids/index.ts';
import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { sendNotice, type NoticeMailDeps } from '../papers/notice-mail.ts';
import { asActor } from '../store/scope.ts';
import { findSignal, findTold, signalTopic, type SignalNews } from '../store/signals.ts';
import { letters } from './texts.ts';

const isNews = (word: unknown): word is SignalNews => typeof word === 'string' && word in letters;

/** Mails that a signal waits, while it does: no content, and nobody's name. */
export const handoverMails = (deps: NoticeMailDeps): OutboxHandlers => ({
  [signalTopic]: sendNotice(deps, async ({ payload }) => {
    const { news } = payload;
    const [practiceId, clientId, signalId, memberId] = ['practiceId', 'clientId', 'signalId', 'memberId'].map(
      (name) => String(payload[name]),
    ) as [string, string, string, string];
    if (![practiceId, clientId, signalId, memberId].every(isId) || !isNews(news)) return undefined;
    const access = { act: 'send', object: 'signal', clientId, point: signalTopic } as const;
    const at = deps.clock.now();
    const to = await asActor(deps.db, { kind: 'system', practiceId }, { ...access, at }, async (tx) => {
      const signal = await findSignal(tx, signalId);
      return signal && !signal.acknowledgement ? findTold(tx, memberId) : undefined;
    });
    return to === undefined ? undefined : { ...letters[news], to, lang: 'nl', path: '/praktijk/signalen' };
  }),
});
