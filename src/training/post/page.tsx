import { formatInstant } from '../../kernel/format.ts';
import type { OutboxRow } from '../../platform/outbox/index.ts';
import {
  Button,
  DataTable,
  EmptyState,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tag,
  type Site,
} from '../../ui/index.ts';
import type { Person } from './query.ts';
import { stuckPath } from './stuck-page.tsx';
import { notSent, problemText, states, topicText, unsentText, type MailWords } from './texts.ts';

export type PostPageProps = {
  site: Site;
  user: string;
  csrf: string;
  mails: OutboxRow[];
  people: Map<string, Person>;
  /** Words for mails of other contexts. */
  mailWords: MailWords;
  counts: Record<OutboxRow['state'], number>;
  filter: { state: OutboxRow['state'] | undefined; about: string | undefined };
  /** True when there are more than are shown. */
  more: boolean;
  /** How much other work waits for a person. */
  stuck: number;
  message: { kind: 'ok' | 'warn'; text: string } | undefined;
};

const path = '/beheer/post';

/** Every mail of the product with its state. What is in it is not shown: the person has it. */
export const PostPage = (props: PostPageProps) => (
  <OfficePage site={props.site} title="Post" section="mail" user={props.user} csrf={props.csrf}>
    <h1>Post</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    {props.stuck > 0 && (
      <Notice
        kind="warn"
        title={props.stuck === 1 ? 'Eén taak bleef liggen' : `${props.stuck} taken bleven liggen`}
      >
        <p>
          <a href={stuckPath}>Bekijk wat er bleef liggen</a>
        </p>
      </Notice>
    )}
    <Filter {...props} />
    {props.mails.length === 0 ? (
      <EmptyState title="Geen mail gevonden">
        <p>
          {props.filter.state || props.filter.about ? (
            <a href={path}>Toon alle mail</a>
          ) : (
            'Zodra iemand zich inschrijft, ziet u hier de mail die wij sturen.'
          )}
        </p>
      </EmptyState>
    ) : (
      <MailTable {...props} />
    )}
    {props.more && <p>Dit zijn de nieuwste {props.mails.length} mails. Kies een staat om minder te zien.</p>}
  </OfficePage>
);

const Filter = ({ filter, counts, people }: PostPageProps) => (
  <>
    <Form action={path} method="get" inline label="Kies welke mail u ziet">
      <SelectField
        name="staat"
        label="Staat"
        lang="nl"
        empty="Alle"
        optional
        value={filter.state}
        options={Object.entries(states).map(([value, { tag }]) => ({
          value,
          label: `${tag} (${counts[value as OutboxRow['state']]})`,
        }))}
      />
      {filter.about && <input type="hidden" name="over" value={filter.about} />}
      <Button kind="quiet">Toon</Button>
    </Form>
    {filter.about && (
      <p>
        Alleen mail over {people.get(filter.about)?.name ?? filter.about}. <a href={path}>Toon alle mail</a>
      </p>
    )}
  </>
);

const MailTable = ({ mails, people, csrf, mailWords }: PostPageProps) => (
  <DataTable
    caption="De nieuwste mail staat bovenaan."
    rows={mails}
    rowKey={(mail) => mail.id}
    columns={[
      { header: 'Mail', main: true, cell: (mail) => topicText(mail.topic, mailWords) },
      { header: 'Over', cell: (mail) => <About person={people.get(mail.about ?? '')} /> },
      { header: 'Gemaakt', cell: (mail) => formatInstant(mail.createdAt, 'nl') },
      {
        header: 'Staat',
        cell: (mail) => {
          const { kind, tag } = unsentOf(mail) === undefined ? states[mail.state] : notSent;
          return <Tag kind={kind}>{tag}</Tag>;
        },
      },
      { header: 'Bijzonderheden', cell: detailOf },
      {
        header: 'Doen',
        cell: (mail) => <Act mail={mail} csrf={csrf} words={topicText(mail.topic, mailWords)} />,
      },
    ]}
  />
);

const About = ({ person }: { person: Person | undefined }) =>
  person ? (
    <span>
      <a href={`/beheer/inschrijvingen/${person.enrolmentId}`}>{person.name}</a>
      <br />
      {person.email}
    </span>
  ) : null;

/** Why nothing was sent, when the mail no longer had a reason. */
const unsentOf = ({ outcome }: OutboxRow): string | undefined =>
  typeof outcome?.['unsent'] === 'string' ? outcome['unsent'] : undefined;

const detailOf = (mail: OutboxRow): string => {
  const unsent = unsentOf(mail);
  if (unsent !== undefined) return unsentText(unsent);
  if (mail.doneAt) return `Verstuurd ${formatInstant(mail.doneAt, 'nl')}`;
  if (!mail.problem) return '';
  return `${problemText(mail.problem)} ${mail.attempts} keer geprobeerd.`;
};

const Act = ({ mail, csrf, words: what }: { mail: OutboxRow; csrf: string; words: string }) => {
  if (mail.state === 'waiting' || unsentOf(mail) !== undefined) return null;
  const [act, words] = mail.state === 'done' ? ['nogmaals', 'Nog eens'] : ['opnieuw', 'Opnieuw'];
  return (
    <Form action={`${path}/${mail.id}/${act}`} csrf={csrf} inline>
      <Button kind="quiet">
        {words} <span class="hidden">({what})</span>
      </Button>
    </Form>
  );
};
