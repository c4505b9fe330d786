import { localPath, type Lang } from '../../kernel/lang.ts';
import { Button, CheckboxField, Script, SelectField, TextField, type Site } from '../../ui/index.ts';
import { fields } from '../domain/competence.ts';
import { baseProfessions } from '../domain/profession.ts';
import { guidances, spoken, terrains } from '../domain/profile.ts';
import { activeWishes, names, radii, type Search } from '../domain/search.ts';
import { registerWords } from '../domain/words.ts';
import { findTexts } from './texts.ts';

type Props = { site: Site; lang: Lang; search: Search; action: string };

const choices = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: words[value] }));

/** What goes along unseen: a place chosen from a list, or somebody's own rounded spot. */
const Unseen = ({ search: { where } }: { search: Search }) => {
  const own = where.kind === 'own' ? where.at : undefined;
  return (
    <>
      {where.kind === 'place' && (
        <>
          <input type="hidden" name={names.place} value={where.placeId} />
          <input type="hidden" name={names.placeFor} value={where.text} />
        </>
      )}
      <input type="hidden" name={names.latitude} value={own ? String(own.latitude) : ''} data-own="lat" />
      <input type="hidden" name={names.longitude} value={own ? String(own.longitude) : ''} data-own="lon" />
    </>
  );
};

const Wishes = ({ lang, search }: { lang: Lang; search: Search }) => {
  const [t, words] = [findTexts[lang], registerWords[lang]];
  const { wish } = search;
  const select = { lang, optional: true, empty: t.any };
  return (
    <details class="wishes" open={activeWishes(search).length > 0}>
      <summary>{t.more}</summary>
      <div class="wish-grid">
        <SelectField
          {...select}
          name={names.field}
          label={t.labels.field}
          value={wish.field}
          options={choices(fields, words.fields)}
        />
        <SelectField
          {...select}
          name={names.guidance}
          label={t.labels.guidance}
          value={wish.guidance}
          options={choices(guidances, words.guidance)}
        />
        <SelectField
          {...select}
          name={names.profession}
          label={t.labels.profession}
          value={wish.profession}
          options={choices(baseProfessions, words.professions)}
        />
        <SelectField
          {...select}
          name={names.language}
          label={t.labels.language}
          value={wish.language}
          options={choices(spoken, words.languages)}
        />
        <SelectField
          {...select}
          name={names.terrain}
          label={t.labels.terrain}
          value={wish.terrain}
          options={choices(terrains, words.terrain)}
        />
      </div>
      <div class="wish-ticks">
        <CheckboxField
          lang={lang}
          name={names.underTreatment}
          label={t.underTreatment}
          checked={wish.underTreatment}
        />
        <CheckboxField lang={lang} name={names.accessible} label={t.accessible} checked={wish.accessible} />
        <CheckboxField lang={lang} name={names.reimbursed} label={t.reimbursed} checked={wish.reimbursed} />
      </div>
    </details>
  );
};

/** Where, how far, and what else matters. Works without script; the button for one's own spot needs one and hides without. */
export const SearchForm = ({ site, lang, search, action }: Props) => {
  const t = findTexts[lang];
  const { where } = search;
  return (
    <form class="find" action={localPath(action, lang)} method="get" aria-label={t.form} noValidate>
      <Unseen search={search} />
      <div class="find-row">
        <TextField
          lang={lang}
          name={names.text}
          type="search"
          label={t.place}
          hint={t.placeHint}
          value={where.kind === 'text' || where.kind === 'place' ? where.text : ''}
          autocomplete="postal-code"
          maxlength={80}
          optional
        />
        <SelectField
          lang={lang}
          name={names.radius}
          label={t.radius}
          value={search.radius === undefined ? 'heel' : String(search.radius)}
          empty={t.km(25)}
          options={[
            ...radii.filter((km) => km !== 25).map((km) => ({ value: String(km), label: t.km(km) })),
            { value: 'heel', label: t.whole },
          ]}
          optional
        />
        <Button>{t.search}</Button>
      </div>
      <div class="own-spot" data-own="part" hidden>
        <button type="button" class="button quiet" data-own="button">
          {t.ownButton}
        </button>
        <p class="hint">{t.ownNote}</p>
        <p role="status" data-own="said" data-filled={t.ownFilled} data-failed={t.ownFailed} />
      </div>
      <Wishes lang={lang} search={search} />
      <Script site={site} source="src/register/find-near-you/own-spot.island.tsx" />
    </form>
  );
};
