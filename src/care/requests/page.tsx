import type { ComponentChildren } from 'preact';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant, formatNumber } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tabs,
  Tag,
  TextArea,
  type Fact,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { filePath, practiceDesk } from '../domain/practice-pages.ts';
import { declineReasons, type Request } from '../domain/request.ts';
import { ageOn } from '../domain/retention.ts';
import type { KeptRequest, RequestState } from '../store/requests.ts';
import {
  agreedNames,
  fieldNames,
  partNames,
  reasonNames,
  referrerNames,
  stateNames,
  statePaths,
  wishNames,
} from './words.ts';

export type Frame = { site: Site; member: MemberActor; csrf: string };

export const requestsPath = '/praktijk/aanvragen';

export const Desk = (
  props: Frame & {
    title: string;
    crumb?: string;
    /** The page between the requests and this one. */
    under?: { label: string; href: string };
    errors?: FieldErrors;
    children: ComponentChildren;
  },
) => (
  <OfficePage
    site={props.site}
    title={props.title}
    desk={practiceDesk(props.member, 'requests')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors ?? {}).length > 0}
    breadcrumb={
      props.crumb === undefined
        ? undefined
        : [
            { label: 'Aanvragen', href: requestsPath },
            ...(props.under ? [props.under] : []),
            { label: props.crumb },
          ]
    }
  >
    {props.errors && <ErrorSummary lang="nl" errors={props.errors} />}
    {props.children}
  </OfficePage>
);

const states: readonly RequestState[] = ['new', 'accepted', 'declined'];

/** The pages about requests, with how many wait. */
export const RequestTabs = ({ present, waiting }: { present: RequestState | 'links'; waiting: number }) => (
  <Tabs
    label="Aanvragen"
    tabs={[
      ...states.map((state) => ({
        href: state === 'new' ? requestsPath : `${requestsPath}?stand=${statePaths[state]}`,
        label: state === 'new' && waiting > 0 ? `${stateNames.new} (${waiting})` : stateNames[state],
        current: state === present,
      })),
      { href: `${requestsPath}/links`, label: 'Links voor verwijzers', current: present === 'links' },
    ]}
  />
);

const empty: Record<RequestState, { title: string; body: string }> = {
  new: {
    title: 'Geen nieuwe aanvragen',
    body: 'Geef een verwijzer een link: de aanvraag komt dan hier binnen.',
  },
  accepted: {
    title: 'Nog niets aangenomen',
    body: 'Een aanvraag die u aanneemt, wordt een cliënt en blijft hier terug te vinden.',
  },
  declined: {
    title: 'Niets afgewezen',
    body: 'Aanvragen die u niet aanneemt, staan hier drie maanden.',
  },
};

/** The requests in one state. */
export const ListPage = (
  props: Frame & {
    state: RequestState;
    waiting: number;
    found: readonly KeptRequest[];
    done: string | undefined;
  },
) => {
  const { state, found } = props;
  return (
    <Desk {...props} title="Aanvragen">
      <h1>Aanvragen</h1>
      {props.done && <Notice kind="ok">{<p>{props.done}</p>}</Notice>}
      <RequestTabs present={state} waiting={props.waiting} />
      {found.length === 0 ? (
        <EmptyState title={empty[state].title}>
          <p>{empty[state].body}</p>
          <Buttons>
            <ButtonLink href={`${requestsPath}/links`}>Maak een link voor een verwijzer</ButtonLink>
          </Buttons>
        </EmptyState>
      ) : (
        <DataTable
          caption={`${stateNames[state]}: aanvragen`}
          captionHidden
          rows={found}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Cliënt',
              main: true,
              cell: ({ id, sent }) => <a href={`${requestsPath}/${id}`}>{sent?.request.client.name}</a>,
            },
            {
              header: 'Gebied',
              cell: ({ sent }) => sent && <Tag kind="plain">{fieldNames[sent.request.field]}</Tag>,
            },
            {
              header: 'Verwijzer',
              cell: ({ sent }) =>
                sent && `${referrerNames[sent.request.referrer.kind]}: ${sent.request.referrer.organisation}`,
            },
            { header: 'Verstuurd', cell: ({ sent }) => sent && formatInstant(sent.at, 'nl') },
            ...(state === 'new'
              ? []
              : [
                  {
                    header: 'Besloten',
                    cell: ({ decision }: KeptRequest) => decision && formatInstant(decision.at, 'nl'),
                  },
                ]),
          ]}
        />
      )}
    </Desk>
  );
};

const row = (term: string, detail: ComponentChildren): Fact[] =>
  detail === undefined || detail === '' ? [] : [{ term, detail }];

const askedRows = (request: Request, today: CalendarDay, letter: ComponentChildren): Fact[] => {
  const { client, firstSickOn, hours } = request;
  return [
    ...row('Naam', client.name),
    ...row('Geboren', `${formatDay(client.bornOn, 'nl')} (${ageOn(client.bornOn, today)} jaar)`),
    ...row('E-mailadres', client.email),
    ...row('Telefoon', client.phone),
    ...row('Akkoord van', agreedNames[request.agreedBy]),
    ...row('Gebied', fieldNames[request.field]),
    ...row('Eerste ziektedag', firstSickOn && formatDay(firstSickOn, 'nl')),
    ...row('Hoopt op', request.wishes.map((wish) => wishNames[wish]).join('; ')),
    ...row('Dagdelen', request.parts.map((part) => partNames[part]).join(', ')),
    ...row('Uren per week', hours === undefined ? undefined : formatNumber(hours, 'nl')),
    ...row('Toelichting', request.question),
    ...row('Brief', letter),
  ];
};

const referrerRows = ({ referrer }: Request): Fact[] => [
  ...row('Rol', referrerNames[referrer.kind]),
  ...row('Naam', `${referrer.name}, ${referrer.role}`),
  ...row('Organisatie', referrer.organisation),
  ...row('E-mailadres', referrer.email),
  ...row('Telefoon', referrer.phone),
];

export type Alike = {
  clients: readonly { id: string; name: string; mine: boolean; responsible: string | null }[];
  requests: readonly { id: string; sentAt: Date }[];
};

const AlikeNotice = ({ alike }: { alike: Alike }) =>
  alike.clients.length + alike.requests.length === 0 ? null : (
    <Notice kind="warn" title="Misschien kent u deze persoon al">
      <ul>
        {alike.clients.map((client) => (
          <li key={client.id}>
            {client.mine ? <a href={filePath(client.id)}>{client.name}</a> : client.name} is op dezelfde dag
            geboren
            {client.responsible && !client.mine && `; ${client.responsible} begeleidt`}
          </li>
        ))}
        {alike.requests.map((request) => (
          <li key={request.id}>
            <a href={`${requestsPath}/${request.id}`}>Een andere aanvraag</a> van{' '}
            {formatInstant(request.sentAt, 'nl')}
          </li>
        ))}
      </ul>
    </Notice>
  );

const Judge = (
  props: Frame & { id: string; request: Request; errors: FieldErrors; typed: Record<string, string> },
) => {
  const { id, csrf, errors, typed, member } = props;
  const employer = props.request.referrer.kind === 'employer';
  return (
    <>
      <section class="stack">
        <h2>Aannemen</h2>
        {hasRole(member, 'therapist') ? (
          <Form action={`${requestsPath}/${id}/aannemen`} csrf={csrf} label="Aannemen">
            <p>
              De cliënt komt in de praktijk met u als begeleider. De verwijzer krijgt bericht; er wordt niets
              gedeeld voordat de cliënt daar toestemming voor geeft.
            </p>
            <Buttons>
              <Button>Aannemen en dossier beginnen</Button>
            </Buttons>
          </Form>
        ) : (
          <p>Aannemen doet een therapeut: wie aanneemt, begeleidt.</p>
        )}
      </section>
      <section class="stack">
        <h2>Niet aannemen</h2>
        <Form action={`${requestsPath}/${id}/afwijzen`} csrf={csrf} label="Niet aannemen">
          <SelectField
            name="reden"
            lang="nl"
            label="Reden"
            options={declineReasons.map((value) => ({ value, label: reasonNames[value] }))}
            value={typed['reden']}
            error={errors['reden']}
          />
          <TextArea
            name="bericht"
            lang="nl"
            label="Bericht aan de verwijzer"
            hint={
              employer
                ? 'De werkgever leest dit. Schrijf niets over gezondheid.'
                : 'De verwijzer leest dit op de eigen pagina.'
            }
            value={typed['bericht']}
            error={errors['bericht']}
            rows={3}
            optional
          />
          <Buttons>
            <Button kind="danger">Niet aannemen</Button>
          </Buttons>
        </Form>
      </section>
    </>
  );
};

/** One request, with what to decide. */
export const RequestPage = (
  props: Frame & {
    kept: KeptRequest;
    request: Request;
    today: CalendarDay;
    alike: Alike;
    decidedBy: string | undefined;
    errors: FieldErrors;
    typed: Record<string, string>;
  },
) => {
  const { kept, request, today } = props;
  const { decision } = kept;
  const letter = kept.letter && <a href={`${requestsPath}/${kept.id}/brief`}>{kept.letter}</a>;
  return (
    <Desk {...props} title={`Aanvraag voor ${request.client.name}`} crumb={request.client.name}>
      <h1>{request.client.name}</h1>
      {decision && (
        <Notice kind={decision.outcome === 'accepted' ? 'ok' : 'info'} title={stateNames[decision.outcome]}>
          <p>
            {formatInstant(decision.at, 'nl')}
            {props.decidedBy && `, ${props.decidedBy}`}
            {decision.outcome === 'declined' && `. Reden: ${reasonNames[decision.reason].toLowerCase()}`}
          </p>
          {decision.words && <p>{decision.words}</p>}
          {kept.clientId && (
            <p>
              <a href={filePath(kept.clientId)}>Naar het dossier</a>
              {request.field === 'reintegration' && (
                <>
                  {' of naar de '}
                  <a href={`${filePath(kept.clientId)}/re-integratie`}>tijdlijn van de re-integratie</a>
                </>
              )}
            </p>
          )}
        </Notice>
      )}
      {!decision && <AlikeNotice alike={props.alike} />}
      <div class="two">
        <section class="stack">
          <h2>De aanvraag</h2>
          <Facts rows={askedRows(request, today, letter)} />
        </section>
        <section class="stack">
          <h2>De verwijzer</h2>
          <Facts rows={referrerRows(request)} />
        </section>
      </div>
      {!decision && <Judge {...props} id={kept.id} />}
    </Desk>
  );
};
