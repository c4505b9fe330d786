import type { Lang, Texts } from '../../kernel/lang.ts';
import { independenceTexts, type Independence, type Part } from '../domain/independence.ts';

const words: Texts<{
  of: (part: Part) => string;
  none: string;
  over: (weeks: number) => string;
  begin: string;
}> = {
  nl: {
    of: ({ count, of }) => `${count} van ${of}`,
    none: 'nog niets',
    over: (weeks) =>
      weeks === 1 ? 'De laatste week, tot en met vandaag.' : `De laatste ${weeks} weken, tot en met vandaag.`,
    begin: 'De eerste week is nog bezig. Daarna staan hier de eerste aantallen.',
  },
  en: {
    of: ({ count, of }) => `${count} of ${of}`,
    none: 'nothing yet',
    over: (weeks) => (weeks === 1 ? 'The last week, up to today.' : `The last ${weeks} weeks, up to today.`),
    begin: 'The first week is still under way. After it the first numbers stand here.',
  },
};

const names = ['runsAlone', 'weeksInRhythm', 'runsOfLength'] as const;

/** How much of a part is there: a bar that says no more than the words above it. */
const Share = ({ count, of }: Part) => (
  <svg class="meter-bar" width="100%" height="10" aria-hidden="true">
    <rect class="meter-ground" width="100%" height="10" rx="5" />
    {count > 0 && <rect class="meter-part" width={`${Math.round((count / of) * 100)}%`} height="10" rx="5" />}
  </svg>
);

/** What each number means, to the therapist. */
const toTherapist: Record<(typeof names)[number], string> = {
  runsAlone: 'Zonder begeleiding. Dat mag langzaam groeien.',
  weeksInRhythm: 'Een week rust haalt niets weg van de andere weken.',
  runsOfLength: 'Wandelen telt mee.',
};

/**
 * The independence meter (S13): three numbers beside each other with what each means, for the therapist and for the
 * client. Never one score, and nothing that counts days in a row (S3).
 */
export const IndependenceMeter = ({ meter, voice }: { meter: Independence; voice: Lang | 'therapist' }) => {
  const lang = voice === 'therapist' ? 'nl' : voice;
  const { of, none, over, begin } = words[lang];
  const weeks = meter.weeksInRhythm.of;
  return (
    <div class="stack independence">
      <p class="hint">{weeks === 0 ? begin : over(weeks)}</p>
      <dl class="meter">
        {names.map((name) => (
          <div key={name}>
            <dt>{independenceTexts[name][lang].name}</dt>
            <dd>
              <strong class="meter-number">{meter[name].of === 0 ? none : of(meter[name])}</strong>
              <Share {...meter[name]} />
              <span class="meter-why">
                {voice === 'therapist' ? toTherapist[name] : independenceTexts[name][lang].why}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
