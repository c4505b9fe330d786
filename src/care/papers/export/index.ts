import type { Lang } from '../../../kernel/lang.ts';
import { bundleOf, referTo, type FhirBundle } from '../../domain/fhir-bundle.ts';
import { findClient } from '../../store/clients.ts';
import { practiceName } from '../../store/requests.ts';
import type { CareTx } from '../../store/scope.ts';
import { clientPart, guidancePart, organizationOf, patientOf } from './client.ts';
import { consentPart, derivedId, evidencePart } from './consent.ts';
import { intakePart, measurementsPart, programmePart } from './intake.ts';
import { doctorPart } from './doctor.ts';
import { dischargePart, lettersPart } from './letters.ts';
import type { ExportAbout, ExportPart, PartContent } from './part.ts';
import { reintegrationPart, requestPart } from './referral.ts';
import { correctionsPart, documentsPart, logPart } from './rights.ts';
import { runsPart, sessionsPart } from './running.ts';
import { measurePlanPart, signalsPart } from './signals.ts';

export { tableOf, type ExportPart, type PartContent } from './part.ts';

/** Everything a client takes along, in the order of the document. An area adds its part here. */
export const exportParts: readonly ExportPart[] = [
  clientPart,
  guidancePart,
  requestPart,
  reintegrationPart,
  consentPart,
  evidencePart,
  intakePart,
  doctorPart,
  programmePart,
  sessionsPart,
  runsPart,
  measurePlanPart,
  measurementsPart,
  signalsPart,
  lettersPart,
  dischargePart,
  documentsPart,
  correctionsPart,
  logPart,
];

/** A whole file: each part with what is in it, and all of it as one FHIR bundle. */
export type WholeFile = Readonly<{
  client: { name: string };
  practice: { name: string };
  parts: readonly (PartContent & { part: ExportPart })[];
  bundle: FhirBundle;
}>;

/** Reads everything of the present client; undefined when there is none. The transaction is narrowed to that client. */
export const findWholeFile = async (
  tx: CareTx,
  asked: { clientId: string; lang: Lang; at: Date },
): Promise<WholeFile | undefined> => {
  const client = await findClient(tx, asked.clientId);
  if (!client) return undefined;
  const practice = { id: tx.actor.practiceId, name: await practiceName(tx) };
  const [patient, organization] = [patientOf(client), organizationOf(practice)];
  const about: ExportAbout = {
    ...asked,
    patient: referTo(patient, client.name),
    practice: referTo(organization, practice.name),
  };
  const parts: (PartContent & { part: ExportPart })[] = [];
  for (const part of exportParts) parts.push({ part, ...(await part.find(tx, about)) });
  const { clientId, at } = asked;
  return {
    client: { name: client.name },
    practice: { name: practice.name },
    parts,
    bundle: bundleOf({
      id: derivedId('file', clientId, at.toISOString()),
      at,
      resources: [patient, organization, ...parts.flatMap(({ resources }) => resources)],
    }),
  };
};
