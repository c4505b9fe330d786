import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { Tag } from '../../ui/index.ts';
import { toldKilometres } from '../domain/distance.ts';
import { isBaseProfession } from '../domain/profession.ts';
import type { PublicProfile } from '../domain/public-profile.ts';
import { registerWords } from '../domain/words.ts';
import { Portrait } from '../papers/portrait.tsx';
import type { Listed } from './query.ts';
import { findTexts } from './texts.ts';

/** Where a therapist's page is. */
export const therapistPath = (slug: string, lang: Lang): string =>
  localPath(`/runningtherapeuten/${slug}`, lang);

const professionOf = (profile: PublicProfile, lang: Lang): string =>
  profile.baseProfession !== 'other' && isBaseProfession(profile.baseProfession)
    ? registerWords[lang].professions[profile.baseProfession]
    : (profile.baseProfessionWords ?? registerWords[lang].professions.other);

/** One therapist in the list: who, where, how far, what for, and how old what stands here is. */
export const TherapistCard = ({ listed, lang }: { listed: Listed; lang: Lang }) => {
  const { number, profile, practice, km } = listed;
  const [t, words] = [findTexts[lang], registerWords[lang]];
  return (
    <li class="card therapist" id={`nr-${number}`}>
      <div class="therapist-head">
        <Portrait name={profile.name} href={profile.photoId && `/runningtherapeuten/${profile.slug}/foto`} />
        <div>
          <h3>
            <a href={therapistPath(profile.slug, lang)}>{profile.name}</a>
          </h3>
          <p class="eyebrow">{professionOf(profile, lang)}</p>
        </div>
        <span class="pin-number" aria-hidden="true">
          {number}
        </span>
      </div>
      {practice && (
        <p>
          <strong>{practice.place}</strong>
          {km !== undefined && `, ${t.away(toldKilometres(km), practice.coarse)}`}
        </p>
      )}
      <p class="tags">
        {profile.fields.map((field) => (
          <Tag key={field} kind="ok">
            {words.fields[field]}
          </Tag>
        ))}
        {profile.guidance.map((guidance) => (
          <Tag key={guidance} kind="plain">
            {words.guidance[guidance]}
          </Tag>
        ))}
      </p>
      {profile.confirmedAt && (
        <p class="hint">{t.confirmed(formatDay(dutchDay(profile.confirmedAt), lang))}</p>
      )}
    </li>
  );
};
