import { formatInstant } from '../../kernel/format.ts';
import {
  Button,
  Buttons,
  DataTable,
  EmptyState,
  Facts,
  Form,
  Notice,
  QrCode,
  SelectField,
  Tag,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import { referrers } from '../domain/request.ts';
import type { ReferrerLink } from '../store/requests.ts';
import { Desk, RequestTabs, requestsPath, type Frame } from './page.tsx';
import { referrerNames } from './words.ts';

/** Days that a link may hold. */
export const linkDays = ['30', '90', '365'] as const;

const forWhom = ({ kind }: ReferrerLink): string => (kind ? referrerNames[kind] : 'Iedereen die verwijst');

const stateOf = (link: ReferrerLink, now: Date) =>
  link.revokedAt ? (
    <Tag kind="bad">ingetrokken</Tag>
  ) : link.expiresAt <= now ? (
    <Tag kind="plain">verlopen</Tag>
  ) : (
    <Tag kind="ok">geldig</Tag>
  );

/** The links a practice gave out, and the form for a new one. */
export const LinksPage = (
  props: Frame & {
    links: readonly ReferrerLink[];
    waiting: number;
    now: Date;
    errors: FieldErrors;
    typed: Record<string, string>;
    done: string | undefined;
  },
) => {
  const { links, errors, typed, now } = props;
  return (
    <Desk {...props} title="Links voor verwijzers" crumb="Links voor verwijzers">
      <h1>Links voor verwijzers</h1>
      {props.done && (
        <Notice kind="ok">
          <p>{props.done}</p>
        </Notice>
      )}
      <RequestTabs present="links" waiting={props.waiting} />
      <p>
        Met zo’n link stuurt een verwijzer u een aanvraag, zonder account. Een link voor iedereen die verwijst
        kan op uw eigen site of op een kaartje.
      </p>
      {links.length === 0 ? (
        <EmptyState title="Nog geen links">
          <p>Maak hieronder de eerste, bijvoorbeeld voor een huisarts in de buurt.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Links die u uitgaf"
          captionHidden
          rows={links}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Naam',
              main: true,
              cell: ({ id, name }) => <a href={`${requestsPath}/links/${id}`}>{name}</a>,
            },
            { header: 'Voor', cell: forWhom },
            { header: 'Geldig tot', cell: ({ expiresAt }) => formatInstant(expiresAt, 'nl') },
            { header: 'Status', cell: (link) => stateOf(link, now) },
          ]}
        />
      )}
      <section class="stack">
        <h2>Nieuwe link</h2>
        <Form action={`${requestsPath}/links`} csrf={props.csrf} label="Nieuwe link">
          <SelectField
            name="soort"
            lang="nl"
            label="Voor welke verwijzer?"
            empty="Iedereen die verwijst"
            optional
            options={referrers.map((value) => ({ value, label: referrerNames[value] }))}
            value={typed['soort']}
            error={errors['soort']}
          />
          <TextField
            name="naam"
            lang="nl"
            label="Naam, voor uzelf"
            hint="Bijvoorbeeld: Huisartsen De Linde. De verwijzer ziet dit niet."
            value={typed['naam']}
            error={errors['naam']}
            maxlength={120}
          />
          <SelectField
            name="dagen"
            lang="nl"
            label="Hoe lang geldig?"
            options={linkDays.map((value) => ({ value, label: `${value} dagen` }))}
            value={typed['dagen'] ?? '90'}
            error={errors['dagen']}
          />
          <Buttons>
            <Button>Link maken</Button>
          </Buttons>
        </Form>
      </section>
    </Desk>
  );
};

/** One link, to copy, print or take back. */
export const LinkPage = (
  props: Frame & { link: ReferrerLink; address: string; now: Date; done: string | undefined },
) => {
  const { link, address, now } = props;
  const holds = !link.revokedAt && link.expiresAt > now;
  return (
    <Desk
      {...props}
      title={link.name}
      crumb={link.name}
      under={{ label: 'Links voor verwijzers', href: `${requestsPath}/links` }}
    >
      <h1>{link.name}</h1>
      {props.done && (
        <Notice kind="ok">
          <p>{props.done}</p>
        </Notice>
      )}
      <Facts
        rows={[
          { term: 'Voor', detail: forWhom(link) },
          { term: 'Gemaakt', detail: formatInstant(link.madeAt, 'nl') },
          { term: 'Geldig tot', detail: formatInstant(link.expiresAt, 'nl') },
          { term: 'Status', detail: stateOf(link, now) },
        ]}
      />
      {holds && (
        <>
          <section class="stack">
            <h2>De link</h2>
            <p>Kopieer dit adres, of druk deze pagina af voor op een kaartje.</p>
            <p class="care-link">
              <a href={address}>{address}</a>
            </p>
            <div class="care-link-code">
              <QrCode text={address} label="Code die naar het aanvraagformulier leidt" />
            </div>
          </section>
          <section class="stack">
            <h2>Intrekken</h2>
            <p>Daarna kan niemand met deze link nog een aanvraag sturen. Wat al binnen is, blijft.</p>
            <Form action={`${requestsPath}/links/${link.id}/intrekken`} csrf={props.csrf} label="Intrekken">
              <Buttons>
                <Button kind="danger">Link intrekken</Button>
              </Buttons>
            </Form>
          </section>
        </>
      )}
    </Desk>
  );
};
