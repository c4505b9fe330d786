import { formatInstant } from '../../../kernel/format.ts';
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../../ui/index.ts';
import type { TokenRow, Webhook } from '../query.ts';

export const connectionsPath = '/beheer/instellingen/koppelingen';

export type ConnectionsPageProps = {
  site: Site;
  user: string;
  csrf: string;
  tokens: TokenRow[];
  webhooks: Webhook[];
  /** A secret that was just made: it is shown this once. */
  fresh: { what: 'token' | 'webhook'; secret: string } | undefined;
  typed: Record<string, string>;
  errors: FieldErrors;
  message: string | undefined;
};

const freshTitle = { token: 'Dit is de nieuwe sleutel', webhook: 'Dit is het geheim van de webhook' };

/** Programs outside that may read enrolments, and addresses that are told what happens. */
export const ConnectionsPage = (props: ConnectionsPageProps) => (
  <OfficePage
    site={props.site}
    title="Koppelingen"
    section="settings"
    user={props.user}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors).length > 0}
    breadcrumb={[{ label: 'Instellingen', href: '/beheer/instellingen' }, { label: 'Koppelingen' }]}
  >
    <h1>Koppelingen</h1>
    <ErrorSummary lang="nl" errors={props.errors} />
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.fresh && (
      <Notice kind="warn" title={freshTitle[props.fresh.what]}>
        <p>Bewaar het nu op een veilige plek. Wij tonen het maar één keer.</p>
        <p>
          <code>{props.fresh.secret}</code>
        </p>
      </Notice>
    )}
    <p>
      Wat een programma kan opvragen, staat in de <a href="/api/openapi.json">beschrijving van de API</a>.
    </p>
    <Tokens {...props} />
    <Webhooks {...props} />
  </OfficePage>
);

const Tokens = ({ tokens, csrf, typed, errors }: ConnectionsPageProps) => (
  <section class="stack">
    <h2>Sleutels</h2>
    {tokens.length === 0 ? (
      <EmptyState title="Er zijn geen sleutels">
        <p>Met een sleutel leest een ander programma de inschrijvingen. Maak er één per programma.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Wie de inschrijvingen kan lezen"
        rows={tokens}
        rowKey={(token) => token.id}
        columns={[
          { header: 'Naam', main: true, cell: (token) => token.name },
          { header: 'Gemaakt', cell: (token) => formatInstant(token.createdAt, 'nl') },
          {
            header: 'Doen',
            cell: (token) => (
              <Form action={`${connectionsPath}/sleutels/${token.id}/intrekken`} csrf={csrf} inline>
                <Button kind="danger">
                  Trek in <span class="hidden">({token.name})</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    )}
    <Form action={`${connectionsPath}/sleutels`} csrf={csrf} inline>
      <TextField
        name="naam"
        label="Naam van het programma"
        lang="nl"
        maxlength={100}
        value={typed['naam']}
        error={errors['naam']}
      />
      <Button>Maak een sleutel</Button>
    </Form>
  </section>
);

const Webhooks = ({ webhooks, csrf, typed, errors }: ConnectionsPageProps) => (
  <section class="stack">
    <h2>Webhooks</h2>
    {webhooks.length === 0 ? (
      <EmptyState title="Er zijn geen webhooks">
        <p>Een webhook vertelt een ander programma dat er iets gebeurde, zonder persoonsgegevens.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Adressen die bericht krijgen"
        rows={webhooks}
        rowKey={(webhook) => webhook.id}
        columns={[
          // Only the host: a path or a query may carry a secret of the receiver.
          { header: 'Adres', main: true, cell: (webhook) => new URL(webhook.url).host },
          { header: 'Gemaakt', cell: (webhook) => formatInstant(webhook.createdAt, 'nl') },
          {
            header: 'Doen',
            cell: (webhook) => (
              <Form action={`${connectionsPath}/webhooks/${webhook.id}/beeindigen`} csrf={csrf} inline>
                <Button kind="danger">
                  Beëindig <span class="hidden">({new URL(webhook.url).host})</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    )}
    <Form action={`${connectionsPath}/webhooks`} csrf={csrf} inline>
      <TextField
        name="adres"
        label="Adres dat bericht krijgt"
        hint="Begint met https."
        lang="nl"
        type="url"
        maxlength={500}
        value={typed['adres']}
        error={errors['adres']}
      />
      <Button>Voeg toe</Button>
    </Form>
  </section>
);
