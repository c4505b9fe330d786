import { formatInstant } from '../../../kernel/format.ts';
import { createHash } from 'node:crypto';
import { codeSystems, resource } from '../../domain/fhir-bundle.ts';
import {
  findConsents,
  findRecipients,
  type NamedRecipient,
  type NotedConsent,
} from '../../store/consents.ts';
import { findEvidenceConsents } from '../../store/outcomes.ts';
import { column, type ExportPart } from './part.ts';

/** An id for what has none of its own: the same facts give the same. A UUID of version 8 (RFC 9562). */
export const derivedId = (...from: readonly string[]): string => {
  const hex = createHash('sha256').update(from.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

type Told = { recipient: NamedRecipient; fact: NotedConsent };

/** What was agreed and taken back, for whom. */
export const consentPart: ExportPart = {
  name: 'toestemming',
  title: { nl: 'Toestemming', en: 'Consent' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('recipient', 'Voor wie', 'For whom'),
    column('kind', 'Gegeven of ingetrokken', 'Given or withdrawn'),
    column('items', 'Waarvoor', 'For what'),
    column('version', 'Versie van de tekst', 'Version of the text', 'number'),
    column('how', 'Hoe', 'How'),
  ],
  find: async (tx, { clientId, lang, patient, practice }) => {
    const facts = await findConsents(tx, clientId);
    const told: Told[] = (await findRecipients(tx, clientId)).flatMap((recipient) =>
      (facts.get(recipient.id) ?? []).map((fact) => ({ recipient, fact })),
    );
    return {
      rows: told.map(({ recipient, fact }) => ({
        at: formatInstant(fact.at, lang),
        recipient: [recipient.name, recipient.organisation].filter(Boolean).join(', '),
        kind:
          fact.kind === 'given'
            ? lang === 'nl'
              ? 'gegeven'
              : 'given'
            : lang === 'nl'
              ? 'ingetrokken'
              : 'withdrawn',
        items: fact.kind === 'given' ? fact.items.join(', ') : '',
        version: fact.kind === 'given' ? fact.version : undefined,
        how: fact.how,
      })),
      resources: told.map(({ recipient, fact }, at) =>
        resource({
          resourceType: 'Consent',
          id: derivedId('consent', recipient.id, fact.at.toISOString(), fact.kind, String(at)),
          status: fact.kind === 'given' ? 'active' : 'inactive',
          scope: {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' },
            ],
          },
          category: [{ coding: [{ system: codeSystems.loinc, code: '59284-0' }] }],
          patient,
          dateTime: fact.at.toISOString(),
          organization: [practice],
          policyRule: {
            text: fact.kind === 'given' ? `version ${fact.version} of the consent text` : 'withdrawn',
          },
          provision: {
            type: fact.kind === 'given' ? 'permit' : 'deny',
            actor: [
              {
                role: { text: recipient.kind },
                reference: { display: recipient.name.trim() || recipient.kind },
              },
            ],
            code: fact.kind === 'given' ? fact.items.map((item) => ({ text: item })) : [],
          },
        }),
      ),
    };
  },
};

/** Whether the client agreed to be counted in what is published of groups, and took it back. */
export const evidencePart: ExportPart = {
  name: 'meetellen',
  title: { nl: 'Meetellen in uitkomsten', en: 'Being counted in outcomes' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('kind', 'Gegeven of ingetrokken', 'Given or withdrawn'),
    column('how', 'Hoe', 'How'),
    column('signedOn', 'Getekend op', 'Signed on'),
  ],
  find: async (tx, { clientId, lang, patient, practice }) => {
    const facts = await findEvidenceConsents(tx);
    const kinds = {
      nl: { given: 'gegeven', withdrawn: 'ingetrokken' },
      en: { given: 'given', withdrawn: 'withdrawn' },
    };
    return {
      rows: facts.map(({ at, kind, how, signedOn }) => ({
        ...{ at: formatInstant(at, lang), kind: kinds[lang][kind], how, signedOn: signedOn ?? '' },
      })),
      resources: facts.map(({ at, kind }, number) =>
        resource({
          resourceType: 'Consent',
          id: derivedId('evidence-consent', clientId, at.toISOString(), kind, String(number)),
          status: kind === 'given' ? 'active' : 'inactive',
          scope: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'research' }],
          },
          category: [{ coding: [{ system: codeSystems.loinc, code: '59284-0' }] }],
          patient,
          dateTime: at.toISOString(),
          organization: [practice],
          policyRule: { text: 'counted in published outcomes of groups' },
          provision: { type: kind === 'given' ? 'permit' : 'deny' },
        }),
      ),
    };
  },
};
