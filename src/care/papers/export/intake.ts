import { formatInstant } from '../../../kernel/format.ts';
import { dutchDay } from '../../../kernel/calendar-day.ts';
import { complaintTable, disorderTable } from '../../domain/complaints.ts';
import {
  concept,
  minutes,
  referTo,
  reportedConcept,
  resource,
  type FhirResource,
} from '../../domain/fhir-bundle.ts';
import { findIntakeForExport } from '../../store/intakes.ts';
import { findResponses, findScores, type Measurement } from '../../store/measurements.ts';
import { findProgramme } from '../../store/programmes.ts';
import { derivedId } from './consent.ts';
import { column, type ExportAbout, type ExportPart } from './part.ts';

/** A recorded fact in small rows, each with the path that leads to it: nothing of it is left out. */
export const factsOf = (value: unknown, path = ''): { path: string; value: string }[] => {
  if (value === null || value === undefined || value === '') return [];
  if (value instanceof Date) return [{ path, value: value.toISOString() }];
  if (value instanceof Map) return factsOf(Object.fromEntries(value), path);
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.length > 0 ? [{ path, value: value.map(String).join(', ') }] : [];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => factsOf(one, path ? `${path}.${key}` : key));
  return [{ path, value: typeof value === 'string' ? value : JSON.stringify(value) }];
};

/** The columns of facts. */
export const factColumns = [
  column('at', 'Wanneer', 'When'),
  column('path', 'Onderdeel', 'Item'),
  column('value', 'Wat er staat', 'What it says'),
];

/** What was told at the intakes, with what was decided on each: reported, never found by the practice. */
export const intakePart: ExportPart = {
  name: 'intake',
  title: { nl: 'Intake en screening', en: 'Intake and screening' },
  columns: factColumns,
  find: async (tx, { lang, patient }) => {
    const { screenings, typed } = await findIntakeForExport(tx);
    const reported = screenings.flatMap(({ id, intake, recordedAt }) =>
      [
        ...intake.why.complaints.map((one) => ({ one, told: complaintTable[one] })),
        ...intake.why.disorders.map((one) => ({ one, told: disorderTable[one] })),
      ].map(({ one, told }) =>
        resource({
          resourceType: 'Condition',
          id: derivedId('reported', id, one),
          subject: patient,
          recordedDate: recordedAt.toISOString(),
          category: [concept('reported by the client')],
          code: reportedConcept(told.name[lang], told.icpc),
        }),
      ),
    );
    const goals = screenings.map(({ id, intake, recordedAt }) =>
      resource({
        resourceType: 'Goal',
        id: derivedId('goal', id),
        lifecycleStatus: 'active',
        description: concept('minutes of running without a break'),
        subject: patient,
        startDate: dutchDay(recordedAt),
        target: [
          {
            measure: concept('minutes of running'),
            detailQuantity: minutes(intake.goals.aimMinutes),
          },
        ],
      }),
    );
    return {
      rows: [
        ...screenings.flatMap(({ recordedAt, ...screening }) =>
          factsOf(screening).map((fact) => ({ at: formatInstant(recordedAt, lang), ...fact })),
        ),
        ...typed.flatMap(({ page, kept }) => factsOf(kept, page).map((fact) => ({ at: '', ...fact }))),
      ],
      resources: [...reported, ...goals],
    };
  },
};

type Scale = { scale: string; value: number };

const scalesOf = ({ outcome }: Measurement): Scale[] =>
  outcome?.ok
    ? Object.entries(outcome.value).flatMap(([scale, found]) =>
        found.kind === 'score' ? [{ scale, value: found.value }] : [],
      )
    : [];

const scoreOf = (measurement: Measurement, { patient }: ExportAbout, response: FhirResource | undefined) =>
  resource({
    resourceType: 'Observation',
    id: derivedId('score', measurement.id),
    status: 'final',
    category: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
      },
    ],
    code: concept(measurement.instrument ?? measurement.questionnaireId),
    subject: patient,
    effectiveDateTime: measurement.answeredAt.toISOString(),
    derivedFrom: response ? [referTo(response)] : [],
    component: scalesOf(measurement).map(({ scale, value }) => ({
      code: concept(scale),
      valueQuantity: { value },
    })),
  });

/** The questionnaires the client filled in, with the answers as they were given and what they came to. */
export const measurementsPart: ExportPart = {
  name: 'metingen',
  title: { nl: 'Vragenlijsten', en: 'Questionnaires' },
  columns: [
    column('on', 'Dag', 'Day', 'day'),
    column('instrument', 'Vragenlijst', 'Questionnaire'),
    column('moment', 'Meetmoment', 'Moment'),
    column('answers', 'Antwoorden', 'Answers'),
    column('outcome', 'Uitkomst', 'Outcome'),
  ],
  find: async (tx, about) => {
    const measurements = await findScores(tx);
    const responses = new Map(
      (await findResponses(tx)).map(({ id, response }) => [
        id,
        resource({ ...response, resourceType: 'QuestionnaireResponse', id, subject: about.patient }),
      ]),
    );
    return {
      rows: measurements.map((measurement) => ({
        on: measurement.on,
        instrument: measurement.instrument ?? measurement.questionnaireId,
        moment: measurement.moment,
        answers: [...measurement.numbers].map(([item, answer]) => `${item}: ${answer}`).join('; '),
        outcome: scalesOf(measurement)
          .map(({ scale, value }) => `${scale} ${value}`)
          .join('; '),
      })),
      resources: [
        ...responses.values(),
        ...measurements
          .filter((measurement) => scalesOf(measurement).length > 0)
          .map((measurement) => scoreOf(measurement, about, responses.get(measurement.id))),
      ],
    };
  },
};

/** The programme as it was set and changed, with the reasons. */
export const programmePart: ExportPart = {
  name: 'programma',
  title: { nl: 'Programma', en: 'Programme' },
  columns: factColumns,
  find: async (tx, { clientId, lang, at, patient }) => {
    const kept = await findProgramme(tx, dutchDay(at));
    if (!kept) return { rows: [], resources: [] };
    const { versions, overrules } = kept;
    return {
      rows: [...factsOf({ versions }), ...factsOf({ overrules })].map((fact) => ({
        at: formatInstant(at, lang),
        ...fact,
      })),
      resources: [
        resource({
          resourceType: 'CarePlan',
          id: derivedId('programme', clientId),
          status: 'active',
          intent: 'plan',
          title: 'Running programme',
          subject: patient,
          note: factsOf({ versions }).map(({ path, value }) => ({ text: `${path}: ${value}` })),
        }),
      ],
    };
  },
};
