import type { Lang } from '../../kernel/lang.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { aboutProblems, type AboutFields } from '../domain/application-form.ts';
import { texts } from './texts.ts';

const fieldOf: Record<keyof AboutFields, string> = {
  name: 'naam',
  certificateNumber: 'certificaat',
  baseProfession: 'beroep',
  baseProfessionWords: 'beroep-anders',
  professionRegister: 'register',
  professionNumber: 'registernummer',
};

/** What was typed about the person, without the spaces around it. */
export const readAbout = (fields: Record<string, string>): AboutFields => {
  const of = (name: keyof AboutFields) => (fields[fieldOf[name]] ?? '').trim().slice(0, 400);
  return {
    name: of('name'),
    certificateNumber: of('certificateNumber'),
    baseProfession: of('baseProfession'),
    baseProfessionWords: of('baseProfessionWords'),
    professionRegister: of('professionRegister'),
    professionNumber: of('professionNumber'),
  };
};

/** What is still to be mended, by the names of the fields; undefined when nothing is. */
export const aboutErrors = (about: AboutFields, lang: Lang): FieldErrors | undefined => {
  const problems = Object.entries(aboutProblems(about)) as [
    keyof AboutFields,
    keyof (typeof texts)['nl']['problems'],
  ][];
  if (problems.length === 0) return undefined;
  return Object.fromEntries(
    problems.map(([name, problem]) => [fieldOf[name], texts[lang].problems[problem]]),
  );
};
