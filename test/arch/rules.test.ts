import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { expect, test } from 'vitest';

const house = resolve(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'fixtures/rules');
const options = await extractDepcruiseOptions(join(house, '.dependency-cruiser.cjs'));
const rules = (options.ruleSet?.forbidden ?? []).map((rule: IForbiddenRuleType) => String(rule.name));

/** What the rules say of a tree that has a `src/`. */
const look = async (baseDir: string): Promise<ICruiseResult> => {
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true });
  if (typeof output === 'string') throw new TypeError('expected the result itself, not a report');
  return output;
};

const broken = (result: ICruiseResult): string[] =>
  result.summary.violations.map((found) => `${found.rule.name}: ${found.from} → ${found.to}`);

test('every rule has a tree that breaks it, and every tree a rule', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(readdirSync(fixtures).sort()).toEqual([...rules].sort());
});

test.each(rules)('the tree of "%s" breaks that rule and no other', async (rule) => {
  const result = await look(join(fixtures, rule));
  expect(result.summary.totalCruised).toBeGreaterThan(0);
  expect([...new Set(result.summary.violations.map((found) => found.rule.name))]).toEqual([rule]);
});

test('the house keeps its own rules', async () => {
  const result = await look(house);
  // With a compiler that the tool does not know it reads no file and finds no fault.
  expect(result.summary.totalCruised).toBeGreaterThan(10);
  expect(broken(result)).toEqual([]);
});
