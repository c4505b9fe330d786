import { formatDay, formatInstant } from '../../../kernel/format.ts';
import {
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  type Site,
} from '../../../ui/index.ts';
import type { Edition } from '../../../training/index.ts';
import { editionTabs } from '../../domain/edition-pages.ts';
import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Handed } from './query.ts';
import { stateTags } from './texts.ts';

export type Message = { kind: 'ok' | 'warn'; text: string };
export type Frame = {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
  message: Message | undefined;
};

export const listPath = (edition: Pick<Edition, 'code'>): string =>
  `/beheer/edities/${edition.code}/opdrachten`;

const isHanded = ({ assignment }: Handed): boolean => assignment.versions.length > 0;

/** Who has handed in, who has not, and who is late. */
export const ListPage = (props: Frame & { edition: Edition; handed: Handed[]; term: CalendarDay }) => {
  const { edition, handed } = props;
  const path = listPath(edition);
  return (
    <OfficePage
      site={props.site}
      title={`Opdrachten ${edition.code}`}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
    >
      <h1>Opdrachten</h1>
      <p>
        {edition.place}, {edition.code}
      </p>
      <Tabs label="Pagina’s van deze editie" tabs={editionTabs(edition.code, 'assignments', props.roles)} />
      {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
      <p>
        Inleveren tot en met {formatDay(props.term, 'nl')}. Ingeleverd: {handed.filter(isHanded).length} van{' '}
        {handed.length}.
      </p>
      <Buttons>
        <ButtonLink href={`${path}/instellen`} kind="quiet">
          Tekst en termijn
        </ButtonLink>
      </Buttons>
      {handed.length === 0 ? (
        <EmptyState title="Nog geen deelnemers">
          <p>Zodra iemand is ingeschreven en heeft betaald, staat die hier.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Wat op u wacht, staat bovenaan."
          rows={handed}
          rowKey={(row) => row.participation.enrolmentId}
          columns={[
            {
              header: 'Naam',
              main: true,
              cell: ({ participation }) => (
                <>
                  <a href={`${path}/${participation.enrolmentId}`}>{participation.name}</a>{' '}
                  {participation.guest && <Tag kind="plain">Terugkomdag</Tag>}
                </>
              ),
            },
            { header: 'Stand', cell: (row) => <State {...row} /> },
            { header: 'Ingeleverd op', cell: handedInOn },
            { header: 'Kijkt na', cell: ({ assignment }) => assignment.reviewer?.name ?? 'Niemand' },
            { header: 'Termijn', cell: ({ dueOn }) => formatDay(dueOn, 'nl') },
          ]}
        />
      )}
    </OfficePage>
  );
};

const handedInOn = ({ assignment }: Handed): string => {
  const last = assignment.versions.at(-1);
  return last
    ? `${formatInstant(last.handedInAt, 'nl')}${last.number > 1 ? ` (versie ${last.number})` : ''}`
    : 'Nog niet';
};

const State = ({ assignment, late }: Handed) => {
  const { text, kind } = stateTags[assignment.standing.state];
  return (
    <>
      <Tag kind={kind}>{text}</Tag> {late && <Tag kind="bad">Te laat</Tag>}
    </>
  );
};
