import { dutchDay } from '../../../kernel/calendar-day.ts';
import type { Texts } from '../../../kernel/lang.ts';
import { referTo, resource, type FhirResource } from '../../domain/fhir-bundle.ts';
import type { Field } from '../../domain/field.ts';
import { findClient, type Client } from '../../store/clients.ts';
import { findFormerGuides, findGuides } from '../../store/relations.ts';
import { column, type ExportPart } from './part.ts';

const fieldNames: Texts<Record<Field, string>> = {
  nl: { cure: 'Behandeling', reintegration: 'Re-integratie', prevention: 'Preventie' },
  en: { cure: 'Treatment', reintegration: 'Reintegration', prevention: 'Prevention' },
};

/** The client as a FHIR Patient. There is no national number in it, because there is none anywhere. */
export const patientOf = (
  client: Pick<Client, 'id' | 'name' | 'bornOn' | 'email' | 'phone' | 'lang'>,
): FhirResource =>
  resource({
    resourceType: 'Patient',
    id: client.id,
    name: [{ use: 'official', text: client.name }],
    birthDate: client.bornOn,
    telecom: [
      { system: 'email', value: client.email ?? '' },
      { system: 'phone', value: client.phone },
    ].filter(({ value }) => value.trim() !== ''),
    communication: [
      {
        language: {
          coding: [{ system: 'urn:ietf:bcp:47', code: client.lang }],
        },
        preferred: true,
      },
    ],
  });

/** The practice as a FHIR Organization. */
export const organizationOf = (practice: { id: string; name: string }): FhirResource =>
  resource({ resourceType: 'Organization', id: practice.id, active: true, name: practice.name });

/** Who the client is, and how they are reached. */
export const clientPart: ExportPart = {
  name: 'gegevens',
  title: { nl: 'Gegevens', en: 'Details' },
  columns: [
    column('name', 'Naam', 'Name'),
    column('bornOn', 'Geboortedag', 'Day of birth', 'day'),
    column('email', 'E-mailadres', 'E-mail address'),
    column('phone', 'Telefoon', 'Phone'),
    column('field', 'Waarvoor', 'What for'),
    column('startedOn', 'Begonnen op', 'Begun on', 'day'),
    column('endedOn', 'Afgesloten op', 'Ended on', 'day'),
    column('representatives', 'Wie mee beslist', 'Who decides along'),
  ],
  find: async (tx, { clientId, lang, patient, practice }) => {
    const client = await findClient(tx, clientId);
    if (!client) return { rows: [], resources: [] };
    const episode = resource({
      resourceType: 'EpisodeOfCare',
      // The episode is of the same age as the client's entry, and has no id of its own.
      id: `${client.id.slice(0, 14)}8${client.id.slice(15)}`,
      status: client.endedAt ? 'finished' : 'active',
      patient,
      managingOrganization: practice,
      period: { start: client.startedAt.toISOString(), end: client.endedAt?.toISOString() },
      type: [{ text: fieldNames[lang][client.field] }],
    });
    return {
      rows: [
        {
          name: client.name,
          bornOn: client.bornOn,
          email: client.email,
          phone: client.phone,
          field: fieldNames[lang][client.field],
          startedOn: dutchDay(client.startedAt),
          endedOn: client.endedAt && dutchDay(client.endedAt),
          representatives: client.representatives
            .map(({ name, relation, email }) => [name, relation, email].filter(Boolean).join(', '))
            .join('; '),
        },
      ],
      resources: [episode],
    };
  },
};

/** Who guides the client, and who did. */
export const guidancePart: ExportPart = {
  name: 'begeleiding',
  title: { nl: 'Begeleiding', en: 'Guidance' },
  columns: [
    column('name', 'Naam', 'Name'),
    column('responsible', 'Verantwoordelijk', 'Responsible'),
    column('from', 'Vanaf', 'From', 'day'),
    column('until', 'Tot', 'Until', 'day'),
  ],
  find: async (tx, { clientId, lang, patient, practice }) => {
    const now = await findGuides(tx, clientId);
    const former = await findFormerGuides(tx, clientId);
    const people = now.map((guide) =>
      resource({ resourceType: 'Practitioner', id: guide.memberId, name: [{ text: guide.name }] }),
    );
    const [first] = now;
    const team =
      first &&
      resource({
        resourceType: 'CareTeam',
        id: first.relationId,
        status: 'active',
        subject: patient,
        managingOrganization: [practice],
        participant: [
          ...now.map((guide, at) => ({
            member: referTo(people[at]!, guide.name),
            role: [{ text: guide.responsible ? 'responsible running therapist' : 'running therapist' }],
            period: { start: guide.fromAt.toISOString() },
          })),
          ...former.map((guide) => ({
            member: { display: guide.name },
            period: { start: guide.fromAt.toISOString(), end: guide.untilAt.toISOString() },
          })),
        ],
      });
    return {
      rows: [
        ...now.map((guide) => ({
          name: guide.name,
          responsible: guide.responsible ? (lang === 'nl' ? 'ja' : 'yes') : '',
          from: dutchDay(guide.fromAt),
        })),
        ...former.map((guide) => ({
          name: guide.name,
          from: dutchDay(guide.fromAt),
          until: dutchDay(guide.untilAt),
        })),
      ],
      resources: team ? [...people, team] : people,
    };
  },
};
