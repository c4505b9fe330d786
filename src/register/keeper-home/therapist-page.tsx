import { formatDay, formatInstant } from '../../kernel/format.ts';
import { DataTable, ErrorSummary, Notice, OfficePage, Tag } from '../../ui/index.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import { kindWords, stateWords } from './texts.ts';
import { therapistsPath, tagOf, type TherapistPageProps } from './frame.ts';
import { About } from './therapist-about.tsx';
import { Acts, Marking } from './therapist-acts.tsx';

/** Everything about one therapist, with everything the registrar can do. */
export const TherapistPage = (props: TherapistPageProps) => {
  const { therapist, standing, names, errors } = props;
  return (
    <OfficePage
      site={props.site}
      title={therapist.name}
      desk={keeperDesk('therapists')}
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Therapeuten', href: therapistsPath }, { label: therapist.name }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>
        {therapist.name} <Tag kind={tagOf(standing)}>{stateWords[standing.state]}</Tag>
      </h1>
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      <About {...props} />
      <h2>Registratie</h2>
      <Acts {...props} />
      <h2>Beroep en bekwaamheid</h2>
      <Marking {...props} />
      <h2>Geschiedenis</h2>
      <DataTable
        caption="Wat er met deze registratie gebeurde"
        rows={props.history}
        rowKey={({ id }) => String(id)}
        columns={[
          { header: 'Wat', main: true, cell: ({ kind }) => kindWords[kind] },
          { header: 'Vanaf', cell: ({ fromDay }) => formatDay(fromDay, 'nl') },
          {
            header: 'Tot en met',
            cell: (line) =>
              'validUntil' in line
                ? formatDay(line.validUntil, 'nl')
                : 'untilDay' in line && line.untilDay
                  ? formatDay(line.untilDay, 'nl')
                  : '',
          },
          { header: 'Reden', cell: ({ reason }) => reason },
          { header: 'Door', cell: ({ by }) => names.get(by) ?? by },
          { header: 'Vastgelegd', cell: ({ recordedAt }) => formatInstant(recordedAt, 'nl') },
        ]}
      />
      <h2>Punten</h2>
      {props.found && (
        <p>
          {props.found.earned} van {props.found.norm} punten; {props.found.waiting} wachten op een oordeel.
        </p>
      )}
      {props.points.length > 0 && (
        <DataTable
          caption="Punten"
          captionHidden
          rows={props.points}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Wat', main: true, cell: ({ title }) => title },
            { header: 'Datum', cell: ({ earnedOn }) => formatDay(earnedOn, 'nl') },
            { header: 'Punten', numeric: true, cell: ({ points, decision }) => decision?.points ?? points },
            {
              header: 'Stand',
              cell: ({ decision }) =>
                decision ? (decision.approved ? 'Telt mee' : 'Telt niet mee') : 'Wacht',
            },
          ]}
        />
      )}
      {props.appeals.length > 0 && (
        <>
          <h2>Bezwaren</h2>
          <ul>
            {props.appeals.map((appeal) => (
              <li key={appeal.id}>
                <a href={`/register-beheer/bezwaren/${appeal.id}`}>{formatInstant(appeal.lodgedAt, 'nl')}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <details class="fold">
        <summary>Logboek</summary>
        <ul class="fold-body">
          {props.audit.map((line) => (
            <li key={line.id}>
              {formatInstant(line.at, 'nl')}: {line.act} ({names.get(line.actor) ?? line.actor})
            </li>
          ))}
        </ul>
      </details>
    </OfficePage>
  );
};
