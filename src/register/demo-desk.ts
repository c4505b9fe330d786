import sharp from 'sharp';
import { addDays, dayParts, today } from '../kernel/calendar-day.ts';
import type { Clock } from '../kernel/clock.ts';
import { inTransaction, type Database } from '../platform/db/index.ts';
import { matchCertificate } from '../learning/index.ts';
import { findEdition, findParticipants, type Participation } from '../training/index.ts';
import { saveAbout, savePoint, submitApplication } from './apply/command.ts';
import { certificateOfLearning } from './certificates.ts';
import { evidence } from './demo/evidence.ts';
import { firstProfile } from './domain/first-profile.ts';
import { actOnApplication, judgePoint } from './judge-applications/command.ts';
import { judgeClaim } from './judge-points/command.ts';
import { actOnRegistration } from './keeper-home/command.ts';
import { claimPoints, lodgeAppeal } from './renew/command.ts';
import type { Entering } from './store/entry.ts';
import { publishDraft, saveDraft } from './store/competence-profiles.ts';
import { plantTherapist } from './store/plant.ts';
import { refreshSpots } from './store/spots.ts';
import { findHistory } from './store/standings.ts';

export type DemoDesk = {
  db: Database;
  clock: Clock;
  /** The account of an address, made when there is none. */
  personIdOf: (email: string) => Promise<string>;
  /** The edition whose holders of a certificate apply, by its code. */
  pastEdition: string;
};

type Person = { id: string; email: string };

const registrar = { id: 'demo', email: 'registrar@example.com' };

const daysAgo = (clock: Clock, days: number): Clock => {
  const at = new Date(clock.now().getTime() - days * 86_400_000);
  return { now: () => at };
};

/** Sends somebody's whole application in; gives its id. */
const applyAs = async (
  deps: Entering,
  given: { person: Person; name: string; number: string },
): Promise<string | undefined> => {
  const { person } = given;
  const about = {
    name: given.name,
    certificateNumber: given.number,
    baseProfession: 'psychologist',
    baseProfessionWords: '',
    professionRegister: 'Voorbeeldregister',
    professionNumber: 'DEMO-0001',
  };
  const begun = await saveAbout(deps, { person, lang: 'nl', about });
  if (!begun.ok) return undefined;
  for (const [at, { id }] of firstProfile.entries())
    await savePoint(deps, { person, point: id, text: evidence[at % evidence.length]! });
  const sent = await submitApplication(deps, { person, declared: true });
  return sent.ok ? sent.value : undefined;
};

/** The first of them with a certificate that holds and is surely theirs. */
const holders = async (db: Database, people: Participation[], year: number) => {
  const found: { name: string; email: string; number: string }[] = [];
  for (const { name, email } of people) {
    const match = await matchCertificate(db, { name, year });
    if (match.kind === 'matched' && match.certificate.email === email)
      found.push({ name, email, number: match.certificate.number });
    if (found.length === 2) break;
  }
  return found;
};

/** One application that waits for the registrar, and one to which more was asked. */
const plantApplications = async (desk: DemoDesk): Promise<void> => {
  const { db, clock } = desk;
  const edition = await findEdition(db, desk.pastEdition);
  if (!edition) return;
  const { year } = dayParts(edition.firstDay);
  const found = await holders(db, await findParticipants(db, edition.id), year);
  for (const [at, { name, email, number }] of found.entries()) {
    const person = { id: await desk.personIdOf(email), email };
    const deps = (days: number) => ({
      db,
      clock: daysAgo(clock, days),
      findCertificate: certificateOfLearning,
    });
    const applicationId = await applyAs(deps(3 + at * 6), { person, name, number });
    if (!applicationId || at === 0) continue;
    const [asked, ...rest] = firstProfile;
    const judge = { applicationId, registrar };
    for (const { id } of rest) await judgePoint(deps(2), { ...judge, point: id, verdict: 'met', reason: '' });
    const reason = 'U beschrijft wat u doet, maar niet hoe u het tempo laag houdt. Geef een voorbeeld.';
    await judgePoint(deps(2), { ...judge, point: asked!.id, verdict: 'more', reason });
    await actOnApplication(deps(2), { ...judge, act: 'ask', reason: 'Bijna alles is duidelijk.' });
  }
};

const proof = async (name: string): Promise<File> => {
  const image = sharp({ create: { width: 600, height: 400, channels: 3, background: '#dfe7dc' } });
  return new File([new Uint8Array(await image.png().toBuffer())], name, { type: 'image/png' });
};

/** Somebody whose term nears its end: points that count, and a proof that waits. */
const plantRenewal = async (desk: DemoDesk): Promise<void> => {
  const { db, clock } = desk;
  const email = 'therapeut@example.com';
  const id = await plantTherapist(desk, {
    name: 'Testpersoon Gerda van Beek',
    email,
    personId: await desk.personIdOf(email),
    practices: [{ name: 'Looppraktijk Malden', place: 'Malden', at: { lat: 51.781, lon: 5.853 } }],
    admittedDaysAgo: 1700,
    validUntil: addDays(today(clock), 125),
    confirmedDaysAgo: 40,
  });
  await inTransaction(db, (tx) => refreshSpots(tx, id, today(clock)));
  const person = { id: await desk.personIdOf(email), email };
  const claims = [
    { title: 'Wandelend coachen, twee dagen', days: 400, points: 14 },
    { title: 'Studiedag stemming en beweging', days: 30, points: 8 },
  ];
  for (const [at, { title, days, points }] of claims.entries()) {
    const earnedOn = addDays(today(clock), -days);
    const file = await proof('bewijs.png');
    const claimed = await claimPoints(desk, { person, title, earnedOn, points, proof: file });
    if (claimed.ok && at === 0)
      await judgeClaim(desk.db, { claimId: claimed.value, approved: true, points, reason: '', registrar });
  }
};

/** Somebody who was suspended and objects. */
const plantObjection = async (desk: DemoDesk): Promise<void> => {
  const email = 'bezwaar@example.com';
  const personId = await desk.personIdOf(email);
  const therapistId = await plantTherapist(desk, { name: 'Testpersoon Karel Postma', email, personId });
  const reason = 'Drie cliënten meldden dat zij op tempo moesten lopen. U reageerde niet op onze vragen.';
  await actOnRegistration(desk, { therapistId, act: 'suspend', reason, registrar });
  const line = (await findHistory(desk.db, therapistId)).at(-1)!;
  await lodgeAppeal(desk, {
    person: { id: personId, email },
    lang: 'nl',
    key: `besluit-${line.id}`,
    grounds: 'Uw vragen kwamen op een oud adres aan. Ik stuur mijn antwoord met de verslagen alsnog mee.',
  });
};

/**
 * Gives the registrar of the demo world something to do: a published competence profile, two applications, a renewal
 * that is near and an objection, along the ways of real ones. Call it once, after the certificates were planted.
 */
export const plantDemoRegister = async (desk: DemoDesk): Promise<void> => {
  await saveDraft(desk.db, {
    version: 1,
    points: firstProfile,
    note: 'De eerste tien punten.',
    by: 'staff:demo',
  });
  await publishDraft(desk.db, 1);
  await plantApplications(desk);
  await plantRenewal(desk);
  await plantObjection(desk);
};
