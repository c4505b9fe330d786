/**
 * HL7 FHIR R4 (4.0.1) as far as a file is taken along in it. What goes in is made by each area from its own facts; that
 * every resource is valid is judged in the tests by a library of others.
 */
export const resourceTypes = [
  'Appointment',
  'AuditEvent',
  'CarePlan',
  'CareTeam',
  'Communication',
  'Condition',
  'Consent',
  'DocumentReference',
  'EpisodeOfCare',
  'Flag',
  'Goal',
  'Observation',
  'Organization',
  'Patient',
  'Practitioner',
  'Provenance',
  'Questionnaire',
  'QuestionnaireResponse',
  'RelatedPerson',
  'ServiceRequest',
] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** A resource with a UUID of its own: that of the fact it was made from. */
export type FhirResource = Readonly<{ resourceType: ResourceType; id: string } & Record<string, unknown>>;

export type Reference = Readonly<{ reference: string; type: ResourceType; display?: string }>;

/** Points at a resource of the same bundle. */
export const referTo = (resource: FhirResource, display?: string): Reference => ({
  reference: `${resource.resourceType}/${resource.id}`,
  type: resource.resourceType,
  ...(display ? { display } : {}),
});

/** What code systems are called in FHIR. */
export const codeSystems = {
  /** ICPC-1 as Dutch general practice uses it (NHG). */
  icpc: 'urn:oid:2.16.840.1.113883.2.4.4.31.1',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
} as const;

export type Coding = Readonly<{ system: string; code: string; display?: string }>;
export type CodeableConcept = Readonly<{ coding?: readonly Coding[]; text?: string }>;

/** A concept in words; with codes where one certainly fits. */
export const concept = (text: string, ...coding: Coding[]): CodeableConcept =>
  coding.length > 0 ? { coding, text } : { text };

/** Something a client reports, by the codes a general practitioner finds it by. */
export const reportedConcept = (text: string, icpc: readonly string[]): CodeableConcept =>
  concept(text, ...icpc.map((code) => ({ system: codeSystems.icpc, code })));

/** A number of minutes. */
export const minutes = (value: number) => ({ value, unit: 'min', system: codeSystems.ucum, code: 'min' });

/** FHIR knows no empty text, list or object: they are left out, all the way down. */
export const withoutEmpty = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const clean = withoutEmpty(one);
    return clean === undefined ? [] : [[key, clean] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

/** A resource without what is empty in it. */
export const resource = (given: FhirResource): FhirResource => withoutEmpty(given) as FhirResource;

export type FhirBundle = Readonly<{
  resourceType: 'Bundle';
  id: string;
  type: 'collection';
  timestamp: string;
  entry: readonly { fullUrl: string; resource: FhirResource }[];
}>;

/**
 * Where the resources of a bundle are at home, so that their references find each other (R4, 2.36.4). No server answers
 * there: the file is all there is of them, which is what `.invalid` says (RFC 2606).
 */
const home = 'https://duurloop.invalid/fhir';

/**
 * All resources of one file in one collection. Each stands in it once: of two with the same id the first stays. A bundle
 * with nothing in it is none; the client is always there.
 */
export const bundleOf = (given: { id: string; at: Date; resources: readonly FhirResource[] }): FhirBundle => {
  const once = new Map<string, FhirResource>();
  for (const one of given.resources) if (!once.has(one.id)) once.set(one.id, one);
  return {
    resourceType: 'Bundle',
    id: given.id,
    type: 'collection',
    timestamp: given.at.toISOString(),
    entry: [...once.values()].map((one) => ({
      fullUrl: `${home}/${one.resourceType}/${one.id}`,
      resource: one,
    })),
  };
};
