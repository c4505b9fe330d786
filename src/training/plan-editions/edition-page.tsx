import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant, formatTime } from '../../kernel/format.ts';
import { formatMoney } from '../../kernel/money.ts';
import type { AuditRow } from '../../platform/audit/index.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  Facts,
  Form,
  Notice,
  OfficePage,
  Tabs,
  type FieldErrors,
  type Site,
  type Tab,
} from '../../ui/index.ts';
import { EditionForm } from './edition-form.tsx';
import type { EditionAnswers } from './fields.ts';
import { StateTag } from './list-page.tsx';
import { auditWords, planTexts as t } from './texts.ts';
import { needsWarning, type EditionRow } from './view.ts';

export type EditionPageProps = {
  site: Site;
  user: string;
  csrf: string;
  row: EditionRow;
  answers: EditionAnswers;
  errors: FieldErrors;
  /** The revision that the form changes. */
  revision: number;
  /** Set when a colleague's change came in between: what holds now is then shown beside what was typed. */
  overtaken: boolean;
  done: string | undefined;
  log: readonly AuditRow[];
  /** Who did something, in words. */
  actorName: (actor: string) => string;
  today: CalendarDay;
  /** Links to what else there is of this edition. */
  tabs: readonly Tab[];
};

const StandingFacts = ({ row }: { row: EditionRow }) => {
  const { edition: e } = row;
  const day = (d: CalendarDay) => formatDay(d, 'nl');
  const link = (filter: string, text: string | number) => (
    <a href={`/beheer/edities/${e.code}/deelnemers?staat=${filter}`}>{text}</a>
  );
  return (
    <Facts
      rows={[
        { term: t.columns.days, detail: t.days(day(e.firstDay), day(e.secondDay), day(e.returnDay)) },
        { term: t.times, detail: t.hours(e.startsAt, formatTime(e.endsAt, 'nl')) },
        {
          term: t.columns.place,
          detail: e.venue
            ? `${e.place}\n${e.venue.name}\n${e.venue.address}`.trim()
            : `${e.place}\n${t.venueFollows}`,
        },
        { term: t.price, detail: formatMoney(e.price, 'nl') },
        { term: t.columns.taken, detail: link('plaats', t.of(row.taken, row.capacity)) },
        { term: t.confirmed, detail: link('bevestigd', row.confirmed) },
        { term: t.columns.waiting, detail: link('wacht', row.waiting) },
        { term: t.columns.review, detail: link('beoordelen', row.review) },
        {
          term: t.columns.minimum,
          detail:
            row.watch === 'reached'
              ? t.minimum.reached(e.minimum)
              : `${t.minimum['not-yet'](e.minimum, row.short)}; ${t.warnsOn(day(e.warnOn))}`,
        },
      ]}
    />
  );
};

const Acts = ({ row, csrf }: { row: EditionRow; csrf: string }) => {
  const { code, standing } = row.edition;
  const act = (path: string, label: string, kind: 'action' | 'quiet') => (
    <Form action={`/beheer/edities/${code}/${path}`} csrf={csrf} inline>
      <Button kind={kind}>{label}</Button>
    </Form>
  );
  return (
    <Buttons>
      <ButtonLink href={`/beheer/edities/${code}/deelnemers`} kind="quiet">
        {t.participants}
      </ButtonLink>
      {standing.state !== 'draft' && (
        <ButtonLink href={`/beheer/edities/${code}/terugkomdag`} kind="quiet">
          {t.returnDay}
        </ButtonLink>
      )}
      {standing.state !== 'draft' && (
        <ButtonLink href={`/cursussen/${code}`} kind="quiet">
          {t.onSite}
        </ButtonLink>
      )}
      {standing.state === 'draft' && act('publiceren', t.publish, 'action')}
      {standing.state === 'open' && act('sluiten', t.close, 'quiet')}
      {standing.state === 'closed' && act('heropenen', t.reopen, 'quiet')}
      {standing.state !== 'cancelled' && (
        <ButtonLink href={`/beheer/edities/${code}/annuleren`} kind="danger">
          {t.cancelLink}
        </ButtonLink>
      )}
    </Buttons>
  );
};

const Log = ({ log, actorName }: Pick<EditionPageProps, 'log' | 'actorName'>) => (
  <>
    <h2>{t.log}</h2>
    <DataTable
      caption={t.log}
      captionHidden
      rows={log}
      rowKey={(line) => String(line.id)}
      columns={[
        { header: t.logColumns.at, main: true, cell: (line) => formatInstant(line.at, 'nl') },
        { header: t.logColumns.who, cell: (line) => actorName(line.actor) },
        { header: t.logColumns.what, cell: (line) => auditWords(line) },
      ]}
    />
  </>
);

/** `/beheer/edities/:code`: how it stands, what can be done, and its plan to change. */
export const EditionPage = (props: EditionPageProps) => {
  const { row, errors, done } = props;
  const { edition } = row;
  const draft = edition.standing.state === 'draft';
  const heading = `${edition.code} ${edition.place}`;
  return (
    <OfficePage
      site={props.site}
      title={heading}
      section="editions"
      user={props.user}
      csrf={props.csrf}
      errorTitle={Object.keys(errors).length > 0}
      breadcrumb={[{ label: t.title, href: '/beheer' }, { label: edition.code }]}
    >
      <h1>{heading}</h1>
      {props.tabs.length > 0 && <Tabs label={t.tabs} tabs={props.tabs} />}
      <p>
        <StateTag edition={edition} today={props.today} />
      </p>
      {done && (
        <Notice kind="ok">
          <p>{done}</p>
        </Notice>
      )}
      {needsWarning(row, props.today) && (
        <Notice kind="warn" title={t.warnTitle}>
          <p>{t.warnText(edition.code, row.short, edition.minimum, formatDay(edition.firstDay, 'nl'))}</p>
        </Notice>
      )}
      {edition.standing.state === 'cancelled' && (
        <Notice kind="error" title={t.states.cancelled}>
          <p>{edition.standing.reason}</p>
        </Notice>
      )}
      {draft && <p>{t.publishText}</p>}
      <Acts row={row} csrf={props.csrf} />
      {props.overtaken && <h2>{t.now}</h2>}
      <StandingFacts row={row} />
      {edition.standing.state !== 'cancelled' && (
        <>
          <EditionForm
            title={t.form.changeTitle}
            action={`/beheer/edities/${edition.code}`}
            csrf={props.csrf}
            answers={props.answers}
            errors={errors}
            hidden={{ revision: String(props.revision) }}
            rhythm={undefined}
            firstDayHint={draft ? t.form.firstDayHint : t.form.codeStays(edition.code)}
            button={t.form.change}
            note={draft ? t.form.nobodyTold : t.form.tells}
          />
        </>
      )}
      {props.log.length > 0 && <Log log={props.log} actorName={props.actorName} />}
    </OfficePage>
  );
};
