import { formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { ButtonLink, Buttons, Hero, LearnerPage, Section, type Scene, type Site } from '../../ui/index.ts';
import {
  dossierParts,
  missingForCertificate,
  nextStep,
  type DossierFacts,
  type MissingPart,
} from '../domain/dossier.ts';
import { halfDays } from '../domain/half-day.ts';
import type { Dossier } from '../store/dossiers.ts';
import { hrefOf } from './hrefs.ts';
import { nextWords } from './next-words.ts';
import { countedParts, Progress } from './progress.tsx';
import { dossierTexts } from './texts.ts';
import { Trail } from './trail.tsx';

export type DossierView = { site: Site; lang: Lang; email: string; dossier: Dossier; facts: DossierFacts };

const scenes: readonly string[] = ['forest', 'heath', 'dune', 'lake', 'morning'];
const sceneOf = (picture: string): Scene => (scenes.includes(picture) ? (picture as Scene) : 'morning');

/** One dossier at a glance: the next step on top, then the whole way, then what the certificate still waits for. */
export const DossierPage = ({ site, lang, email, dossier, facts }: DossierView) => {
  const t = dossierTexts[lang];
  const { edition } = dossier;
  const parts = dossierParts(facts);
  const counted = countedParts(parts);
  const done = counted.filter((part) => part.state === 'done').length;
  const next = nextStep(facts);
  const words = nextWords(next, facts, lang);
  const linked = next && next.kind !== 'wait';
  return (
    <LearnerPage site={site} lang={lang} path={`/mijn/${edition.code}`} title={t.title} person={email} wide>
      <Hero
        scene={sceneOf(edition.picture)}
        eyebrow={`${t.eyebrow}: ${edition.place} (${edition.code})`}
        title={t.title}
      >
        <div class="card next-step">
          <h2 class="eyebrow">{t.next}</h2>
          <p class="next-step-title">{words.title}</p>
          {words.when && <p>{words.when}</p>}
          {next?.kind === 'come' && (
            <p>
              {edition.venue ? `${edition.venue.name}, ${edition.venue.address}` : edition.place},{' '}
              {formatTime(edition.startsAt, lang)}
            </p>
          )}
          {linked && (
            <Buttons>
              <ButtonLink href={hrefOf(edition.code, next.part.name, lang)}>
                {t.parts[next.part.name].link}
              </ButtonLink>
            </Buttons>
          )}
        </div>
      </Hero>
      <Section title={t.way} lead={t.progress(done, counted.length)}>
        <Progress parts={parts} lang={lang} />
        <Trail parts={parts} facts={facts} code={edition.code} lang={lang} />
      </Section>
      <Section tone="sand" two>
        <Missing facts={facts} lang={lang} />
        <div class="stack">
          <h2>{t.more}</h2>
          <ul>
            <li>
              <a href={localPath(`/mijn/${edition.code}/programma`, lang)}>{t.programme}</a>
            </li>
            <li>
              <a href={localPath(`/mijn/${edition.code}/aanwezigheid`, lang)}>{t.attendance}</a>
            </li>
            <li>
              <a href={localPath(`/mijn/${edition.code}/punten`, lang)}>{t.points}</a>
            </li>
            <li>
              <a href={localPath(`/cursussen/${edition.code}`, lang)}>{t.backToEdition}</a>
            </li>
          </ul>
        </div>
      </Section>
    </LearnerPage>
  );
};

const missingLine = (missing: MissingPart, lang: Lang): string => {
  const t = dossierTexts[lang];
  switch (missing.part) {
    case 'attendance': {
      const names = missing.halfDays.map((halfDay) => t.halfDays[halfDay]);
      if (names.length === halfDays.length) return t.missingParts.attendance(t.allDays);
      return t.missingParts.attendance(
        names.length > 1 ? `${names.slice(0, -1).join(', ')}${t.and}${names.at(-1) ?? ''}` : names.join(''),
      );
    }
    case 'assignment':
      return t.missingParts.assignment[missing.state];
    case 'test':
      return t.missingParts.test;
    case 'receipts':
      return t.missingParts.receipts(missing.count);
  }
};

const Missing = ({ facts, lang }: { facts: DossierFacts; lang: Lang }) => {
  const t = dossierTexts[lang];
  const missing = missingForCertificate(facts);
  return (
    <div class="stack">
      <h2>{t.missing}</h2>
      {missing.length === 0 ? (
        <p>{t.nothingMissing}</p>
      ) : (
        <>
          <p>{t.missingLead}</p>
          <ul>
            {missing.map((one) => (
              <li key={one.part}>{missingLine(one, lang)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
