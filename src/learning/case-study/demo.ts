import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { findEdition, findParticipants } from '../../training/index.ts';
import type { CaseAnswers } from '../domain/case-study.ts';
import { caseStates } from '../store/cases.ts';
import { findOpenInvitation } from '../store/invitations.ts';
import { keepCase } from './bring/command.ts';
import { answerInvitation } from './invite/command.ts';

const cases: { answers: CaseAnswers; clientComes: boolean; bring: boolean }[] = [
  {
    answers: {
      ...{ age: '40-49', pronoun: 'she', field: 'cure', subject: 'stress' },
      running:
        'Twee keer per week, een half uur. Eerst wandelen, nu vier keer vier minuten lopen. Ze loopt één keer alleen.',
      question: 'Hoe help ik haar om ook in een drukke week te gaan, zonder er een plicht van te maken?',
    },
    clientComes: true,
    bring: true,
  },
  {
    answers: {
      ...{ age: '50-59', pronoun: 'he', field: 'reintegration', subject: 'fatigue' },
      running:
        'Wekelijks samen, rustig, op een vlak pad. Hij gaat steeds net te hard en is er de dag erna moe van.',
      question: 'Welke maat werkt voor iemand die zijn grens pas later voelt?',
    },
    clientComes: false,
    bring: true,
  },
  {
    answers: {
      ...{ age: '30-39', pronoun: 'they' },
      running: 'In een groep van vier, zes keer.',
      question: '',
    },
    clientComes: false,
    bring: false,
  },
];

/** Plants cases in the edition under way: one with a client who comes along, one without, one in the making. */
export const plantDemoCases = async (db: Database, clock: Clock, code: string | undefined): Promise<void> => {
  const edition = code ? await findEdition(db, code) : undefined;
  if (!edition) return;
  const ids = (await findParticipants(db, edition.id)).map(({ enrolmentId }) => enrolmentId);
  if ([...(await caseStates(db, ids)).values()].some((state) => state !== 'none')) return;
  for (const [n, planned] of cases.entries()) {
    const enrolmentId = ids[n];
    if (!enrolmentId) return;
    await keepCase(
      { db, clock },
      { enrolmentId, editionId: edition.id },
      { ...planned, basedOn: 0, seen: undefined },
    );
    const invitation = await findOpenInvitation(db, enrolmentId);
    const said = { answer: 'yes', called: 'M.', lang: 'nl' } as const;
    if (invitation) await answerInvitation({ db, clock }, { ...said, key: invitation.key });
  }
};
