import { formatInstant } from '../../../kernel/format.ts';
import { concept, resource } from '../../domain/fhir-bundle.ts';
import { findDoneSteps, findFirstSickOn, findRequestsOf } from '../../store/requests.ts';
import { derivedId } from './consent.ts';
import { factColumns, factsOf } from './intake.ts';
import { column, type ExportPart } from './part.ts';

/** The request by which somebody came, as it was sent, with what was decided on it. Its letter is among the papers. */
export const requestPart: ExportPart = {
  name: 'aanvraag',
  title: { nl: 'Aanvraag', en: 'Request' },
  columns: factColumns,
  find: async (tx, { lang, patient }) => {
    const told = (await findRequestsOf(tx)).flatMap(({ id, sent, decision }) =>
      sent ? [{ id, sent, decision }] : [],
    );
    return {
      rows: told.flatMap(({ sent, decision }) =>
        [
          ...factsOf(sent.request),
          ...(decision ? factsOf({ outcome: decision.outcome, words: decision.words }, 'decision') : []),
        ].map((fact) => ({ at: formatInstant(sent.at, lang), ...fact })),
      ),
      resources: told.map(({ id, sent, decision }) =>
        resource({
          resourceType: 'ServiceRequest',
          id,
          status: decision?.outcome === 'declined' ? 'revoked' : 'active',
          intent: 'order',
          code: concept('running therapy'),
          subject: patient,
          authoredOn: sent.at.toISOString(),
          requester: {
            display:
              [sent.request.referrer.name, sent.request.referrer.organisation].filter(Boolean).join(', ') ||
              sent.request.referrer.kind,
          },
          reasonCode: sent.request.wishes.map((wish) => concept(wish)),
          note: sent.request.question.trim() === '' ? undefined : [{ text: sent.request.question }],
        }),
      ),
    };
  },
};

/** From which day somebody is unfit for work, and which steps of the time line were done. */
export const reintegrationPart: ExportPart = {
  name: 're-integratie',
  title: { nl: 'Re-integratie', en: 'Return to work' },
  columns: [
    column('on', 'Dag', 'Day', 'day'),
    column('what', 'Wat', 'What'),
    column('by', 'Genoteerd door', 'Noted by'),
  ],
  find: async (tx, { clientId, lang, patient }) => {
    const firstSickOn = await findFirstSickOn(tx, clientId);
    if (!firstSickOn) return { rows: [], resources: [] };
    const dutch = lang === 'nl';
    const told = [
      { on: firstSickOn, what: dutch ? 'eerste ziektedag' : 'first day of sickness', by: '' },
      ...(await findDoneSteps(tx, clientId)).map(({ week, on, by }) => ({
        ...{ on, by, what: dutch ? `stap van week ${week} gedaan` : `step of week ${week} done` },
      })),
    ];
    return {
      rows: told,
      resources: [
        resource({
          resourceType: 'CarePlan',
          id: derivedId('reintegration', clientId),
          status: 'active',
          intent: 'plan',
          title: dutch ? 'Re-integratie' : 'Return to work',
          subject: patient,
          period: { start: firstSickOn },
          note: told.map(({ on, what }) => ({ text: `${on}: ${what}` })),
        }),
      ],
    };
  },
};
