import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { sendNotice, type NoticeMailDeps } from '../papers/notice-mail.ts';
import { inPractice } from '../store/scope.ts';
import { findMemberEmail } from '../store/team.ts';

/** The mail to who is invited to a team. It names no practice: who reads along learns nothing. */
export const practiceSettingsMails = (deps: NoticeMailDeps): OutboxHandlers => ({
  'mail.care-invitation': sendNotice(deps, async (entry) => {
    const practiceId = String(entry.payload['practiceId']);
    const member = await inPractice(
      deps.db,
      { kind: 'system', practiceId },
      { act: 'send', object: 'membership', point: 'mail.care-invitation', at: deps.clock.now() },
      (tx) => findMemberEmail(tx, String(entry.payload['memberId'])),
    );
    if (!member || member.joined) return undefined;
    return {
      to: member.email,
      lang: 'nl',
      subject: 'Er staat een uitnodiging voor u klaar',
      title: 'U bent uitgenodigd bij een praktijk',
      lines: [
        'Iemand nodigt u uit om mee te werken in een praktijk voor runningtherapie.',
        'Log in met dit e-mailadres. Daar leest u van wie de uitnodiging komt, en neemt u haar aan of wijst u haar af.',
      ],
      button: 'Bekijk de uitnodiging',
      path: '/praktijk/uitnodiging',
    };
  }),
});
