import { formatInstant } from '../../kernel/format.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';
import { buyerLine, standingTag } from './view.ts';

const c = peopleTexts.columns;

/** The participants as a table to take along: a header and, for each person, one cell a column. */
export const exportTable = (
  listed: readonly Listed[],
): { header: string[]; rows: (string | number)[][] } => ({
  header: [
    ...[c.name, c.email, c.phone, c.profession, c.register, c.registerNumber, c.state, c.seat],
    ...[c.paid, c.buyer, c.preference, c.diet, c.access, c.submitted],
  ],
  rows: listed.map(({ enrolment: e, paidCents, seat }) => [
    ...[e.name, e.email, e.phone, e.profession, e.register ?? '', e.registerNumber ?? ''],
    ...[standingTag(e.standing).word, seat ?? '', paidCents / 100, buyerLine(e)],
    ...[e.transferPreference ?? '', e.diet ?? '', e.accessNeeds ?? '', formatInstant(e.submittedAt, 'nl')],
  ]),
});
