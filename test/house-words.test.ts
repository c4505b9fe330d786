import { expect, test } from 'vitest';
import { careMailWords, createCare } from '../src/care/index.ts';
import { createLearning, learningMailWords } from '../src/learning/index.ts';
import { createRegister, registerMailWords } from '../src/register/index.ts';

/** Nothing is sent or read here: only the names of the mails count. */
const deps = {} as Parameters<typeof createLearning>[0] &
  Parameters<typeof createRegister>[0] &
  Parameters<typeof createCare>[0];

for (const [name, handlers, words] of [
  ['learning', createLearning({ ...deps, site: { baseUrl: '' } as never }).handlers(), learningMailWords],
  ['register', createRegister({ ...deps, site: { baseUrl: '' } as never }).handlers(), registerMailWords],
  ['care', createCare({ ...deps, site: { baseUrl: '' } as never }).handlers(), careMailWords],
] as const)
  test(`the office has words for every mail that ${name} sends, and no others`, () => {
    const sent = Object.keys(handlers).filter((topic) => topic.startsWith('mail.'));
    expect(Object.keys(words).sort()).toEqual(sent.sort());
  });
