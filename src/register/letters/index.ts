import { dutchDay, today } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { MailBlock } from '../../platform/mail/index.ts';
import type { ClaimedEntry, OutboxHandlers } from '../../platform/outbox/index.ts';
import { appealUntil, contestableKind } from '../domain/appeal.ts';
import { latestJudgements } from '../domain/application-form.ts';
import { pointWords } from '../domain/competence-profile.ts';
import { entryPointWords } from '../domain/entry-point.ts';
import { confirmedUntil, listingOn } from '../domain/listing.ts';
import { payloadText } from '../domain/payload.ts';
import type { Therapist } from '../domain/profile.ts';
import { standingOn } from '../domain/standing.ts';
import { findAppeal } from '../store/appeals.ts';
import { findApplication, type Application } from '../store/applications.ts';
import { loadProfile } from '../store/competence-profiles.ts';
import { findInvitation } from '../store/invitations.ts';
import { findForecast } from '../store/renewals.ts';
import { loadSettings } from '../store/settings.ts';
import { findHistory, type HistoryLine } from '../store/standings.ts';
import { findTherapist } from '../store/therapists.ts';
import {
  button,
  heading,
  paragraph,
  sending,
  type Letter,
  type LetterDeps,
  type Unsent,
  type WriteLetter,
} from './letter.ts';
import { texts, type LetterName } from './texts.ts';

/** A letter of one kind: the same opening and close everywhere, with what is new in between. */
const letter = (
  deps: LetterDeps,
  given: {
    name: LetterName;
    to: string;
    lang: Lang;
    who: string | undefined;
    path: string;
    between?: (MailBlock | string | undefined | false)[];
  },
): Letter => {
  const t = texts[given.lang];
  const words = t[given.name];
  const between = (given.between ?? []).flatMap((block) =>
    block === undefined || block === false ? [] : [typeof block === 'string' ? paragraph(block) : block],
  );
  return {
    to: given.to,
    lang: given.lang,
    subject: words.subject,
    blocks: [
      heading(words.title),
      ...(given.who ? [paragraph(t.greeting(given.who))] : []),
      paragraph(words.lead),
      ...between,
      ...(words.more ? [paragraph(words.more)] : []),
      button(deps, given.lang, words.button, given.path),
    ],
  };
};

const home = '/mijn/register';
const applying = '/mijn/register/aanmelden';

const toApplicant =
  (
    write: (deps: LetterDeps, application: Application, entry: ClaimedEntry) => Promise<Letter | Unsent>,
  ): WriteLetter =>
  async (deps, entry) => {
    const application = await findApplication(deps.db, payloadText(entry, 'applicationId'));
    return application ? write(deps, application, entry) : { unsent: 'application-gone' };
  };

const about = ({ email, lang, answers }: Application) => ({ to: email, lang, who: answers.name });

/** The points with this verdict, with what the registrar said of each. */
const judgedPoints = async (
  deps: LetterDeps,
  application: Application,
  verdict: 'more' | 'not-met',
): Promise<MailBlock | undefined> => {
  const { points } = await loadProfile(deps.db, application.profileVersion);
  const latest = latestJudgements(application.judgements);
  const items = [...points, entryPointWords].flatMap((point) => {
    const judgement = latest.get(point.id);
    return judgement?.verdict === verdict
      ? [`${pointWords(point, application.lang).title}: ${judgement.reason}`]
      : [];
  });
  return items.length > 0 ? { kind: 'list', items } : undefined;
};

const applicationReceived = toApplicant(async (deps, application, entry) =>
  letter(deps, {
    name: payloadText(entry, 'kind') === 'answered' ? 'answer-received' : 'application-received',
    ...about(application),
    path: applying,
  }),
);

const moreAsked = toApplicant(async (deps, application) => {
  const { standing, lang } = application;
  if (standing.state !== 'more-asked') return { unsent: standing.state };
  const t = texts[lang];
  return letter(deps, {
    name: 'more-asked',
    ...about(application),
    path: applying,
    between: [
      standing.reason !== '' && standing.reason,
      t.points,
      await judgedPoints(deps, application, 'more'),
      standing.deadline && t.answerBefore(formatDay(standing.deadline, lang)),
    ],
  });
});

const admitted = toApplicant(async (deps, application) =>
  application.standing.state === 'admitted'
    ? letter(deps, {
        name: 'admitted',
        ...about(application),
        path: '/mijn/register/profiel',
        between: [application.standing.reason],
      })
    : { unsent: application.standing.state },
);

const refusedLetter = toApplicant(async (deps, application) => {
  const { standing, lang } = application;
  if (standing.state !== 'refused') return { unsent: standing.state };
  const t = texts[lang];
  const { appealWeeks } = await loadSettings(deps.db, today(deps.clock));
  return letter(deps, {
    name: 'refused',
    ...about(application),
    path: applying,
    between: [
      t.reason(standing.reason),
      await judgedPoints(deps, application, 'not-met'),
      t.appeal(formatDay(appealUntil(dutchDay(standing.since), appealWeeks), lang)),
    ],
  });
});

const toTherapist =
  (
    write: (deps: LetterDeps, therapist: Therapist, entry: ClaimedEntry) => Promise<Letter | Unsent>,
  ): WriteLetter =>
  async (deps, entry) => {
    const therapist = await findTherapist(deps.db, payloadText(entry, 'therapistId'));
    return therapist ? write(deps, therapist, entry) : { unsent: 'therapist-gone' };
  };

const whom = ({ email, lang, name }: Therapist) => ({ to: email, lang, who: name });

/** A reminder to confirm goes only while it is still needed. */
const confirm = (name: 'confirm-30' | 'confirm-7' | 'hidden'): WriteLetter =>
  toTherapist(async (deps, therapist) => {
    const on = today(deps.clock);
    const confirmedOn = therapist.confirmedAt && dutchDay(therapist.confirmedAt);
    if (!confirmedOn) return { unsent: 'never-confirmed' };
    const until = confirmedUntil(confirmedOn);
    const history = await findHistory(deps.db, therapist.id);
    if (name === 'hidden') {
      const listing = listingOn({ history, confirmedOn, consents: therapist.consents }, on);
      if (listing.listed || listing.why !== 'confirmation-lapsed') return { unsent: 'not-hidden' };
    } else if (until < on) return { unsent: 'too-late' };
    return letter(deps, {
      name,
      ...whom(therapist),
      path: '/mijn/register/profiel',
      between: [name !== 'hidden' && texts[therapist.lang].hide(formatDay(until, therapist.lang))],
    });
  });

const renewal = (name: 'renewal-12' | 'renewal-6' | 'renewal-1'): WriteLetter =>
  toTherapist(async (deps, therapist, entry) => {
    const on = today(deps.clock);
    const settings = await loadSettings(deps.db, on);
    const found = await findForecast(deps.db, { therapistId: therapist.id, on, settings, offers: [] });
    if (!found) return { unsent: 'not-registered' };
    if (found.validUntil !== payloadText(entry, 'validUntil')) return { unsent: 'renewed' };
    const t = texts[therapist.lang];
    return letter(deps, {
      name,
      ...whom(therapist),
      path: '/mijn/register/punten',
      between: [
        t.validUntil(formatDay(found.validUntil, therapist.lang)),
        found.short > 0 ? t.short(found.short, Math.max(1, found.monthsLeft)) : t.met,
      ],
    });
  });

/** A mail about one line of the history. */
const standing = (
  name: 'renewed' | 'expired' | 'suspended' | 'resumed' | 'withdrawn' | 'restored' | 'resigned',
): WriteLetter =>
  toTherapist(async (deps, therapist, entry) => {
    const history = await findHistory(deps.db, therapist.id);
    const line = history.find(({ id }) => id === Number(entry.payload['eventId']));
    if (!line) return { unsent: 'event-gone' };
    const on = today(deps.clock);
    const { appealWeeks } = await loadSettings(deps.db, on);
    return letter(deps, {
      name,
      ...whom(therapist),
      path: home,
      between: lineDetails(therapist.lang, line, history, appealWeeks),
    });
  });

const lineDetails = (
  lang: Lang,
  line: HistoryLine,
  history: HistoryLine[],
  weeks: number,
): (string | false | undefined)[] => {
  const t = texts[lang];
  const contestable = contestableKind(line.kind) !== undefined;
  const now = standingOn(history, line.fromDay);
  return [
    line.reason !== '' && line.kind !== 'resigned' && t.reason(line.reason),
    line.kind === 'suspended' && line.untilDay !== undefined && t.until(formatDay(line.untilDay, lang)),
    line.kind === 'renewed' && now.state === 'registered' && t.validUntil(formatDay(now.validUntil, lang)),
    contestable && t.appeal(formatDay(appealUntil(dutchDay(line.recordedAt), weeks), lang)),
  ];
};

const pointsJudged = toTherapist(async (deps, therapist) =>
  letter(deps, { name: 'points-judged', ...whom(therapist), path: '/mijn/register/punten' }),
);

const invitation: WriteLetter = async (deps, entry) => {
  const found = await findInvitation(deps.db, payloadText(entry, 'email'));
  if (!found) return { unsent: 'invitation-gone' };
  return letter(deps, {
    name: 'invitation',
    to: found.email,
    lang: found.lang,
    who: undefined,
    path: `${applying}?certificaat=${encodeURIComponent(found.certificateNumber)}`,
  });
};

const appealReceived: WriteLetter = async (deps, entry) => {
  const appeal = await findAppeal(deps.db, payloadText(entry, 'appealId'));
  if (!appeal) return { unsent: 'appeal-gone' };
  const { email: to, lang, name: who } = appeal;
  return letter(deps, { name: 'appeal-received', to, lang, who, path: home });
};

const appealDecided: WriteLetter = async (deps, entry) => {
  const appeal = await findAppeal(deps.db, payloadText(entry, 'appealId'));
  if (!appeal?.decision) return { unsent: 'appeal-gone' };
  const { email: to, lang, name: who, decision } = appeal;
  const t = texts[lang];
  return letter(deps, {
    name: 'appeal-decided',
    ...{ to, lang, who },
    path: home,
    between: [decision.upheld ? t.upheld : t.rejected, t.reason(decision.reason)],
  });
};

/** To the register itself: that something waits, without saying of whom. */
const toKeeper =
  (subject: string, lead: string, path: string): WriteLetter =>
  async (deps) => ({
    to: deps.officeMail,
    lang: 'nl',
    subject,
    blocks: [heading(subject), paragraph(lead), button(deps, 'nl', 'Naar het register', path)],
  });

const letters: Record<`mail.${string}`, WriteLetter> = {
  'mail.register-invitation': invitation,
  'mail.register-application-received': applicationReceived,
  'mail.register-more-asked': moreAsked,
  'mail.register-admitted': admitted,
  'mail.register-refused': refusedLetter,
  'mail.register-confirm-30': confirm('confirm-30'),
  'mail.register-confirm-7': confirm('confirm-7'),
  'mail.register-hidden': confirm('hidden'),
  'mail.register-renewal-12': renewal('renewal-12'),
  'mail.register-renewal-6': renewal('renewal-6'),
  'mail.register-renewal-1': renewal('renewal-1'),
  'mail.register-renewed': standing('renewed'),
  'mail.register-expired': standing('expired'),
  'mail.register-suspended': standing('suspended'),
  'mail.register-resumed': standing('resumed'),
  'mail.register-withdrawn': standing('withdrawn'),
  'mail.register-restored': standing('restored'),
  'mail.register-resigned': standing('resigned'),
  'mail.register-points-judged': pointsJudged,
  'mail.register-appeal-received': appealReceived,
  'mail.register-appeal-decided': appealDecided,
  'mail.register-keeper-application': toKeeper(
    'Er wacht een aanmelding voor het register',
    'Iemand meldde zich aan of stuurde een antwoord in. Beoordeel de aanmelding punt voor punt.',
    '/register-beheer/aanvragen',
  ),
  'mail.register-keeper-certificate': toKeeper(
    'Een certificaat van iemand in het register is ingetrokken',
    'Kijk in het logboek van het register om wie het gaat, en of de registratie kan blijven.',
    '/register-beheer',
  ),
  'mail.register-keeper-appeal': toKeeper(
    'Er is bezwaar gemaakt tegen een besluit van het register',
    'Een andere registerhouder dan wie het besluit nam, moet het bezwaar beoordelen.',
    '/register-beheer/bezwaren',
  ),
};

/** Every mail of the register, written from the facts at the moment of sending. */
export const registerLetters = (deps: LetterDeps): OutboxHandlers =>
  Object.fromEntries(Object.entries(letters).map(([topic, write]) => [topic, sending(deps, write)]));
