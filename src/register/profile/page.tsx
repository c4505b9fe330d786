import type { ComponentChildren } from 'preact';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  absolute,
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  LearnerPage,
  Notice,
  Tabs,
  Tag,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { confirmedUntil, type Listing } from '../domain/listing.ts';
import { ownTabs, ownTrail } from '../domain/own-pages.ts';
import { isBaseProfession } from '../domain/profession.ts';
import { profileGaps } from '../domain/profile-form.ts';
import { consentFields, type Practice, type Therapist } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { registerWords } from '../domain/words.ts';
import { texts } from './texts.ts';

export const profilePath = (lang: Lang, rest = ''): string =>
  localPath(`/mijn/register/profiel${rest}`, lang);

export type Frame = {
  site: Site;
  lang: Lang;
  csrf: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

export const ProfileFrame = (
  props: Frame & { title: string; path?: string; children: ComponentChildren },
) => {
  const { lang } = props;
  const said = props.message ? texts[lang].messages[props.message] : undefined;
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={`/mijn/register/profiel${props.path ?? ''}`}
      title={props.title}
      errorTitle={props.errors !== undefined}
      breadcrumb={ownTrail(lang, props.title)}
    >
      <Tabs label={lang === 'nl' ? 'Mijn register' : 'My register'} tabs={ownTabs(lang, 'profile')} />
      <ErrorSummary lang={lang} errors={props.errors} />
      {said && <Notice kind="ok">{said}</Notice>}
      {props.children}
    </LearnerPage>
  );
};

export const professionOf = (
  { baseProfession, baseProfessionWords }: Pick<Therapist, 'baseProfession' | 'baseProfessionWords'>,
  lang: Lang,
): string =>
  baseProfessionWords ??
  (isBaseProfession(baseProfession) ? registerWords[lang].professions[baseProfession] : baseProfession);

const Heading = ({ title, href, edit }: { title: string; href: string; edit: string }) => (
  <div class="own-heading">
    <h2>{title}</h2>
    <a href={href}>
      {edit}
      <span class="hidden"> {title}</span>
    </a>
  </div>
);

const words = (list: readonly string[]): string => list.join(', ');

const Details = ({ lang, therapist }: { lang: Lang; therapist: Therapist }) => {
  const t = texts[lang];
  const w = registerWords[lang];
  return (
    <>
      <Heading title={t.sections.details} href={profilePath(lang, '/gegevens')} edit={t.edit} />
      <Facts
        rows={[
          { term: t.details.name, detail: therapist.name },
          {
            term: t.details.profession,
            detail: [professionOf(therapist, lang), therapist.professionRegister, therapist.professionNumber]
              .filter(Boolean)
              .join(', '),
          },
          { term: t.details.competent, detail: words(therapist.competentFor.map((c) => w.competences[c])) },
          { term: t.details.fields, detail: words(therapist.fields.map((f) => w.fields[f])) },
          { term: t.details.guidance, detail: words(therapist.guidance.map((g) => w.guidance[g])) },
          { term: t.details.languages, detail: words(therapist.languages.map((l) => w.languages[l])) },
          { term: t.details.terrain, detail: words(therapist.terrain.map((l) => w.terrain[l])) },
          {
            term: t.details.accessibility,
            detail: words(therapist.accessibility.map((a) => w.accessibility[a])),
          },
          {
            term: t.details.reimbursement,
            detail: words(therapist.reimbursement.map((r) => w.reimbursement[r])),
          },
          { term: t.details.price, detail: therapist.priceText },
          { term: t.details.email, detail: therapist.contactEmail },
          { term: t.details.phone, detail: therapist.phone },
          { term: t.details.website, detail: therapist.website },
          { term: t.details.about, detail: <span class="as-typed">{therapist.about ?? '–'}</span> },
        ].map((row) => ({
          ...row,
          detail: row.detail === '' || row.detail === undefined ? '–' : row.detail,
        }))}
      />
      <p class="hint">{t.details.professionHint}</p>
    </>
  );
};

const PracticeLine = ({ lang, csrf, practice }: { lang: Lang; csrf: string; practice: Practice }) => {
  const t = texts[lang].practices;
  return (
    <li class="card own-practice">
      <div>
        <h3>{practice.name}</h3>
        <p>
          {[practice.street, [practice.postalCode, practice.place].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p>
          {practice.isHome && <Tag kind="plain">{t.coarse}</Tag>}
          {!practice.at && <Tag kind="act">{t.noSpot}</Tag>}
        </p>
      </div>
      <div class="own-acts">
        <a href={profilePath(lang, `/praktijken/${practice.id}`)}>
          {t.change}
          <span class="hidden"> {practice.name}</span>
        </a>
        <Form
          action={profilePath(lang, `/praktijken/${practice.id}/verwijderen`)}
          csrf={csrf}
          label={`${t.remove} ${practice.name}`}
          inline
        >
          <Button kind="quiet">
            {t.remove}
            <span class="hidden"> {practice.name}</span>
          </Button>
        </Form>
      </div>
    </li>
  );
};

const Photo = ({ lang, csrf, therapist, errors }: Frame & { therapist: Therapist }) => {
  const t = texts[lang];
  return (
    <>
      <h2>{t.sections.photo}</h2>
      <p>{t.photo.lead}</p>
      {therapist.photoId ? (
        <div class="own-photo">
          <img src={profilePath(lang, '/foto')} alt={t.photo.alt} width="160" height="160" />
          <Form action={profilePath(lang, '/foto/verwijderen')} csrf={csrf} label={t.photo.remove} inline>
            <Button kind="quiet">{t.photo.remove}</Button>
          </Form>
        </div>
      ) : (
        <p>{t.photo.none}</p>
      )}
      <Form action={profilePath(lang, '/foto')} csrf={csrf} label={t.photo.label} multipart>
        <FileField
          name="foto"
          label={t.photo.label}
          hint={t.photo.hint}
          lang={lang}
          error={errors?.['foto']}
          accept=".jpg,.jpeg,.png"
        />
        <Buttons>
          <Button kind="quiet">{t.photo.save}</Button>
        </Buttons>
      </Form>
    </>
  );
};

const Consents = ({ lang, therapist }: { lang: Lang; therapist: Therapist }) => {
  const t = texts[lang];
  return (
    <>
      <Heading title={t.sections.consents} href={profilePath(lang, '/zichtbaar')} edit={t.edit} />
      <Facts
        rows={consentFields.map((field) => {
          const answer = therapist.consents[field];
          return {
            term: registerWords[lang].consents[field],
            detail: (
              <Tag kind={answer ? (answer.shown ? 'ok' : 'plain') : 'act'}>
                {answer ? (answer.shown ? t.consents.shown : t.consents.hidden) : t.consents.open}
              </Tag>
            ),
          };
        })}
      />
    </>
  );
};

const Confirm = ({ lang, csrf, therapist }: Frame & { therapist: Therapist }) => {
  const t = texts[lang].confirm;
  const gaps = profileGaps(therapist);
  const on = therapist.confirmedAt && dutchDay(therapist.confirmedAt);
  return (
    <section class="card stack" id="bevestigen">
      <h2>{texts[lang].sections.confirm}</h2>
      <p>{on ? t.last(formatDay(on, lang), formatDay(confirmedUntil(on), lang)) : t.never}</p>
      <p>{t.lead}</p>
      {gaps.length > 0 && (
        <Notice kind="warn" title={t.gapsLead}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t.gaps[gap]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={profilePath(lang, '/bevestigen')} csrf={csrf} label={t.button}>
        <Buttons>
          <Button>{t.button}</Button>
        </Buttons>
      </Form>
    </section>
  );
};

export type ProfilePageProps = Frame & { therapist: Therapist; listing: Listing };

/** A therapist's own profile: what it holds, what of it is shown, and the yearly confirmation. */
export const ProfilePage = (props: ProfilePageProps) => {
  const { lang, therapist, listing, csrf } = props;
  const t = texts[lang];
  return (
    <ProfileFrame {...props} title={t.title}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Notice kind={listing.listed ? 'ok' : 'warn'}>
        <p>{listing.listed ? t.listed(formatDay(listing.until, lang)) : t.notListed[listing.why]}</p>
      </Notice>
      <p>
        {t.publicPage}:{' '}
        {listing.listed ? (
          <a href={localPath(`/runningtherapeuten/${therapist.slug}`, lang)}>
            {absolute(props.site, localPath(`/runningtherapeuten/${therapist.slug}`, lang))}
          </a>
        ) : (
          absolute(props.site, localPath(`/runningtherapeuten/${therapist.slug}`, lang))
        )}
      </p>
      {slugOf(therapist.name) !== therapist.slug.replace(/-\d+$/, '') && (
        <Form action={profilePath(lang, '/adres')} csrf={csrf} label={t.sections.address}>
          <p>{t.address.lead}</p>
          <Buttons>
            <Button kind="quiet">{t.address.button}</Button>
          </Buttons>
        </Form>
      )}
      <Buttons>
        <ButtonLink kind="quiet" href={profilePath(lang, '/voorbeeld')}>
          {t.preview}
        </ButtonLink>
      </Buttons>
      <Details lang={lang} therapist={therapist} />
      <h2>{t.sections.practices}</h2>
      <p>{therapist.practices.length === 0 ? t.practices.none : t.practices.lead}</p>
      {therapist.practices.length > 0 && (
        <ul class="own-practices">
          {therapist.practices.map((practice) => (
            <PracticeLine key={practice.id} {...{ lang, csrf, practice }} />
          ))}
        </ul>
      )}
      <Buttons>
        <ButtonLink kind="quiet" href={profilePath(lang, '/praktijken/nieuw')}>
          {t.practices.add}
        </ButtonLink>
      </Buttons>
      <Photo {...props} />
      <Consents lang={lang} therapist={therapist} />
      <Confirm {...props} />
    </ProfileFrame>
  );
};
