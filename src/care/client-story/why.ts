import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { complaintTable, disorderTable } from '../domain/complaints.ts';
import type { Intake } from '../domain/intake.ts';
import { clinicianNames, hopeNames, reporterNames } from '../domain/intake-words.ts';
import type { Story } from './query.ts';
import { fieldWords } from './texts.ts';

/** Names in a sentence: "stress, slaap en vermoeidheid". Only the first letter of each becomes small, for names in it. */
export const listed = (names: readonly string[]): string => {
  const small = names.map((name) =>
    /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name,
  );
  const last = small.at(-1) ?? '';
  return small.length < 2 ? last : `${small.slice(0, -1).join(', ')} en ${last}`;
};

const how = ({ referral, intake }: Story): string => {
  if (referral) {
    const { name, organisation, sentAt } = referral;
    const who = organisation ? `${name} (${organisation})` : name;
    return `De aanvraag kwam op ${formatDay(dutchDay(sentAt), 'nl')} van ${who}.`;
  }
  return intake?.why.referred ? 'Verwezen, met een brief of bericht.' : 'Kwam zelf, zonder verwijzing.';
};

const reported = ({ why }: Intake): string => {
  const names = [
    ...why.complaints.map((one) => complaintTable[one].name.nl),
    ...why.disorders.map((one) => disorderTable[one].name.nl),
  ];
  const by = why.reportedBy.map((one) => reporterNames[one].nl);
  if (names.length === 0) return 'Er zijn geen klachten gemeld.';
  return `Gemeld: ${listed(names)}${by.length > 0 ? `, door ${listed(by)}` : ''}.`;
};

const alongside = ({ treatment }: Intake): string =>
  treatment.treated
    ? `Daarnaast onder behandeling${treatment.by.length > 0 ? ` bij ${listed(treatment.by.map((one) => clinicianNames[one].nl))}` : ''}; die gaat gewoon door.`
    : 'Er loopt geen andere behandeling.';

const hoped = ({ goals }: Intake): string =>
  `Het doel: ${goals.aimMinutes} minuten hardlopen, ${goals.runsAWeek} keer in de week` +
  (goals.hopes.length > 0 ? `, met als wens ${listed(goals.hopes.map((one) => hopeNames[one].nl))}.` : '.');

/** Why somebody came, in sentences made from what they and their letters said; and their own words, if there are any. */
export const whyInWords = (story: Story): { sentences: string[]; words: string } => {
  const { client, intake } = story;
  const came = `${client.name} kwam op ${formatDay(dutchDay(client.startedAt), 'nl')} ${fieldWords[client.field]}. ${how(story)}`;
  return {
    sentences: [came, ...(intake ? [`${reported(intake)} ${alongside(intake)}`, hoped(intake)] : [])],
    words: intake?.why.words ?? '',
  };
};
