import { formatDay } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { DossierFacts, NextStep } from '../domain/dossier.ts';
import { dossierTexts } from './texts.ts';

/** What stands on top of a dossier: what to do, and when. */
export const nextWords = (
  next: NextStep | undefined,
  facts: DossierFacts,
  lang: Lang,
): { title: string; when: string | undefined } => {
  const t = dossierTexts[lang];
  if (!next) return { title: t.allDone, when: undefined };
  const { name, on } = next.part;
  const day = on && (on === facts.today ? t.today : formatDay(on, lang));
  switch (next.kind) {
    case 'come':
      return {
        title:
          name === 'day-1' || name === 'day-2' || name === 'return-day' ? t.nextCome[name] : t.nextDo[name],
        when: day,
      };
    case 'wait':
      return { title: t.nextWait[name] ?? t.nextDo[name], when: undefined };
    case 'do':
      return {
        title: t.nextDo[name],
        when: on && (on === facts.today ? t.today : t.before(formatDay(on, lang))),
      };
  }
};
