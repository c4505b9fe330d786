import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { ButtonLink, Card, Cards, DayTiles, EmptyState, LearnerPage, type Site } from '../../ui/index.ts';
import { dossierParts, nextStep, type DossierFacts } from '../domain/dossier.ts';
import type { Dossier } from '../store/dossiers.ts';
import { Progress } from './progress.tsx';
import { nextWords } from './next-words.ts';
import { dossierTexts } from './texts.ts';

export type HomeView = {
  site: Site;
  lang: Lang;
  email: string;
  dossiers: readonly { dossier: Dossier; facts: DossierFacts }[];
};

/** Everything somebody takes part in, each with its next step. */
export const HomePage = ({ site, lang, email, dossiers }: HomeView) => {
  const t = dossierTexts[lang];
  return (
    <LearnerPage site={site} lang={lang} path="/mijn" title={t.home} person={email}>
      <h1>{t.home}</h1>
      {dossiers.length === 0 ? (
        <EmptyState title={t.empty}>
          <p>{t.emptyHint}</p>
          <ButtonLink href={localPath('/cursussen', lang)}>{t.courses}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t.homeLead}</p>
          <Cards>
            {dossiers.map(({ dossier: { edition }, facts }) => (
              <Card
                key={edition.code}
                foot={
                  <ButtonLink href={localPath(`/mijn/${edition.code}`, lang)}>
                    {t.open}
                    <span class="hidden">
                      : {edition.place}, {formatDay(edition.firstDay, lang)}
                    </span>
                  </ButtonLink>
                }
              >
                <h2>{edition.place}</h2>
                <DayTiles
                  lang={lang}
                  days={[edition.firstDay, edition.secondDay]}
                  returnDay={edition.returnDay}
                />
                <Progress parts={dossierParts(facts)} lang={lang} />
                <p>
                  <strong>{nextWords(nextStep(facts), facts, lang).title}</strong>
                </p>
              </Card>
            ))}
          </Cards>
        </>
      )}
    </LearnerPage>
  );
};
