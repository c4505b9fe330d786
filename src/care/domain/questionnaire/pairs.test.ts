import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkResponse, isValid, type Issue } from './check-response.ts';
import { allItems, itemTypes, itemTypesLeftOut, type ItemType } from './questionnaire.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/questionnaires/', import.meta.url));
const hasPairs = existsSync(folder);
if (!hasPairs) console.log(`Skipped: there is no ${folder} with questionnaires and responses.`);

type Pair = {
  response: string;
  questionnaire: string;
  valid: boolean;
  expected: { fatalCount: number; errorCount: number; warningCount: number };
};
const jsonOf = (file: string): unknown => JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
const pairs = hasPairs ? (jsonOf('index.json') as Pair[]) : [];

const read = (file: string) => {
  const reading = readQuestionnaire(jsonOf(file));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};

const counts = (issues: readonly Issue[]) => {
  const of = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return { fatalCount: of('fatal'), errorCount: of('error'), warningCount: of('warning') };
};

describe.skipIf(!hasPairs)('S14: questionnaires and responses that nobody here wrote', () => {
  test('there are 28 pairs, valid ones and others', () => {
    expect(pairs).toHaveLength(28);
    expect(new Set(pairs.map(({ valid }) => valid)).size).toBe(2);
  });

  test.each(pairs)('S14: $response is judged as its index says: valid is $valid', (pair) => {
    const issues = checkResponse(read(pair.questionnaire), jsonOf(pair.response));
    expect(isValid(issues), JSON.stringify(issues)).toBe(pair.valid);
    expect(counts(issues), JSON.stringify(issues)).toEqual(pair.expected);
  });

  test('S14: every type of item in them is one we ask; none of them is among those left out', () => {
    const used = new Set<string>(
      pairs.flatMap(({ questionnaire }) => allItems(read(questionnaire)).map(({ type }) => type)),
    );
    expect(used.size).toBeGreaterThan(5);
    for (const type of used) {
      expect(itemTypes).toContain(type as ItemType);
      expect(Object.keys(itemTypesLeftOut)).not.toContain(type);
    }
  });
});
