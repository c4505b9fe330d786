import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  ButtonLink,
  Buttons,
  EmptyState,
  Facts,
  LearnerPage,
  Notice,
  Tabs,
  Tag,
  type Site,
} from '../../ui/index.ts';
import type { ApplicationState } from '../domain/application.ts';
import type { Listing } from '../domain/listing.ts';
import { ownTabs } from '../domain/own-pages.ts';
import type { Standing } from '../domain/standing.ts';
import type { HistoryLine } from '../store/standings.ts';
import { texts } from './texts.ts';

export type OwnHomeProps = {
  site: Site;
  lang: Lang;
  message: string | undefined;
  application: ApplicationState | undefined;
  registration:
    | { standing: Standing; listing: Listing; history: HistoryLine[]; contestable: ReadonlySet<number> }
    | undefined;
};

const tagOf = (standing: Standing): 'ok' | 'act' | 'bad' | 'plain' =>
  standing.state === 'registered'
    ? 'ok'
    : standing.state === 'suspended'
      ? 'act'
      : standing.state === 'withdrawn'
        ? 'bad'
        : 'plain';

const Registration = ({
  lang,
  registration,
}: {
  lang: Lang;
  registration: NonNullable<OwnHomeProps['registration']>;
}) => {
  const t = texts[lang];
  const { standing, listing, history } = registration;
  const active = standing.state === 'registered' || standing.state === 'suspended';
  return (
    <>
      <p>
        <Tag kind={tagOf(standing)}>{t.states[standing.state]}</Tag>
      </p>
      {active && <p class="lead">{t.validUntil(formatDay(standing.validUntil, lang))}</p>}
      {standing.state === 'suspended' && (
        <p>{standing.untilDay ? t.suspendedUntil(formatDay(standing.untilDay, lang)) : t.suspendedOpen}</p>
      )}
      <Notice kind={listing.listed ? 'ok' : 'warn'}>
        <p>{listing.listed ? t.listed : t.hidden}</p>
      </Notice>
      <Buttons>
        <ButtonLink href={localPath('/mijn/register/profiel', lang)}>{t.toProfile}</ButtonLink>
        <ButtonLink kind="quiet" href={localPath('/mijn/register/punten', lang)}>
          {t.toPoints}
        </ButtonLink>
      </Buttons>
      <h2>{t.history}</h2>
      <Facts
        rows={history.map((line) => ({
          term: formatDay(line.fromDay, lang),
          detail: `${t.kinds[line.kind]}${'validUntil' in line ? `. ${t.validUntil(formatDay(line.validUntil, lang))}` : ''}${
            line.reason !== '' && (line.kind === 'suspended' || line.kind === 'withdrawn')
              ? `. ${t.reason}: ${line.reason}`
              : ''
          }`,
          action: registration.contestable.has(line.id)
            ? { href: localPath(`/mijn/register/bezwaar/besluit-${line.id}`, lang), label: t.appeal }
            : undefined,
        }))}
      />
      {active && (
        <p>
          <a href={localPath('/mijn/register/uitschrijven', lang)}>{t.resign}</a>
        </p>
      )}
    </>
  );
};

/** Where somebody stands with the register, and what they can do next. */
export const OwnHomePage = (props: OwnHomeProps) => {
  const { lang, application, registration } = props;
  const t = texts[lang];
  const said = props.message ? t.messages[props.message] : undefined;
  const applied = application && application !== 'admitted';
  const ended = registration && !['registered', 'suspended'].includes(registration.standing.state);
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path="/mijn/register"
      title={t.title}
      breadcrumb={[
        { label: lang === 'nl' ? 'Mijn' : 'My pages', href: localPath('/mijn', lang) },
        { label: t.title },
      ]}
    >
      {registration && (
        <Tabs label={lang === 'nl' ? 'Mijn register' : 'My register'} tabs={ownTabs(lang, 'home')} />
      )}
      {said && <Notice kind="ok">{said}</Notice>}
      <h1>{t.title}</h1>
      {applied && (
        <Notice kind={application === 'more-asked' || application === 'draft' ? 'warn' : 'info'}>
          <p>{t.application[application]}</p>
          <p>
            <a href={localPath('/mijn/register/aanmelden', lang)}>{t.toApplication}</a>
          </p>
        </Notice>
      )}
      {registration && <Registration lang={lang} registration={registration} />}
      {((!registration && !applied) || (ended && !applied)) && (
        <EmptyState title={t.none}>
          <p>{t.noneLead}</p>
          <Buttons>
            <ButtonLink href={localPath('/mijn/register/aanmelden', lang)}>{t.apply}</ButtonLink>
          </Buttons>
        </EmptyState>
      )}
    </LearnerPage>
  );
};
