import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  Form,
  OfficePage,
  SelectField,
  Tag,
  TextField,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { fields } from '../domain/field.ts';
import { filePath, practiceDesk } from '../domain/practice-pages.ts';
import { fieldWords } from '../domain/practice-words.ts';
import { ageOn } from '../domain/retention.ts';
import type { ClientCount, ListedClient } from '../store/clients.ts';
import { listHref, pageLength, type ListAddress, type SortWord, type StateWord } from './list-query.ts';

export type ListProps = {
  site: Site;
  member: MemberActor;
  csrf: string;
  address: ListAddress;
  /** One more than a page holds, when there is a next one. */
  clients: ListedClient[];
  counts: ClientCount[];
  today: CalendarDay;
};

const stateWords: Record<StateWord, string> = {
  lopend: 'In begeleiding',
  afgerond: 'Afgerond',
  alle: 'Alle cliënten',
};

/** How many there are in a state and a field, as far as the text searched for goes. */
const countOf = (counts: readonly ClientCount[], stand: StateWord, veld: string): number =>
  counts
    .filter(({ ended }) => stand === 'alle' || ended === (stand === 'afgerond'))
    .filter(({ field }) => veld === '' || field === veld)
    .reduce((all, { count }) => all + count, 0);

/** Every number is a link to exactly what it counts. */
const Counts = ({ address, counts }: Pick<ListProps, 'address' | 'counts'>) => (
  <nav aria-label="Aantallen" class="care-counts">
    <ul>
      {(Object.keys(stateWords) as StateWord[]).map((stand) => (
        <li key={stand}>
          <a
            href={listHref(address, { stand, veld: '' })}
            aria-current={address.stand === stand && address.veld === '' ? 'true' : undefined}
          >
            {stateWords[stand]} <b>{countOf(counts, stand, '')}</b>
          </a>
        </li>
      ))}
      {fields.map((veld) => (
        <li key={veld}>
          <a href={listHref(address, { veld })} aria-current={address.veld === veld ? 'true' : undefined}>
            {fieldWords[veld]} <b>{countOf(counts, address.stand, veld)}</b>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Filter = ({ address }: { address: ListAddress }) => (
  <Form action="/praktijk/clienten" method="get" inline label="Cliënten zoeken">
    <TextField name="q" label="Naam" type="search" lang="nl" optional value={address.q} />
    <SelectField
      name="veld"
      label="Veld"
      lang="nl"
      optional
      empty="Alle velden"
      value={address.veld}
      options={fields.map((value) => ({ value, label: fieldWords[value] }))}
    />
    <SelectField
      name="stand"
      label="Status"
      lang="nl"
      optional
      empty={stateWords.lopend}
      value={address.stand === 'lopend' ? '' : address.stand}
      options={(['afgerond', 'alle'] as const).map((value) => ({ value, label: stateWords[value] }))}
    />
    {address.op !== 'naam' && <input type="hidden" name="op" value={address.op} />}
    {address.richting === 'af' && <input type="hidden" name="richting" value="af" />}
    <Button kind="quiet">Toon</Button>
  </Form>
);

const sortOf = (address: ListAddress, op: SortWord) => {
  const present = address.op === op;
  const richting = present && address.richting === 'op' ? ('af' as const) : ('op' as const);
  return {
    href: listHref(address, { op, richting }),
    current: present
      ? address.richting === 'op'
        ? ('ascending' as const)
        : ('descending' as const)
      : undefined,
  };
};

const Nobody = ({ address, counts }: Pick<ListProps, 'address' | 'counts'>) =>
  countOf(counts, 'alle', '') === 0 && address.q === '' ? (
    <EmptyState title="U begeleidt nog niemand">
      <p>
        Neem uw eerste cliënt aan. Komt iemand voor re-integratie, of via een verwijzer, begin dan bij{' '}
        <a href="/praktijk/aanvragen">Aanvragen</a>.
      </p>
      <ButtonLink href="/praktijk/clienten/nieuw">Cliënt aannemen</ButtonLink>
    </EmptyState>
  ) : (
    <EmptyState title="Niemand gevonden">
      <p>
        Zoek met minder letters, of{' '}
        <a href={listHref({ ...address, q: '', veld: '', stand: 'alle' })}>toon alle cliënten</a>.
      </p>
    </EmptyState>
  );

/** The clients that a therapist guides. */
export const ListPage = (props: ListProps) => {
  const { address, today } = props;
  const rows = props.clients.slice(0, pageLength);
  return (
    <OfficePage
      site={props.site}
      title="Cliënten"
      desk={practiceDesk(props.member, 'clients')}
      user={props.member.name}
      csrf={props.csrf}
    >
      <div class="care-heading">
        <h1>Cliënten</h1>
        <Buttons>
          <ButtonLink href="/praktijk/clienten/nieuw">Cliënt aannemen</ButtonLink>
        </Buttons>
      </div>
      <Counts {...props} />
      <Filter address={address} />
      {rows.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <DataTable
          caption="Cliënten die u begeleidt"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Naam',
              main: true,
              sort: sortOf(address, 'naam'),
              cell: ({ id, name }) => <a href={filePath(id)}>{name}</a>,
            },
            {
              header: 'Leeftijd',
              numeric: true,
              sort: sortOf(address, 'leeftijd'),
              cell: ({ bornOn }) => ageOn(bornOn, today),
            },
            { header: 'Veld', cell: ({ field }) => fieldWords[field] },
            {
              header: 'Begonnen',
              sort: sortOf(address, 'begonnen'),
              cell: ({ startedAt }) => formatDay(dutchDay(startedAt), 'nl'),
            },
            {
              header: 'Status',
              cell: ({ endedAt }) =>
                endedAt ? <Tag kind="plain">Afgerond</Tag> : <Tag kind="ok">In begeleiding</Tag>,
            },
            {
              header: 'Eigen pagina’s',
              cell: ({ id, inUse }) =>
                inUse ? 'In gebruik' : <a href={`/praktijk/clienten/${id}/code`}>Code maken</a>,
            },
            {
              header: 'Uw rol',
              cell: ({ responsible }) => (responsible ? 'Verantwoordelijk' : 'Begeleider'),
            },
          ]}
        />
      )}
      {(address.vanaf > 0 || props.clients.length > pageLength) && (
        <Buttons>
          {address.vanaf > 0 && (
            <ButtonLink
              kind="quiet"
              href={listHref(address, { vanaf: Math.max(0, address.vanaf - pageLength) })}
            >
              Vorige
            </ButtonLink>
          )}
          {props.clients.length > pageLength && (
            <ButtonLink kind="quiet" href={listHref(address, { vanaf: address.vanaf + pageLength })}>
              Volgende
            </ButtonLink>
          )}
        </Buttons>
      )}
      <p class="hint">
        Moet u in een noodgeval een dossier van een collega zien?{' '}
        <a href="/praktijk/clienten/zoeken-in-nood">Zoeken in nood</a>. Wat er eerder in nood werd geopend,
        staat bij <a href="/praktijk/clienten/noodinzage">Noodinzage</a>.
      </p>
    </OfficePage>
  );
};
