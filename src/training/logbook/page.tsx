import { formatInstant } from '../../kernel/format.ts';
import { cents, formatMoney } from '../../kernel/money.ts';
import type { AuditRow } from '../../platform/audit/index.ts';
import { ButtonLink, Buttons, DataTable, EmptyState, OfficePage, type Site } from '../../ui/index.ts';
import type { Named } from './query.ts';
import { actorText, actText, detailName } from './texts.ts';

export type LogbookPageProps = {
  site: Site;
  user: string;
  csrf: string;
  lines: AuditRow[];
  names: Map<string, Named>;
  object: string | undefined;
  /** The line from which the next page goes on; undefined on the last one. */
  older: number | undefined;
  first: boolean;
};

const path = '/beheer/logboek';

const address = (query: { object?: string | undefined; voor?: number | undefined }): string => {
  const search = new URLSearchParams();
  if (query.object) search.set('object', query.object);
  if (query.voor !== undefined) search.set('voor', String(query.voor));
  return search.size > 0 ? `${path}?${search.toString()}` : path;
};

/** Who did what and when, newest first; of everything or of one thing. */
export const LogbookPage = (props: LogbookPageProps) => (
  <OfficePage site={props.site} title="Logboek" section="log" user={props.user} csrf={props.csrf}>
    <h1>Logboek</h1>
    {props.object && <Subject object={props.object} named={props.names.get(props.object)} />}
    {props.lines.length === 0 ? (
      <EmptyState title="Hier staat niets">
        <p>
          {props.object ? (
            <a href={path}>Toon het hele logboek</a>
          ) : (
            'Alles wat iemand doet, komt hier te staan.'
          )}
        </p>
      </EmptyState>
    ) : (
      <Lines {...props} />
    )}
    <Buttons>
      {!props.first && (
        <ButtonLink href={address({ object: props.object })} kind="quiet">
          Naar de nieuwste
        </ButtonLink>
      )}
      {props.older !== undefined && (
        <ButtonLink href={address({ object: props.object, voor: props.older })} kind="quiet">
          Oudere regels
        </ButtonLink>
      )}
    </Buttons>
  </OfficePage>
);

const Subject = ({ object, named }: { object: string; named: Named | undefined }) => (
  <p>
    Alleen regels over {named?.href ? <a href={named.href}>{named.name}</a> : (named?.name ?? object)}.{' '}
    <a href={path}>Toon het hele logboek</a>
  </p>
);

const Lines = ({ lines, names }: LogbookPageProps) => (
  <DataTable
    caption="De nieuwste regel staat bovenaan. Een regel verandert nooit."
    rows={lines}
    rowKey={(line) => String(line.id)}
    columns={[
      { header: 'Wat', main: true, cell: (line) => actText(line.act) },
      { header: 'Wanneer', cell: (line) => formatInstant(line.at, 'nl') },
      { header: 'Wie', cell: (line) => names.get(line.actor)?.name ?? actorText(line.actor) },
      {
        header: 'Over',
        cell: (line) => (
          <a href={address({ object: line.object })}>{names.get(line.object)?.name ?? line.object}</a>
        ),
      },
      { header: 'Bijzonderheden', cell: (line) => detailsOf(line.detail) },
    ]}
  />
);

const detailsOf = (detail: Record<string, unknown>): string =>
  Object.entries(detail)
    .map(([name, value]) => `${detailName(name)}: ${valueText(name, value)}`)
    .join('; ');

const valueText = (name: string, value: unknown): string => {
  if (name === 'cents' && Number.isSafeInteger(value)) return formatMoney(cents(value as number), 'nl');
  return typeof value === 'string' ? value : JSON.stringify(value);
};
