import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { sendNotice, type NoticeMailDeps } from '../papers/notice-mail.ts';
import { inPractice } from '../store/scope.ts';
import { findMemberEmail } from '../store/team.ts';

/** The mail to the responsible therapist and the owners after the glass was broken: that it was, and nothing of whom. */
export const clientsMails = (deps: NoticeMailDeps): OutboxHandlers => ({
  'mail.care-emergency': sendNotice(deps, async (entry) => {
    const practiceId = String(entry.payload['practiceId']);
    const member = await inPractice(
      deps.db,
      { kind: 'system', practiceId },
      { act: 'send', object: 'membership', point: 'mail.care-emergency', at: deps.clock.now() },
      (tx) => findMemberEmail(tx, String(entry.payload['memberId'])),
    );
    return (
      member && {
        to: member.email,
        lang: 'nl',
        subject: 'Er staat iets voor u klaar in uw praktijk',
        title: 'Er werd iets in nood geopend',
        lines: [
          'Een collega opende in nood iets wat bij uw praktijk hoort, en schreef op waarom.',
          'Log in om te zien wat het was. Bespreek het samen.',
        ],
        button: 'Bekijk de noodinzage',
        path: '/praktijk/clienten/noodinzage',
      }
    );
  }),
});
