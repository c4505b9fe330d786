import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Column, Table } from '../../platform/tables/index.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';
import { buyerLine, standingTag } from './view.ts';

const c = peopleTexts.columns;

const column = (key: keyof typeof c, kind: Column['kind'] = 'text'): Column => ({
  key,
  header: c[key],
  kind,
});

/** The participants as a table to take along: one row a person, amounts in cents, the day they enrolled. */
export const exportTable = (code: string, listed: readonly Listed[]): Table => ({
  name: `${peopleTexts.participants} ${code}`,
  columns: [
    ...[column('name'), column('email'), column('phone'), column('profession')],
    ...[column('register'), column('registerNumber'), column('state'), column('seat', 'number')],
    ...[column('paid', 'money'), column('buyer'), column('preference'), column('diet'), column('access')],
    column('submitted', 'day'),
  ],
  rows: listed.map(({ enrolment: e, paidCents, seat }) => ({
    ...{ name: e.name, email: e.email, phone: e.phone, profession: e.profession },
    ...{ register: e.register, registerNumber: e.registerNumber, state: standingTag(e.standing).word },
    ...{ seat, paid: paidCents, buyer: buyerLine(e), preference: e.transferPreference },
    ...{ diet: e.diet, access: e.accessNeeds, submitted: dutchDay(e.submittedAt) },
  })),
});
