import type { Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  CheckboxField,
  Facts,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type Choice,
} from '../../ui/index.ts';
import { consentFields, type ConsentField, type Therapist } from '../domain/profile.ts';
import type { PublicProfile } from '../domain/public-profile.ts';
import { registerWords } from '../domain/words.ts';
import { choices, type TypedDetails, type TypedPractice } from './form.ts';
import { professionOf, ProfileFrame, profilePath, type Frame } from './page.tsx';
import { texts } from './texts.ts';

/** Several ticks under one heading. */
const Ticks = (props: {
  lang: Lang;
  legend: string;
  hint?: string;
  group: keyof typeof choices;
  labels: Record<string, string>;
  only?: readonly string[];
  chosen: Record<string, boolean>;
  error?: string | undefined;
}) => {
  const all = (choices[props.group] as readonly string[]).filter(
    (word) => props.only?.includes(word) ?? true,
  );
  return (
    <fieldset class="field ticks">
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {all.map((word, at) => (
        <CheckboxField
          key={word}
          name={`${props.group}-${word}`}
          label={props.labels[word] ?? word}
          lang={props.lang}
          checked={props.chosen[`${props.group}-${word}`] === true}
          error={at === 0 ? props.error : undefined}
        />
      ))}
    </fieldset>
  );
};

/** Everything a therapist tells about themselves and the work. */
export const DetailsPage = (props: Frame & { therapist: Therapist; typed: TypedDetails }) => {
  const { lang, typed, errors, therapist } = props;
  const t = texts[lang].details;
  const w = registerWords[lang];
  const ticks = { lang, chosen: typed.chosen };
  return (
    <ProfileFrame {...props} title={texts[lang].sections.details} path="/gegevens">
      <h1>{texts[lang].sections.details}</h1>
      <Form action={profilePath(lang, '/gegevens')} csrf={props.csrf}>
        <TextField
          name="naam"
          label={t.name}
          lang={lang}
          value={typed.name}
          error={errors?.['naam']}
          maxlength={120}
          autocomplete="name"
        />
        <Ticks
          {...ticks}
          legend={t.fields}
          hint={t.fieldsHint}
          group="veld"
          labels={w.fields}
          only={therapist.competentFor}
        />
        <Ticks {...ticks} legend={t.guidance} group="vorm" labels={w.guidance} />
        <Ticks
          {...ticks}
          legend={t.languages}
          group="taal"
          labels={w.languages}
          error={errors?.['taal-nl']}
        />
        <Ticks {...ticks} legend={t.terrain} group="plek" labels={w.terrain} />
        <Ticks {...ticks} legend={t.accessibility} group="toegang" labels={w.accessibility} />
        <Ticks {...ticks} legend={t.reimbursement} group="vergoeding" labels={w.reimbursement} />
        <TextField
          name="prijs"
          label={t.price}
          hint={t.priceHint}
          lang={lang}
          value={typed.priceText}
          error={errors?.['prijs']}
          optional
          maxlength={200}
        />
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          lang={lang}
          value={typed.contactEmail}
          error={errors?.['email']}
          autocomplete="email"
        />
        <TextField
          name="telefoon"
          type="tel"
          label={t.phone}
          lang={lang}
          value={typed.phone}
          error={errors?.['telefoon']}
          optional
          width="half"
          autocomplete="tel"
        />
        <TextField
          name="website"
          label={t.website}
          lang={lang}
          value={typed.website}
          error={errors?.['website']}
          optional
          inputmode="url"
          maxlength={200}
        />
        <TextArea
          name="over"
          label={t.about}
          hint={t.aboutHint}
          lang={lang}
          value={typed.about}
          error={errors?.['over']}
          optional
          rows={7}
          maxlength={2000}
        />
        <Buttons>
          <Button>{t.save}</Button>
        </Buttons>
      </Form>
    </ProfileFrame>
  );
};

export type PracticePageProps = Frame & {
  id: string | undefined;
  typed: TypedPractice;
  /** Places to choose from, when the name fits several or none. */
  places: readonly Choice[];
};

/** One practice: where it is, and whether it is at somebody's home. */
export const PracticePage = (props: PracticePageProps) => {
  const { lang, typed, errors, places } = props;
  const t = texts[lang].practices;
  const title = props.id ? t.title : t.new;
  const rest = props.id ? `/praktijken/${props.id}` : '/praktijken/nieuw';
  return (
    <ProfileFrame {...props} title={title} path={rest}>
      <h1>{title}</h1>
      <Form action={profilePath(lang, rest)} csrf={props.csrf}>
        <TextField
          name="praktijknaam"
          label={t.name}
          hint={t.nameHint}
          lang={lang}
          value={typed.name}
          error={errors?.['praktijknaam']}
          maxlength={120}
        />
        <TextField
          name="straat"
          label={t.street}
          lang={lang}
          value={typed.street}
          error={errors?.['straat']}
          optional
          autocomplete="address-line1"
          maxlength={120}
        />
        <TextField
          name="postcode"
          label={t.postalCode}
          hint={t.postalHint}
          lang={lang}
          value={typed.postalCode}
          error={errors?.['postcode']}
          optional
          width="short"
          autocomplete="postal-code"
          maxlength={12}
        />
        <TextField
          name="plaats"
          label={t.place}
          lang={lang}
          value={typed.place}
          error={errors?.['plaats']}
          width="half"
          autocomplete="address-level2"
          maxlength={120}
        />
        {places.length > 0 && (
          <SelectField
            name="plaats-keuze"
            label={t.choose}
            hint={t.chooseHint}
            lang={lang}
            options={places}
            value={typed.placeId}
            error={errors?.['plaats-keuze']}
          />
        )}
        <CheckboxField name="thuis" label={t.home} hint={t.homeHint} lang={lang} checked={typed.isHome} />
        <Buttons>
          <Button>{t.save}</Button>
          <ButtonLink kind="quiet" href={profilePath(lang)}>
            {t.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </ProfileFrame>
  );
};

/** A yes or a no to each part, none of them chosen beforehand. */
export const ConsentsPage = (props: Frame & { answers: Partial<Record<ConsentField, boolean>> }) => {
  const { lang, answers, errors } = props;
  const t = texts[lang].consents;
  return (
    <ProfileFrame {...props} title={texts[lang].sections.consents} path="/zichtbaar">
      <h1>{texts[lang].sections.consents}</h1>
      <p class="lead">{t.lead}</p>
      <Notice kind="info">{t.always}</Notice>
      <Form action={profilePath(lang, '/zichtbaar')} csrf={props.csrf}>
        <div class="consents">
          {consentFields.map((field) => (
            <RadioGroup
              key={field}
              name={`toon-${field}`}
              legend={registerWords[lang].consents[field]}
              lang={lang}
              error={errors?.[`toon-${field}`]}
              value={answers[field] === undefined ? undefined : answers[field] ? 'ja' : 'nee'}
              options={[
                { value: 'ja', label: t.yes },
                { value: 'nee', label: t.no },
              ]}
            />
          ))}
        </div>
        <Buttons>
          <Button>{t.save}</Button>
        </Buttons>
      </Form>
    </ProfileFrame>
  );
};

/** The profile as everybody sees it, from the very function that the public pages are made of. */
export const PreviewPage = (props: Frame & { profile: PublicProfile }) => {
  const { lang, profile } = props;
  const t = texts[lang];
  const w = registerWords[lang];
  const rows = [
    {
      term: t.details.profession,
      detail: [professionOf(profile, lang), profile.professionRegister, profile.professionNumber]
        .filter(Boolean)
        .join(', '),
    },
    { term: t.details.competent, detail: profile.competentFor.map((c) => w.competences[c]).join(', ') },
    { term: t.details.fields, detail: profile.fields.map((f) => w.fields[f]).join(', ') },
    { term: t.details.guidance, detail: profile.guidance.map((g) => w.guidance[g]).join(', ') },
    { term: t.details.languages, detail: profile.languages.map((l) => w.languages[l]).join(', ') },
    { term: t.details.terrain, detail: profile.terrain.map((l) => w.terrain[l]).join(', ') },
    {
      term: t.details.accessibility,
      detail: profile.accessibility.map((a) => w.accessibility[a]).join(', '),
    },
    {
      term: t.details.reimbursement,
      detail: profile.reimbursement.map((r) => w.reimbursement[r]).join(', '),
    },
    { term: t.details.price, detail: profile.priceText },
    { term: t.details.phone, detail: profile.phone },
    { term: t.details.email, detail: profile.email },
    { term: t.details.website, detail: profile.website },
    {
      term: t.sections.practices,
      detail: profile.practices.map((practice) => (
        <p key={practice.id}>
          {[practice.name, practice.street, [practice.postalCode, practice.place].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ')}
          {practice.coarse && ` (${t.practices.coarse.toLowerCase()})`}
        </p>
      )),
    },
  ].filter(({ detail }) => detail !== undefined && detail.length > 0);
  return (
    <ProfileFrame {...props} title={t.preview} path="/voorbeeld">
      <h1>{profile.name}</h1>
      <Notice kind="info">{t.previewLead}</Notice>
      {profile.photoId && (
        <img class="own-photo-large" src={profilePath(lang, '/foto')} alt="" width="200" height="200" />
      )}
      {profile.about && <p class="as-typed lead">{profile.about}</p>}
      <Facts rows={rows} />
      <Buttons>
        <ButtonLink kind="quiet" href={profilePath(lang)}>
          {t.practices.back}
        </ButtonLink>
      </Buttons>
    </ProfileFrame>
  );
};
