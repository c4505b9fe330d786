import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { parseEmail } from '../../kernel/email.ts';
import { isField } from '../domain/field.ts';
import {
  dayParts,
  decideRequest,
  isReferrer,
  longestQuestion,
  mostHours,
  wishesFor,
  type Referrer,
  type Request,
  type RequestRefusal,
} from '../domain/request.ts';
import { looksLikeNationalNumber } from '../domain/national-number.ts';
import { whoConsents } from '../domain/retention.ts';
import type { RequestAnswers } from '../store/requests.ts';

/** The pages of a request, one subject each. */
export const steps = ['verwijzer', 'client', 'vraag'] as const;
export type StepName = (typeof steps)[number];

/** Whether a text names a page of a request. */
export const isStep = (text: string): text is StepName => steps.some((step) => step === text);

/** What can be wrong with an answer; each has its words in both languages. */
export type Problem =
  | RequestRefusal
  | 'kind-missing'
  | 'name-missing'
  | 'organisation-missing'
  | 'role-missing'
  | 'email-missing'
  | 'email-invalid'
  | 'phone-missing'
  | 'phone-invalid'
  | 'client-name-missing'
  | 'born-missing'
  | 'born-invalid'
  | 'agreement-missing'
  | 'field-missing'
  | 'hours-invalid'
  | 'letter-not-allowed'
  | 'letter-too-large'
  | 'letter-empty'
  | 'national-number'
  | 'too-long';

export type Problems = Record<string, Problem>;

/** Who asks, when, and whether a letter lies with it already. */
export type Asked = { today: CalendarDay; letter: boolean };

const typed = (answers: RequestAnswers, name: string): string => (answers[name] ?? '').trim();

/** Who refers; also when something of it is not right yet. */
export const kindOf = (answers: RequestAnswers): Referrer | undefined => {
  const kind = typed(answers, 'wie');
  return isReferrer(kind) ? kind : undefined;
};

/** Which fields belong to which page; nothing else that a form sends is kept. An employer has no field for words. */
export const fieldsOf = (step: StepName, kind: Referrer | undefined): string[] => {
  if (step === 'verwijzer') return ['wie', 'naam', 'organisatie', 'functie', 'email', 'telefoon'];
  if (step === 'client')
    return ['clientnaam', 'geboren', 'clientemail', 'clienttelefoon', 'akkoord-client', 'akkoord-ouders'];
  return [
    ...['gebied', 'ziek-sinds', 'uren'],
    ...(kind === 'employer' ? [] : ['vraag']),
    ...dayParts.map((part) => `dagdeel-${part}`),
    ...wishesFor(kind ?? 'general-practitioner').map((wish) => `wens-${wish}`),
  ];
};

const reader = (answers: RequestAnswers) => {
  const problems: Problems = {};
  const refuse = (name: string, problem: Problem): void => void (problems[name] ??= problem);
  const text = (name: string, missing: Problem | undefined, most: number): string => {
    const value = typed(answers, name).replace(/\s+/g, ' ');
    if (value === '' && missing) refuse(name, missing);
    if (value.length > most) refuse(name, 'too-long');
    // No national identification number anywhere (care.md 5).
    if (!name.includes('telefoon') && looksLikeNationalNumber(value)) refuse(name, 'national-number');
    return value;
  };
  const email = (name: string, missing?: Problem): string | undefined => {
    const value = text(name, missing, 254);
    const read = parseEmail(value);
    if (value !== '' && !read) refuse(name, 'email-invalid');
    return read;
  };
  const phone = (name: string, missing?: Problem): string => {
    const value = text(name, missing, 40);
    const read = value.length <= 40 ? parsePhoneNumberFromString(value, 'NL') : undefined;
    if (value !== '' && !read?.isValid()) refuse(name, 'phone-invalid');
    return read?.isValid() ? read.formatInternational() : '';
  };
  return { problems, refuse, text, email, phone };
};

type Reader = ReturnType<typeof reader>;

const readReferrer = (r: Reader, answers: RequestAnswers): Request['referrer'] => {
  const kind = kindOf(answers);
  if (!kind) r.refuse('wie', 'kind-missing');
  return {
    kind: kind ?? 'general-practitioner',
    name: r.text('naam', 'name-missing', 120),
    organisation: r.text('organisatie', 'organisation-missing', 120),
    role: r.text('functie', 'role-missing', 120),
    email: r.email('email', 'email-missing') ?? '',
    phone: r.phone('telefoon', 'phone-missing'),
  };
};

const readClient = (
  r: Reader,
  answers: RequestAnswers,
  { today }: Asked,
): Pick<Request, 'client' | 'agreedBy'> => {
  const name = r.text('clientnaam', 'client-name-missing', 120);
  const born = r.text('geboren', 'born-missing', 20);
  const bornOn = parseDay(born);
  if (born !== '' && !bornOn) r.refuse('geboren', 'born-invalid');
  const email = r.email('clientemail');
  const phone = r.phone('clienttelefoon');
  if (!typed(answers, 'clientemail') && !typed(answers, 'clienttelefoon'))
    r.refuse('clientemail', 'unreachable');
  const [client, parents] = ['akkoord-client', 'akkoord-ouders'].map((one) => answers[one] === 'ja');
  const agreedBy = bornOn && bornOn <= today ? whoConsents(bornOn, today) : 'self';
  if (agreedBy !== 'parents' && !client) r.refuse('akkoord-client', 'agreement-missing');
  if (agreedBy !== 'self' && !parents) r.refuse('akkoord-ouders', 'others-must-agree');
  return { client: { name, bornOn: bornOn ?? today, email, phone }, agreedBy };
};

const readQuestion = (
  r: Reader,
  answers: RequestAnswers,
): Pick<Request, 'field' | 'firstSickOn' | 'wishes' | 'question' | 'hours' | 'parts'> => {
  const kind = kindOf(answers) ?? 'general-practitioner';
  const field = typed(answers, 'gebied');
  if (!isField(field)) r.refuse('gebied', 'field-missing');
  const sick = field === 'reintegration' ? typed(answers, 'ziek-sinds') : '';
  const firstSickOn = parseDay(sick);
  if (sick !== '' && !firstSickOn) r.refuse('ziek-sinds', 'born-invalid');
  const question = kind === 'employer' ? '' : typed(answers, 'vraag');
  if (question.length > longestQuestion) r.refuse('vraag', 'too-long');
  if (looksLikeNationalNumber(question)) r.refuse('vraag', 'national-number');
  const hours = typed(answers, 'uren').replace(',', '.');
  if (hours !== '' && !(/^\d{1,2}(\.5)?$/.test(hours) && Number(hours) <= mostHours))
    r.refuse('uren', 'hours-invalid');
  return {
    ...{ field: isField(field) ? field : 'cure', firstSickOn, question },
    wishes: wishesFor(kind).filter((wish) => answers[`wens-${wish}`] === 'ja'),
    hours: hours === '' ? undefined : Number(hours),
    parts: dayParts.filter((part) => answers[`dagdeel-${part}`] === 'ja'),
  };
};

/** Beside which field a refusal of the request as a whole is told. */
const fieldOfRefusal: Record<RequestRefusal, string> = {
  'reintegration-needs-request': 'gebied',
  'employer-requests-reintegration': 'gebied',
  'prevention-has-no-referral': 'gebied',
  'first-sick-day-missing': 'ziek-sinds',
  'first-sick-day-after-request': 'ziek-sinds',
  'request-in-future': 'form',
  'employer-tells-no-health': 'form',
  'wish-missing': 'wens-move-again',
  'wish-not-offered': 'wens-move-again',
  'others-must-agree': 'akkoord-ouders',
  'born-in-future': 'geboren',
  unreachable: 'clientemail',
};

const stepOf = (name: string): StepName =>
  steps.find((step) => fieldsOf(step, 'general-practitioner').includes(name)) ?? 'vraag';

/** Everything that was typed, as a request, with what is wrong by page. */
const readAll = (answers: RequestAnswers, asked: Asked) => {
  const readers = { verwijzer: reader(answers), client: reader(answers), vraag: reader(answers) };
  const request: Request = {
    referrer: readReferrer(readers.verwijzer, answers),
    ...readClient(readers.client, answers, asked),
    ...readQuestion(readers.vraag, answers),
  };
  const decided = decideRequest(request, asked);
  if (!decided.ok) {
    const name =
      decided.reason.startsWith('wish') && request.referrer.kind === 'employer'
        ? 'wens-rhythm'
        : fieldOfRefusal[decided.reason];
    const own = readers[stepOf(name)];
    // What the page itself found wrong says it better.
    if (Object.keys(own.problems).length === 0) own.refuse(name, decided.reason);
  }
  return { readers, request };
};

/** What is wrong with one page; nothing when it is complete. */
export const problemsOf = (step: StepName, answers: RequestAnswers, asked: Asked): Problems => {
  const { problems } = readAll(answers, asked).readers[step];
  return problems;
};

/** The first page that is not complete; undefined when all are. */
export const firstIncomplete = (answers: RequestAnswers, asked: Asked): StepName | undefined =>
  steps.find((step) => Object.keys(problemsOf(step, answers, asked)).length > 0);

/** The request; undefined while a page is not complete. */
export const readRequest = (answers: RequestAnswers, asked: Asked): Request | undefined =>
  firstIncomplete(answers, asked) ? undefined : readAll(answers, asked).request;
