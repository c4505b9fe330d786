import { isId } from '../../platform/ids/index.ts';
import type { ClaimedEntry, OutboxHandlers } from '../../platform/outbox/index.ts';
import { consentFor } from '../papers/letter/send.ts';
import { sendNotice, type NoticeMail, type NoticeMailDeps } from '../papers/notice-mail.ts';
import { findClient, type Client } from '../store/clients.ts';
import { findLetterLink } from '../store/letter-sources.ts';
import { loadLetter, type Letter } from '../store/letters.ts';
import { keyOfLink } from '../store/links.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { findMemberEmail } from '../store/team.ts';

type Deps = NoticeMailDeps & { secretKey: string };

type Write = (
  tx: CareTx,
  letter: Letter,
  client: Client,
  now: Date,
) => Promise<NoticeMail | undefined> | NoticeMail | undefined;

/**
 * The mails around a letter: that something waits, and nothing of what or about whom. Each is looked at again when it is
 * sent: what was withdrawn meanwhile is told to nobody.
 */
export const letterMails = (deps: Deps): OutboxHandlers => {
  const about = (write: Write) =>
    sendNotice(deps, async (entry: ClaimedEntry) => {
      const [practiceId, clientId, letterId] = ['practiceId', 'clientId', 'letterId'].map((name) =>
        String(entry.payload[name]),
      ) as [string, string, string];
      if (![practiceId, clientId, letterId].every(isId)) return undefined;
      const now = deps.clock.now();
      const access = { act: 'send', object: 'letter', clientId, point: entry.topic, at: now } as const;
      return asActor(deps.db, { kind: 'system', practiceId }, access, async (tx) => {
        const letter = await loadLetter(tx, letterId);
        const client = letter && (await findClient(tx, clientId));
        return letter && client && write(tx, letter, client, now);
      });
    });

  const toWriter = (title: string, line: string) =>
    about(async (tx, letter) => {
      const member = await findMemberEmail(tx, letter.memberId);
      return (
        member && {
          ...{ to: member.email, lang: 'nl', subject: 'Er staat iets voor u klaar in uw praktijk', title },
          ...{ lines: [line], button: 'Naar de brief' },
          path: `/praktijk/clienten/${letter.clientId}/brieven/${letter.id}`,
        }
      );
    });

  return {
    'mail.care-letter': about(async (tx, letter, _client, now) => {
      const linkId = letter.events.findLast(({ kind }) => kind === 'sent')?.linkId;
      if (letter.state !== 'sent' || !linkId || (await consentFor(tx, letter, now)) === undefined)
        return undefined;
      const link = await findLetterLink(tx, linkId);
      if (!link || link.revoked || link.expiresAt <= now) return undefined;
      return {
        to: letter.to.email,
        lang: 'nl',
        subject: 'Er staat een brief voor u klaar',
        title: 'Er staat een brief voor u klaar',
        lines: [
          'Een runningtherapeut schreef u een brief. Via deze link leest u hem; de link is alleen voor u en werkt 60 dagen.',
          'In onze e-mails staat nooit over wie het gaat.',
        ],
        button: 'Lees de brief',
        path: `/zorg/brief/${keyOfLink(deps.secretKey, linkId)}`,
      };
    }),
    'mail.care-letter-offered': about((_tx, letter, client) => {
      if (letter.state !== 'offered' || !client.claim.claimedAt || client.email === undefined)
        return undefined;
      const common = { to: client.email, lang: client.lang, path: `/loper/brieven/${letter.id}` };
      return client.lang === 'nl'
        ? {
            ...common,
            subject: 'Er staat iets voor je klaar',
            title: 'Er staat iets voor je klaar om te lezen',
            lines: ['Log in om het te lezen. Er gaat niets weg voordat jij dat goed vindt.'],
            button: 'Lees het',
          }
        : {
            ...common,
            subject: 'Something is waiting for you',
            title: 'Something is waiting for you to read',
            lines: ['Sign in to read it. Nothing is sent before you agree.'],
            button: 'Read it',
          };
    }),
    'mail.care-letter-answered': toWriter(
      'Er is antwoord op een brief die u voorlegde',
      'Log in om te zien of de brief is vrijgegeven, of een andere tekst nodig heeft.',
    ),
  };
};
