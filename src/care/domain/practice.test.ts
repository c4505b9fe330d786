import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimCodeFrom, claimStateAt, readClaimCode, writtenClaimCode } from './claim.ts';
import { decideGuides, type Guide } from './guides.ts';
import { decideLeaving, decideRoles, readPrice, retentionOf, type TeamMember } from './practice.ts';

test.each([
  ['45', 4500],
  ['45,5', 4550],
  ['€ 45,50', 4550],
  ['45.50', 4550],
  ['45,-', 4500],
  ['1.195,00', 119_500],
  ['1.195', 119_500],
  ['0', 0],
])('a price of %s is %i cents', (typed, cents) => {
  expect(readPrice(typed)).toEqual({ ok: true, value: cents });
});

test('what is no price is refused, and so is a slip of the pen', () => {
  for (const typed of ['gratis', '-5', '45,555', '1,195.00', '', '.5', '4 5x'])
    expect(readPrice(typed), typed).toEqual({ ok: false, reason: 'no-amount' });
  expect(readPrice('10000,01')).toEqual({ ok: false, reason: 'too-high' });
  expect(readPrice('10.000')).toEqual({ ok: true, value: 1_000_000 });
});

test('a file is kept 20 years by law, and on consent two years or the practice’s own term', () => {
  expect(retentionOf({ basis: 'statutory', yearsAfterEnd: 5 })).toMatchObject({
    value: { basis: 'statutory-care' },
  });
  expect(retentionOf({ basis: 'consent', yearsAfterEnd: undefined })).toMatchObject({
    value: { yearsAfterEnd: 2 },
  });
  expect(retentionOf({ basis: 'consent', yearsAfterEnd: 0 })).toMatchObject({ ok: false });
});

const anna: TeamMember = {
  id: 'anna',
  roles: ['owner', 'therapist'],
  joined: true,
  responsibleFor: ['kees'],
};
const bea: TeamMember = { id: 'bea', roles: ['therapist'], joined: true, responsibleFor: [] };
const cor: TeamMember = { id: 'cor', roles: ['planner'], joined: true, responsibleFor: [] };
const dirk: TeamMember = { id: 'dirk', roles: ['owner', 'therapist'], joined: false, responsibleFor: [] };

test('the last owner neither leaves nor stops being one; somebody who is only invited does not count', () => {
  const team = [anna, bea, cor, dirk];
  expect(decideLeaving(team, 'anna', new Map([['kees', 'bea']]))).toMatchObject({ reason: 'last-owner' });
  expect(decideRoles(team, 'anna', ['therapist'])).toMatchObject({ reason: 'last-owner' });
  const two = [anna, bea, cor, { ...dirk, joined: true }];
  expect(decideRoles(two, 'anna', ['therapist'])).toMatchObject({ ok: true });
  expect(decideLeaving(team, 'dirk', new Map())).toMatchObject({ ok: true });
});

test('who is responsible for clients leaves only when a therapist who stays takes each of them', () => {
  const team = [
    { ...anna, roles: ['therapist'] as const },
    { ...bea, roles: ['owner', 'therapist'] as const },
    cor,
    dirk,
  ];
  const leave = (heir?: string) => decideLeaving(team, 'anna', new Map(heir ? [['kees', heir]] : []));
  expect(leave()).toMatchObject({ reason: 'clients-not-handed-over' });
  for (const heir of ['cor', 'dirk', 'anna', 'nobody'])
    expect(leave(heir), heir).toMatchObject({ reason: 'heir-no-therapist' });
  expect(leave('bea')).toEqual({ ok: true, value: new Map([['kees', 'bea']]) });
  expect(decideRoles(team, 'anna', ['planner'])).toMatchObject({ reason: 'clients-not-handed-over' });
  expect(decideRoles(team, 'anna', [])).toMatchObject({ reason: 'no-role' });
  expect(decideLeaving(team, 'nobody', new Map())).toMatchObject({ reason: 'not-there' });
});

test('in any order of changes a client keeps exactly one responsible therapist, who is of the team', () => {
  const therapists = ['a', 'b', 'c'];
  const act = fc.record({
    kind: fc.constantFrom('add' as const, 'end' as const, 'make-responsible' as const),
    who: fc.constantFrom('a', 'b', 'c', 'stranger'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let guides: Guide[] = [{ relationId: 'r-a', memberId: 'a', responsible: true }];
      for (const { kind, who } of acts) {
        const done = decideGuides(
          guides,
          therapists,
          kind === 'add' ? { act: 'add', memberId: who } : { act: kind, relationId: `r-${who}` },
        );
        if (!done.ok) continue;
        const change = done.value;
        if (change.change === 'begin')
          guides = [...guides, { relationId: `r-${who}`, memberId: who, responsible: change.responsible }];
        else if (change.change === 'end')
          guides = guides.filter((one) => one.relationId !== change.relationId);
        else guides = guides.map((one) => ({ ...one, responsible: one.relationId === change.to }));
      }
      expect(guides.filter(({ responsible }) => responsible)).toHaveLength(1);
      expect(guides.every(({ memberId }) => therapists.includes(memberId))).toBe(true);
      expect(new Set(guides.map(({ memberId }) => memberId)).size).toBe(guides.length);
    }),
  );
});

test('any eight bytes make a code that is read back as it was written, spoken or scribbled', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
      const code = claimCodeFrom(random);
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
      for (const typed of [code, writtenClaimCode(code), ` ${code.toLowerCase()} `, code.split('').join(' ')])
        expect(readClaimCode(typed)).toBe(code);
    }),
  );
  for (const typed of ['', 'ABCD-EFG', 'ABCD-EFG1', 'ABCDEFGHJ', '????????'])
    expect(readClaimCode(typed), typed).toBeUndefined();
});

test('a code works for a fortnight and for five tries', () => {
  const until = new Date('2027-03-15T08:00:00Z');
  const facts = { hasCode: true, tries: 0, until, claimedAt: undefined };
  const before = new Date(until.getTime() - 1);
  expect(claimStateAt(facts, before).state).toBe('code-open');
  expect(claimStateAt(facts, until).state).toBe('code-expired');
  expect(claimStateAt({ ...facts, tries: 4 }, before).state).toBe('code-open');
  expect(claimStateAt({ ...facts, tries: 5 }, before).state).toBe('code-spent');
  expect(claimStateAt({ ...facts, hasCode: false }, before).state).toBe('no-code');
  expect(claimStateAt({ ...facts, claimedAt: before }, until).state).toBe('in-use');
});
