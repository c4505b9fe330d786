import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { inspectUpload } from '../../platform/files/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { Lang } from '../../kernel/lang.ts';
import { makeLink, prolongLink } from '../store/links.ts';
import {
  beginRequest,
  deleteLetter,
  findReferrerLinks,
  lockRequest,
  saveAnswers,
  saveLetter,
  saveRequest,
  type RequestAnswers,
} from '../store/requests.ts';
import type { CareTx } from '../store/scope.ts';
import { kindOf, readRequest, type Problem } from './answers.ts';

const hourMs = 3_600_000;

/** Milliseconds that a request may stay unsent, and that a sent one can be looked at by its referrer. */
export const requestTerms = { begun: 48 * hourMs, sent: 365 * 24 * hourMs } as const;

/** Begins a request with its first page; gives the key of the link it is held by. */
export const begin = async (
  tx: CareTx,
  given: {
    secretKey: string;
    referrerLinkId: string | undefined;
    lang: Lang;
    answers: RequestAnswers;
    now: Date;
  },
): Promise<string> => {
  const id = newId();
  const { now } = given;
  const link = await makeLink(tx, {
    ...{ kind: 'request', about: id, now, secretKey: given.secretKey },
    expiresAt: new Date(now.getTime() + requestTerms.begun),
  });
  await beginRequest(tx, { ...given, id, linkId: link.id });
  return link.key;
};

/** Looks at a letter that was sent along: a PDF that only shows something. */
export const lookAtLetter = async (
  file: File,
): Promise<Result<{ name: string; mediaType: string; bytes: Uint8Array }, Problem>> => {
  if (file.size > 10 * 1024 * 1024) return refused('letter-too-large');
  const looked = await inspectUpload(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!looked.ok) {
    if (looked.reason === 'too-large') return refused('letter-too-large');
    return refused(looked.reason === 'empty' ? 'letter-empty' : 'letter-not-allowed');
  }
  return looked.value.mediaType === 'application/pdf'
    ? accepted(looked.value)
    : refused('letter-not-allowed');
};

/**
 * Keeps what was typed on a page, and its letter. Who turns out to be an employer leaves no word and no letter behind
 * (care.md 5).
 */
export const keep = async (
  tx: CareTx,
  requestId: string,
  given: {
    answers: RequestAnswers;
    lang: Lang;
    letter?: { name: string; mediaType: string; bytes: Uint8Array } | undefined;
    withoutLetter?: boolean;
  },
): Promise<'kept' | 'sent-before' | undefined> => {
  const request = await lockRequest(tx, requestId);
  if (!request) return undefined;
  if (request.sent) return 'sent-before';
  const isEmployer = kindOf(given.answers) === 'employer';
  const { vraag: _words, ...withoutWords } = given.answers;
  await saveAnswers(tx, requestId, { ...given, answers: isEmployer ? withoutWords : given.answers });
  if (isEmployer || given.withoutLetter) await deleteLetter(tx, requestId);
  else if (given.letter) await saveLetter(tx, requestId, given.letter);
  return 'kept';
};

/**
 * Sends a request, once: who sends it again finds it sent. Both mails say that something waits, and nothing else.
 * Refusals: `incomplete`; `revoked` when the practice took its link back in the meantime.
 */
export const send = async (
  tx: CareTx,
  given: { requestId: string; practiceId: string; today: CalendarDay; now: Date },
): Promise<Result<'sent' | 'sent-before', 'incomplete' | 'revoked'> | undefined> => {
  const kept = await lockRequest(tx, given.requestId);
  if (!kept) return undefined;
  if (kept.sent) return accepted('sent-before');
  const request = readRequest(kept.answers, { today: given.today, letter: kept.letter !== undefined });
  if (!request) return refused('incomplete');
  const links = await findReferrerLinks(tx);
  const link = links.find((one) => one.id === kept.referrerLinkId);
  if (!link || link.revokedAt) return refused('revoked');
  await saveRequest(tx, kept.id, { request, now: given.now });
  await prolongLink(tx, kept.linkId, new Date(given.now.getTime() + requestTerms.sent));
  const payload = { practiceId: given.practiceId, requestId: kept.id };
  for (const topic of ['mail.care-request-received', 'mail.care-request-new'])
    await addToOutbox(tx, { topic, key: `${topic}:${kept.id}`, payload, about: kept.id });
  return accepted('sent');
};
