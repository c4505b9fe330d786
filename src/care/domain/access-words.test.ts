import { expect, test } from 'vitest';
import { deedInWords, placeInWords, roleInWords } from './access-words.ts';

const line = { act: 'read', object: 'intake', outcome: 'done' };

test('a line of the log reads as the end of a sentence, for the client and for the practice', () => {
  expect(deedInWords(line, 'nl', 'client')).toBe('bekeek je intake');
  expect(deedInWords(line, 'nl', 'practice')).toBe('bekeek de intake');
  expect(deedInWords(line, 'en', 'client')).toBe('looked at your intake');
  expect(deedInWords({ ...line, act: 'create' }, 'nl', 'client')).toBe('legde je intake vast');
});

test('what has no words of its own is told in general ones: never a code, and never left out', () => {
  expect(deedInWords({ ...line, object: 'xyz' }, 'nl', 'client')).toBe('bekeek een onderdeel van je dossier');
  expect(deedInWords({ ...line, act: 'juggle' }, 'en', 'practice')).toBe('did something with the intake');
  expect(roleInWords('owner therapist wizard', 'nl')).toBe(
    'eigenaar van de praktijk, runningtherapeut, in een andere rol',
  );
});

test('who was shown nothing is told so', () => {
  expect(deedInWords({ ...line, outcome: 'not-found' }, 'nl', 'client')).toContain('(er was niets te zien)');
});

test('what is asked, added and agreed has a sentence of its own', () => {
  const told = (act: string, object: string, point = '') =>
    deedInWords({ act, object, outcome: 'done', point }, 'nl', 'client');
  expect(told('create', 'erasure')).toBe('vroeg om je dossier te wissen');
  expect(told('create', 'correction')).toBe('vroeg om iets in je dossier te verbeteren');
  expect(told('consent-change', 'consent', 'POST /loper/toestemming/:recipient/geven')).toBe(
    'legde je toestemming vast',
  );
  expect(told('consent-change', 'consent', 'POST /loper/toestemming/:recipient/intrekken')).toBe(
    'trok je toestemming in',
  );
});

test('every kind of link is told by what it is for', () => {
  for (const kind of ['letter', 'shared', 'questionnaire', 'refer', 'request', 'agenda'])
    expect(roleInWords(kind, 'nl')).toMatch(/^voor een? |^voor gedeelde/);
});

test('the place follows from the address, and work by the clock is called so', () => {
  const told = (point: string) => placeInWords(point, 'nl', 'client');
  expect(told('GET /praktijk/clienten/:id/intake')).toBe('in je dossier bij de praktijk');
  expect(told('GET /praktijk/clienten')).toBe('in een overzicht van de praktijk');
  expect(told('GET /loper')).toBe('op je eigen pagina’s');
  expect(told('GET /zorg/brief/:key')).toBe('met een beveiligde link');
  expect(told('retention')).toBe('vanzelf');
});
