import type { ComponentChildren } from 'preact';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { ButtonLink, Facts, Notice, PublicPage, Section, Tag, type Fact, type Site } from '../../ui/index.ts';
import { isBaseProfession } from '../domain/profession.ts';
import type { PublicProfile } from '../domain/public-profile.ts';
import type { PublicEntry } from '../store/public-profiles.ts';
import { registerWords } from '../domain/words.ts';
import { PlaceMap } from '../papers/place-map.tsx';
import { Portrait } from '../papers/portrait.tsx';
import type { Town } from '../store/towns.ts';
import { therapistJsonLd } from './json-ld.ts';
import { pageTexts } from './texts.ts';

type Listed = Extract<PublicEntry, { kind: 'listed' }>;
type Frame = { site: Site; lang: Lang };

/** Kilometres around the first place that the map shows. */
export const mapRadiusKm = 12;

const professionOf = (profile: PublicProfile, lang: Lang): string =>
  profile.baseProfession !== 'other' && isBaseProfession(profile.baseProfession)
    ? registerWords[lang].professions[profile.baseProfession]
    : (profile.baseProfessionWords ?? registerWords[lang].professions.other);

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p key={part} dir="auto" class="as-typed">
          {part}
        </p>
      ))}
  </>
);

/** S10–S12, S38: what somebody can come here for, each with what it takes; and what is marked off beside it. */
const WhatFor = ({ lang, profile }: { lang: Lang; profile: PublicProfile }) => {
  const t = pageTexts[lang];
  return (
    <>
      <dl class="what-for">
        {profile.fields.map((field) => (
          <div key={field}>
            <dt>{t.competences[field]}</dt>
            <dd>{t.fieldNotes[field]}</dd>
          </div>
        ))}
      </dl>
      {profile.fields.length === 0 && <p>{t.notHere}</p>}
      {profile.competentFor.includes('under-treatment') && (
        <p class="long-tag">
          <Tag kind="ok">{t.competences['under-treatment']}</Tag>
        </p>
      )}
      <p class="hint">{t.competentNote}</p>
    </>
  );
};

const factsOf = (lang: Lang, profile: PublicProfile): Fact[] => {
  const [t, words] = [pageTexts[lang], registerWords[lang]];
  const list = <T extends string>(values: readonly T[], names: Record<T, string>): string =>
    values.map((value) => names[value]).join(', ');
  const rows: [string, ComponentChildren][] = [
    [t.facts.guidance, list(profile.guidance, words.guidance)],
    [t.facts.languages, list(profile.languages, words.languages)],
    [t.facts.terrain, list(profile.terrain, words.terrain)],
    [t.facts.accessibility, list(profile.accessibility, words.accessibility)],
    [t.facts.price, profile.priceText],
    [
      t.facts.reimbursement,
      profile.reimbursement.length > 0
        ? `${list(profile.reimbursement, words.reimbursement)}. ${profile.reimbursement.includes('supplementary') ? t.insurers : ''}`
        : undefined,
    ],
    [t.facts.register, [profile.professionRegister, profile.professionNumber].filter(Boolean).join(' ')],
  ];
  return rows.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
};

/** A number stays on one line. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');

const contactFacts = (lang: Lang, profile: PublicProfile): Fact[] => {
  const t = pageTexts[lang];
  const website = profile.website && /^https?:\/\//.test(profile.website) ? profile.website : undefined;
  return [
    ...(profile.phone
      ? [
          {
            term: t.facts.phone,
            detail: <a href={`tel:${profile.phone.replace(/[^\d+]/g, '')}`}>{unbroken(profile.phone)}</a>,
          },
        ]
      : []),
    ...(profile.email
      ? [{ term: t.facts.email, detail: <a href={`mailto:${profile.email}`}>{profile.email}</a> }]
      : []),
    ...(website
      ? [
          {
            term: t.facts.website,
            detail: (
              <a href={website} rel="nofollow noopener noreferrer">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            ),
          },
        ]
      : []),
  ];
};

const Places = ({ lang, profile, towns }: { lang: Lang; profile: PublicProfile; towns: Town[] }) => {
  const t = pageTexts[lang];
  const pins = profile.practices.flatMap(({ at, coarse }, index) =>
    at ? [{ label: String(index + 1), at: { latitude: at.lat, longitude: at.lon }, coarse }] : [],
  );
  const first = pins[0];
  return (
    <div class="two">
      <ol class="places">
        {profile.practices.map((practice) => (
          <li key={practice.id}>
            <strong dir="auto">{practice.name}</strong>
            <br />
            {practice.street && (
              <>
                {practice.street}
                <br />
              </>
            )}
            {[practice.coarse ? undefined : practice.postalCode, practice.place].filter(Boolean).join(' ')}
            {practice.coarse && <p class="hint">{t.coarse}</p>}
          </li>
        ))}
      </ol>
      {first && (
        <div>
          <PlaceMap
            title={t.map}
            pins={pins}
            around={{ at: first.at, radiusKm: mapRadiusKm }}
            towns={towns}
          />
        </div>
      )}
    </div>
  );
};

const Contact = ({ lang, profile }: { lang: Lang; profile: PublicProfile }) => {
  const t = pageTexts[lang];
  const facts = contactFacts(lang, profile);
  const none = facts.length === 0 && !profile.contactForm;
  return (
    <>
      <p>{none ? t.noContact : t.contactLead}</p>
      {profile.contactForm && (
        <p>
          <ButtonLink href={localPath(`/runningtherapeuten/${profile.slug}/contact`, lang)}>
            {t.write}
          </ButtonLink>
        </p>
      )}
      {facts.length > 0 && <Facts rows={facts} />}
    </>
  );
};

/** Everything a therapist shows of themselves, and what the register says of them. */
export const TherapistPage = ({ site, lang, entry, towns }: Frame & { entry: Listed; towns: Town[] }) => {
  const { profile, standing } = entry;
  const t = pageTexts[lang];
  const photo = profile.photoId && `/runningtherapeuten/${profile.slug}/foto`;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={`/runningtherapeuten/${profile.slug}`}
      title={`${profile.name}, ${t.jobTitle.toLowerCase()}`}
      description={t.description(profile.name, profile.practices[0]?.place ?? '')}
      picture={photo}
      jsonLd={therapistJsonLd(site, lang, profile)}
    >
      <Section tone="sand">
        <p>
          <a href={localPath('/runningtherapeuten', lang)}>{t.back}</a>
        </p>
        <div class="therapist-top">
          <Portrait name={profile.name} href={photo} large />
          <div class="stack">
            <h1>{profile.name}</h1>
            <p class="lead">{professionOf(profile, lang)}</p>
            <p class="long-tag">
              <Tag kind="ok">{t.registered(formatDay(standing.validUntil, lang))}</Tag>
            </p>
            <p class="hint">{t.registeredNote}</p>
          </div>
        </div>
      </Section>
      <Section two>
        <div class="stack">
          <h2>{t.competent}</h2>
          <WhatFor lang={lang} profile={profile} />
        </div>
        <div class="stack">
          <h2>{t.contact}</h2>
          <Contact lang={lang} profile={profile} />
        </div>
      </Section>
      {profile.about && (
        <Section title={t.about} tone="sand">
          <div class="reading stack">
            <Paragraphs text={profile.about} />
          </div>
        </Section>
      )}
      {profile.practices.length > 0 && (
        <Section title={t.places}>
          <Places lang={lang} profile={profile} towns={towns} />
        </Section>
      )}
      <Section title={t.practical} tone="sand">
        <Facts rows={factsOf(lang, profile)} />
        {profile.confirmedAt && (
          <p class="hint">{t.confirmed(formatDay(dutchDay(profile.confirmedAt), lang))}</p>
        )}
      </Section>
    </PublicPage>
  );
};

/** The address of somebody who is not shown: neither who, nor why. */
export const NotListedPage = ({ site, lang, slug }: Frame & { slug: string }) => {
  const t = pageTexts[lang].gone;
  return (
    <PublicPage site={site} lang={lang} path={`/runningtherapeuten/${slug}`} title={t.title} noIndex narrow>
      <h1>{t.title}</h1>
      <Notice kind="info">
        <p>{t.body}</p>
      </Notice>
      <p>
        <ButtonLink href={localPath('/runningtherapeuten', lang)}>{t.other}</ButtonLink>
      </p>
    </PublicPage>
  );
};
