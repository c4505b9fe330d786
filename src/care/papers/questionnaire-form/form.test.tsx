import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { markupFaults } from '../../../../test/support/page-health.ts';
import {
  askedNames,
  formOf,
  initialAnswers,
  itemTypes,
  readAnswers,
  readQuestionnaire,
  type Questionnaire,
} from '../../domain/questionnaire/index.ts';
import { QuestionnaireFields } from './form.tsx';
import { fieldErrors, questionnaireTexts } from './texts.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/questionnaires/', import.meta.url));
const hasFiles = existsSync(folder);
if (!hasFiles) console.log(`Skipped: there is no ${folder} with questionnaires.`);
const files = hasFiles ? readdirSync(folder).filter((file) => file.endsWith('-q.json')) : [];

const read = (json: unknown): Questionnaire => {
  const reading = readQuestionnaire(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};

/** The form after somebody sent it empty: with its errors, as the hardest markup. */
const pageOf = (questionnaire: Questionnaire, lang: 'nl' | 'en' = 'nl'): string => {
  const sent = readAnswers(questionnaire, {});
  const parts = formOf(questionnaire, initialAnswers(questionnaire));
  const errors = sent.ok ? {} : fieldErrors(lang, sent.errors);
  const html = renderToString(
    <main>
      <h1>Vragenlijst</h1>
      <form action="/x" method="post">
        <QuestionnaireFields
          lang={lang}
          parts={parts}
          errors={errors}
          fresh={askedNames(parts).slice(0, 1)}
        />
        <button type="submit">Verder</button>
      </form>
    </main>,
  );
  return `<!DOCTYPE html><html lang="${lang}"><head><title>Vragenlijst</title></head><body>${html}</body></html>`;
};

const options = [{ valueCoding: { system: 's', code: 'a', display: 'Rustig' } }, { valueString: 'anders' }];
const everyType = read({
  resourceType: 'Questionnaire',
  status: 'active',
  item: itemTypes.flatMap((type) =>
    [false, true].map((repeats) => ({
      linkId: `${type} ${repeats ? 'vaker' : 'eens'}/1.2`,
      text: `Een vraag van soort ${type}`,
      type,
      repeats,
      required: repeats && type !== 'display' && type !== 'group',
      ...(/choice/.test(type) ? { answerOption: options } : {}),
      ...(type === 'group'
        ? { item: [{ linkId: `in ${String(repeats)}`, type: 'string', required: true }] }
        : {}),
      ...(type === 'quantity'
        ? {
            extension: ['kg', 'g'].map((code) => ({
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
              valueCoding: { code },
            })),
          }
        : {}),
    })),
  ),
});

describe.skipIf(!hasFiles)('S14: questionnaires that nobody here wrote', () => {
  test.each(files)('S14: %s becomes a form without a fault in its markup', async (file) => {
    const page = pageOf(read(JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))));
    expect(await markupFaults(page)).toEqual([]);
    expect(page).toMatch(/ id="field-v-|class="question-closed"/);
  });
});

test.each(['nl', 'en'] as const)(
  'S14: every type of question has a form without fault, in %s',
  async (lang) => {
    const page = pageOf(everyType, lang);
    expect(await markupFaults(page)).toEqual([]);
    expect(page).toContain(questionnaireTexts[lang].faults.required);
    expect(page).not.toMatch(/<script| style=/);
  },
);

test('S14: every field has a label, and every error stands where its link leads', () => {
  const page = pageOf(everyType);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const inputs = [...page.matchAll(/<(?:input|select|textarea)(?! type="hidden")[^>]* id="([^"]+)"/g)];
  expect(inputs.length).toBeGreaterThan(40);
  for (const [, id] of inputs) expect(page).toContain(`for="${id}"`);
  const sent = readAnswers(everyType, {});
  expect(sent.ok).toBe(false);
  for (const { name } of sent.ok ? [] : sent.errors) expect(ids, name).toContain(`field-${name}`);
});

test('S14: a question that an answer brought up is marked, and said', () => {
  expect(pageOf(everyType)).toMatch(/Door je antwoord is er een vraag bij gekomen/);
  expect(pageOf(everyType)).toMatch(/class="question-fresh"/);
});

test('S14: what is in a file stays text', () => {
  const sly = '"><script>x</script>';
  const page = pageOf(
    read({
      resourceType: 'Questionnaire',
      status: 'active',
      item: [{ linkId: sly, type: 'string', text: sly }],
    }),
  );
  expect(page).not.toContain('<script>');
});
