import { formatInstant } from '../../kernel/format.ts';
import { Button, DataTable, EmptyState, Form, Notice, OfficePage, Tag, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { filePath, practiceDesk } from '../domain/practice-pages.ts';
import { stepTexts } from '../domain/signals/texts.ts';
import type { HeldSignal, Signal } from '../store/signals.ts';
import { signalTitle } from './texts.ts';

export type Frame = { site: Site; member: MemberActor; csrf: string; message?: string | undefined };

type ListProps = Frame & {
  now: Date;
  held: readonly HeldSignal[];
  open: readonly (Signal & { client: string })[];
  /** For an owner: how many wait with whom. */
  waiting: readonly { therapist: string | undefined; count: number; since: Date }[];
};

const hours = (from: Date, to: Date): string => {
  const whole = Math.floor((to.getTime() - from.getTime()) / 3_600_000);
  if (whole < 1) return 'minder dan een uur';
  return whole < 48 ? `${whole} uur` : `${Math.floor(whole / 24)} dagen`;
};

const Held = ({ held, now }: Pick<ListProps, 'held' | 'now'>) => (
  <DataTable
    caption="Wachtende signalen, langst wachtend eerst"
    captionHidden
    rowKey={({ id }) => id}
    rows={held}
    columns={[
      {
        header: 'Cliënt',
        main: true,
        cell: ({ id, client }) => <a href={`/praktijk/signalen/${id}`}>{client}</a>,
      },
      { header: 'Signaal', cell: ({ reason }) => signalTitle(reason) },
      { header: 'Sinds', cell: ({ raisedAt }) => formatInstant(raisedAt, 'nl') },
      {
        header: 'Wacht al',
        cell: ({ raisedAt }) => <Tag kind="act">{hours(raisedAt, now)}</Tag>,
      },
    ]}
  />
);

const Open = ({ open, csrf }: Pick<ListProps, 'open' | 'csrf'>) => (
  <DataTable
    caption="Opgepakt, nog niet gesloten"
    captionHidden
    rowKey={({ id }) => id}
    rows={open}
    columns={[
      {
        header: 'Cliënt',
        main: true,
        cell: ({ id, client }) => <a href={`/praktijk/signalen/${id}`}>{client}</a>,
      },
      { header: 'Signaal', cell: ({ reason }) => signalTitle(reason) },
      {
        header: 'Gedaan',
        cell: ({ acknowledgement }) =>
          (acknowledgement?.steps ?? []).map((step) => stepTexts[step].done).join(', '),
      },
      { header: 'Door', cell: ({ acknowledgement }) => acknowledgement?.by },
      {
        header: 'Afsluiten',
        cell: ({ id }) => (
          <Form action={`/praktijk/signalen/${id}/sluiten`} csrf={csrf} inline label="Signaal sluiten">
            <Button kind="quiet">Sluiten</Button>
          </Form>
        ),
      },
    ]}
  />
);

/** `/praktijk/signalen`: what waits for a human, the longest waiting first. */
export const SignalsPage = (props: ListProps) => {
  const { site, member, csrf, held, open, waiting, now, message } = props;
  return (
    <OfficePage
      {...{ site, csrf, user: member.name, title: 'Signalen', desk: practiceDesk(member, 'signals') }}
    >
      <h1>Signalen</h1>
      {message && <Notice kind="ok">{message}</Notice>}
      {hasRole(member, 'therapist') &&
        (held.length === 0 ? (
          <EmptyState title="Er wacht geen signaal">
            <p>
              Een alarmerend antwoord op een vragenlijst komt hier meteen te staan. Ziet u zelf iets? Meld het
              bij <a href="/praktijk/clienten">de cliënt</a>, op het tabblad Metingen.
            </p>
          </EmptyState>
        ) : (
          <>
            <p class="lead">
              {held.length === 1 ? 'Eén signaal wacht' : `${held.length} signalen wachten`} tot iemand
              vastlegt wat er is gedaan. Het langst wachtende staat bovenaan.
            </p>
            <Held {...{ held, now }} />
          </>
        ))}
      {open.length > 0 && (
        <section class="stack">
          <h2>Opgepakt, nog open</h2>
          <Open {...{ open, csrf }} />
        </section>
      )}
      {hasRole(member, 'owner') && waiting.length > 0 && (
        <section class="stack">
          <h2>In de hele praktijk</h2>
          <p>Bij wie iets wacht. Om wie het gaat, ziet alleen wie de cliënt begeleidt.</p>
          <ul>
            {waiting.map(({ therapist, count, since }) => (
              <li key={therapist ?? ''}>
                {therapist ?? 'Niemand verantwoordelijk'}: {count === 1 ? '1 signaal' : `${count} signalen`},
                sinds {formatInstant(since, 'nl')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </OfficePage>
  );
};

/** Where a client's signals and their measurements are. */
export const measurementsPath = (clientId: string): string => filePath(clientId, 'measurements');
