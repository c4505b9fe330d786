import type { ComponentChildren } from 'preact';
import { formatDay } from '../../../kernel/format.ts';
import type { Edition } from '../../../training/index.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Facts,
  Form,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  type Site,
} from '../../../ui/index.ts';
import { editionTabs } from '../../domain/edition-pages.ts';
import type { ClientAnswer } from '../../domain/case-study.ts';
import type { CaseStudy } from '../../store/cases.ts';
import type { RoomPerson } from '../../store/rooms.ts';
import { choices } from '../choices.ts';

/** A case as the teachers see it. Of the client only whether they come. */
export type Brought = { study: CaseStudy; participation: RoomPerson; client: ClientAnswer | undefined };

export type OrderProps = {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
  edition: Edition;
  cases: Brought[];
  count: { invited: number; coming: number } | undefined;
  moved: boolean;
};

const clientTags = {
  yes: { kind: 'ok', text: 'Cliënt komt mee' },
  no: { kind: 'plain', text: 'Cliënt komt niet' },
  withdrawn: { kind: 'plain', text: 'Cliënt komt niet meer' },
  asked: { kind: 'act', text: 'Cliënt heeft nog niet geantwoord' },
} as const;

/** S27: who is here for the return day only. */
const Guest = ({ participation }: Brought) =>
  participation.guest ? <Tag kind="plain">Terugkomdag</Tag> : null;

const Client = ({ study, client }: Brought) => {
  if (!study.clientComes) return <Tag kind="plain">Zonder cliënt</Tag>;
  const { kind, text } = clientTags[client ?? 'asked'];
  return <Tag kind={kind}>{text}</Tag>;
};

const Told = ({ study }: Brought) => {
  const { answers } = study;
  const t = choices.nl;
  return (
    <Facts
      rows={[
        {
          term: 'Cliënt',
          detail: [answers.age && t.age[answers.age], answers.pronoun && t.pronoun[answers.pronoun]]
            .filter(Boolean)
            .join(', '),
        },
        { term: 'Veld', detail: answers.field && t.field[answers.field] },
        { term: 'Klacht of aandoening', detail: answers.subject && t.subject[answers.subject] },
        { term: 'Hoe het lopen eruitzag', detail: answers.running },
        { term: 'Vraag aan de groep', detail: answers.question },
      ]}
    />
  );
};

const pathOf = (edition: Edition): string => `/beheer/edities/${edition.code}/casussen`;

const Frame = (props: OrderProps & { title: string; children?: ComponentChildren }) => (
  <OfficePage
    site={props.site}
    title={`${props.title} ${props.edition.code}`}
    section="teaching"
    user={props.user}
    roles={props.roles}
    csrf={props.csrf}
  >
    {props.children}
  </OfficePage>
);

/** S26: the cases of the return day, in the order in which they come up. */
export const OrderPage = (props: OrderProps) => {
  const { edition, cases, csrf, count } = props;
  return (
    <Frame {...props} title="Casussen">
      <h1>Casussen</h1>
      <p>
        {edition.place}, {edition.code}, terugkomdag {formatDay(edition.returnDay, 'nl')}
      </p>
      <Tabs label="Pagina’s van deze editie" tabs={editionTabs(edition.code, 'cases', props.roles)} />
      {props.moved && <Notice kind="ok">De volgorde is bewaard.</Notice>}
      {count && (
        <p>
          Cliënten die kwamen: {count.coming} van {count.invited}. Hun antwoorden zijn verwijderd.
        </p>
      )}
      {cases.length === 0 ? (
        <EmptyState title="Nog geen casus ingebracht">
          <p>Deelnemers schrijven hun casus op hun eigen pagina. Wat zij inbrengen, staat daarna hier.</p>
        </EmptyState>
      ) : (
        <>
          <Buttons>
            <ButtonLink href={`${pathOf(edition)}/afdrukken`} kind="quiet">
              Om af te drukken
            </ButtonLink>
          </Buttons>
          <ol class="case-list">
            {cases.map((brought, at) => (
              <li key={brought.study.enrolmentId} class="case-item">
                <h2>
                  {at + 1}. {brought.participation.name}
                </h2>
                <p>
                  <Guest {...brought} /> <Client {...brought} />
                </p>
                <Told {...brought} />
                <Form
                  action={`${pathOf(edition)}/volgorde`}
                  csrf={csrf}
                  label={`Volgorde van casus ${at + 1}`}
                  inline
                >
                  <input type="hidden" name="casus" value={brought.study.enrolmentId} />
                  {at > 0 && (
                    <Button name="naar" value="eerder" kind="quiet">
                      Eerder<span class="hidden"> aan de beurt, casus {at + 1}</span>
                    </Button>
                  )}
                  {at < cases.length - 1 && (
                    <Button name="naar" value="later" kind="quiet">
                      Later<span class="hidden"> aan de beurt, casus {at + 1}</span>
                    </Button>
                  )}
                </Form>
              </li>
            ))}
          </ol>
        </>
      )}
    </Frame>
  );
};

/** The same on paper, for in the room: without names of participants' clients, because there are none. */
export const PrintPage = (props: OrderProps) => (
  <Frame {...props} title="Casussen, om af te drukken">
    <p class="print-hint">
      Druk deze pagina af met uw browser (Ctrl+P). <a href={pathOf(props.edition)}>Terug naar de casussen</a>
    </p>
    <h1>Casussen van {formatDay(props.edition.returnDay, 'nl')}</h1>
    {props.cases.length === 0 && <p>Er is nog geen casus ingebracht.</p>}
    {props.cases.map((brought, at) => (
      <article key={brought.study.enrolmentId} class="case-sheet stack">
        <h2>
          {at + 1}. {brought.participation.name}
        </h2>
        <p>
          <Guest {...brought} /> <Client {...brought} />
        </p>
        <Told {...brought} />
      </article>
    ))}
  </Frame>
);
