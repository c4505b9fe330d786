import type { Lang } from '../../kernel/lang.ts';
import { Ribbon, type RibbonStep } from '../../ui/index.ts';
import type { DossierPart, PartName } from '../domain/dossier.ts';
import { dossierTexts } from './texts.ts';

/** How wide a part is drawn: the assignment takes the months between the days. Not minutes of anybody's time. */
const widths: Partial<Record<PartName, number>> = { preparation: 2, assignment: 4, evaluation: 1 };
const rises: readonly PartName[] = ['day-1', 'day-2', 'return-day', 'certificate'];

/** Steps that count: what is not needed is not walked either. */
export const countedParts = (parts: readonly DossierPart[]): DossierPart[] =>
  parts.filter((part) => part.state !== 'not-needed');

/** The trajectory as the interval ribbon: the days rise, what lies between them is walked. */
export const Progress = ({ parts, lang }: { parts: readonly DossierPart[]; lang: Lang }) => {
  const counted = countedParts(parts);
  const current = counted.find((part) => part.state !== 'done');
  const steps = counted.map((part): RibbonStep => ({
    kind: rises.includes(part.name) ? 'run' : 'walk',
    minutes: widths[part.name] ?? 2,
    state: part === current ? 'current' : part.state === 'done' ? 'done' : 'todo',
  }));
  const done = counted.filter((part) => part.state === 'done').length;
  return <Ribbon steps={steps} label={dossierTexts[lang].progress(done, counted.length)} />;
};
