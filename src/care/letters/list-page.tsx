import type { ComponentChildren } from 'preact';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tabs,
  Tag,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { LetterKind } from '../domain/letter.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import { letterNames, stateTags, stateWords } from '../papers/letter/words.ts';
import type { NamedRecipient } from '../store/consents.ts';
import type { Letter } from '../store/letters.ts';

export type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

/** The frame of the pages about a client's letters. */
export const LettersFrame = (
  props: Frame & {
    client: { id: string; name: string };
    title: string;
    children?: ComponentChildren;
    inList?: boolean;
  },
) => {
  const { client, title } = props;
  return (
    <OfficePage
      site={props.site}
      title={`${title}: ${client.name}`}
      desk={practiceDesk(props.member, 'clients')}
      user={props.member.name}
      csrf={props.csrf}
      errorTitle={props.errors !== undefined}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        ...(props.inList
          ? [{ label: 'Brieven' }]
          : [{ label: 'Brieven', href: filePath(client.id, 'letters') }, { label: title }]),
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'letters')} />
      <ErrorSummary lang="nl" errors={props.errors} />
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      {props.children}
    </OfficePage>
  );
};

export type ListProps = Frame & {
  client: { id: string; name: string };
  letters: readonly Letter[];
  /** To whom something may be sent now, with the letters that are possible. */
  possible: readonly { to: NamedRecipient; kinds: readonly LetterKind[] }[];
  named: boolean;
  newId: string;
  typed?: Readonly<Record<string, string>> | undefined;
};

const nameOf = ({ name, organisation }: NamedRecipient): string =>
  organisation ? `${name}, ${organisation}` : name;

/** `/praktijk/clienten/:id/brieven`: the letters of a file, and a new one. */
export const ListPage = (props: ListProps) => {
  const { client, letters, possible, csrf } = props;
  const path = filePath(client.id, 'letters');
  const choices = possible.flatMap(({ to, kinds }) =>
    kinds.map((kind) => ({
      value: `${to.id}:${kind}`,
      label: `${letterNames.nl[kind]} aan ${nameOf(to)}`,
    })),
  );
  return (
    <LettersFrame {...props} title="Brieven" inList>
      <h1>Brieven</h1>
      {letters.length === 0 ? (
        <EmptyState title="Nog geen brieven">
          <p>
            Een brief begint met een tekst uit de gegevens. De cliënt leest hem en geeft hem vrij voor hij
            weggaat.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Brieven van dit dossier"
          captionHidden
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Brief',
              main: true,
              cell: ({ id, kind }) => <a href={`${path}/${id}`}>{letterNames.nl[kind]}</a>,
            },
            { header: 'Aan', cell: ({ to }) => nameOf(to) },
            {
              header: 'Status',
              cell: ({ state }) => <Tag kind={stateTags[state]}>{stateWords.nl[state]}</Tag>,
            },
            {
              header: 'Sinds',
              cell: ({ events, madeAt }) => formatDay(dutchDay(events.at(-1)?.at ?? madeAt), 'nl'),
            },
          ]}
        />
      )}
      <section class="care-part stack letters-new">
        <h2>Een nieuwe brief</h2>
        {choices.length > 0 ? (
          <Form action={path} csrf={csrf} label="Een nieuwe brief">
            <input type="hidden" name="id" value={props.newId} />
            <SelectField
              name="brief"
              lang="nl"
              label="Welke brief, aan wie"
              hint="Alleen wat de cliënt met deze ontvanger wil delen, kan in de brief."
              value={props.typed?.['brief']}
              error={props.errors?.['brief']}
              options={choices}
            />
            <Button>Maak een eerste tekst</Button>
          </Form>
        ) : (
          <>
            <p>
              {props.named
                ? 'De cliënt gaf nog voor geen ontvanger toestemming voor een brief of voor aanwezigheid.'
                : 'Er is nog geen ontvanger in dit dossier, zoals de huisarts of een behandelaar.'}
            </p>
            <ButtonLink href={filePath(client.id, 'consent')} kind="quiet">
              Naar de toestemming
            </ButtonLink>
          </>
        )}
      </section>
    </LettersFrame>
  );
};
