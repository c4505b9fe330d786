import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  CheckboxField,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { Group, GroupMember } from '../domain/group.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import type { Session } from '../domain/session.ts';
import { mayChange } from './command.ts';

export type Frame = { site: Site; member: MemberActor; csrf: string };
type Counted = Group & { members: number };

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;
const clock = (time: string): string => time.replace(':', '.');
const when = (group: Group): string =>
  `${weekdays[group.weekday]}, ${clock(group.begins)} – ${clock(group.ends)} uur`;
const places = ({ members, most }: Counted): string =>
  members === 0 ? `Nog niemand, plaats voor ${most}` : `${members} van ${most} deelnemers`;

const GroupCard = ({ group }: { group: Counted }) => (
  <Card foot={<a href={`/praktijk/groepen/${group.id}`}>Naar de groep</a>}>
    <h2>{group.name}</h2>
    <p>
      {when(group)}
      <br />
      {group.place}
    </p>
    <p>{places(group)}</p>
    <p>
      <Tag kind={group.members >= group.most ? 'act' : 'plain'}>
        {group.members >= group.most ? 'Vol' : group.open ? 'Open groep' : 'Vaste groep'}
      </Tag>
    </p>
  </Card>
);

/** The groups of a practice. */
export const GroupsPage = ({ site, member, csrf, groups }: Frame & { groups: readonly Counted[] }) => (
  <OfficePage {...{ site, csrf, title: 'Groepen', user: member.name }} desk={practiceDesk(member, 'groups')}>
    <h1>Groepen</h1>
    {groups.length === 0 ? (
      <EmptyState title="Nog geen groepen">
        <p>Samen lopen helpt om vol te houden. Begin een groep; iedereen houdt daarin een eigen schema.</p>
        <ButtonLink href="/praktijk/groepen/nieuw">Groep beginnen</ButtonLink>
      </EmptyState>
    ) : (
      <>
        <Buttons>
          <ButtonLink href="/praktijk/groepen/nieuw">Groep beginnen</ButtonLink>
        </Buttons>
        <Cards>
          {groups.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </Cards>
      </>
    )}
  </OfficePage>
);

type FormProps = Frame & {
  action: string;
  title: string;
  therapists: readonly { id: string; name: string }[];
  fields: Record<string, string>;
  errors?: FieldErrors | undefined;
};

/** What a group is: to begin one, and to change it. */
export const GroupFormPage = ({
  site,
  member,
  csrf,
  action,
  title,
  therapists,
  fields,
  errors,
}: FormProps) => {
  const of = (name: string) => ({ name, lang: 'nl' as const, value: fields[name], error: errors?.[name] });
  return (
    <OfficePage
      {...{ site, csrf, title, user: member.name, errorTitle: errors !== undefined }}
      desk={practiceDesk(member, 'groups')}
      breadcrumb={[{ href: '/praktijk/groepen', label: 'Groepen' }, { label: title }]}
    >
      <h1>{title}</h1>
      <ErrorSummary lang="nl" errors={errors} />
      <div class="agenda-form">
        <Form action={action} csrf={csrf}>
          <TextField
            {...of('naam')}
            label="Naam"
            hint="Deelnemers lezen deze naam niet in hun berichten; uw collega’s wel."
            maxlength={120}
          />
          <TextField {...of('plaats')} label="Waar begint de groep?" maxlength={120} />
          <SelectField
            {...of('weekdag')}
            label="Weekdag"
            options={[1, 2, 3, 4, 5, 6, 0].map((value) => ({
              value: String(value),
              label: weekdays[value]!,
            }))}
          />
          <div class="agenda-times">
            <TextField {...of('begin')} label="Begin" type="time" />
            <TextField {...of('einde')} label="Einde" type="time" />
          </div>
          <TextField
            {...of('hoogstens')}
            {...{ label: 'Hoeveel deelnemers hoogstens?', type: 'number', width: 'year', min: 1, max: 30 }}
            hint="Ziekenhuis CWZ neemt er hoogstens 8; de Britse richtlijn NG222 noemt meestal groepen van 8."
          />
          <SelectField
            {...of('therapeut')}
            label="Therapeut"
            options={therapists.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CheckboxField
            {...{ name: 'open', label: 'Open groep', lang: 'nl', checked: fields['open'] === 'ja' }}
            hint="Wie nieuw is, kan elk moment instappen."
          />
          <Button>Bewaren</Button>
        </Form>
      </div>
    </OfficePage>
  );
};

const Members = ({
  group,
  present,
  csrf,
  may,
}: {
  group: Counted;
  present: readonly GroupMember[];
  csrf: string;
  may: boolean;
}) =>
  present.length === 0 ? (
    <p>Er zit nog niemand in deze groep.</p>
  ) : (
    <ul class="group-members">
      {present.map(({ clientId, name, fromDay }) => (
        <li key={clientId}>
          <span>
            {name} <small>sinds {formatDay(fromDay, 'nl')}</small>
          </span>
          {may && (
            <Form
              action={`/praktijk/groepen/${group.id}/eraf`}
              csrf={csrf}
              label={`${name} uit de groep`}
              inline
            >
              <input type="hidden" name="client" value={clientId} />
              <button class="link-button" type="submit">
                Uit de groep<span class="hidden">: {name}</span>
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );

type GroupProps = Frame & {
  group: Counted;
  members: readonly GroupMember[];
  /** How many are in it whom the reader may not know by name. */
  others: number;
  plannable: readonly { id: string; name: string }[];
  coming: readonly Session[];
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

/** One group: who is in it, who joins, and its coming sessions. */
export const GroupPage = (props: GroupProps) => {
  const { site, member, csrf, group, members, others, plannable, coming, message, errors } = props;
  const present = members.filter(({ untilDay }) => untilDay === undefined);
  const past = members.filter(({ untilDay }) => untilDay !== undefined);
  const may = mayChange(member, group);
  const free = plannable.filter(({ id }) => !present.some(({ clientId }) => clientId === id));
  return (
    <OfficePage
      {...{ site, csrf, title: group.name, user: member.name, errorTitle: errors !== undefined }}
      desk={practiceDesk(member, 'groups')}
      breadcrumb={[{ href: '/praktijk/groepen', label: 'Groepen' }, { label: group.name }]}
    >
      <h1>{group.name}</h1>
      <ErrorSummary lang="nl" errors={errors} />
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      <Facts
        rows={[
          { term: 'Wanneer', detail: when(group) },
          { term: 'Waar', detail: group.place },
          { term: 'Therapeut', detail: group.therapist.name },
          { term: 'Deelnemers', detail: places(group) },
          { term: 'Instappen', detail: group.open ? 'Kan elk moment' : 'Alleen vóór de eerste keer' },
        ]}
      />
      {may && (
        <Buttons>
          <ButtonLink href={`/praktijk/agenda/nieuw?met=g:${group.id}`}>Reeks sessies plannen</ButtonLink>
          <ButtonLink kind="quiet" href={`/praktijk/groepen/${group.id}/wijzigen`}>
            Groep wijzigen
          </ButtonLink>
        </Buttons>
      )}
      <h2>In de groep</h2>
      <Members {...{ group, present, csrf, may }} />
      {others > 0 && <p>En {others} van een collega.</p>}
      {may && free.length > 0 && (
        <Form action={`/praktijk/groepen/${group.id}/leden`} csrf={csrf} label="Iemand erbij" inline>
          <SelectField
            {...{ name: 'client', label: 'Wie komt erbij?', lang: 'nl', error: errors?.['client'] }}
            options={free.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>Toevoegen</Button>
        </Form>
      )}
      {past.length > 0 && <p class="hint">Eerder in de groep: {past.map(({ name }) => name).join(', ')}.</p>}
      <h2>Komende sessies</h2>
      {coming.length === 0 ? (
        <p>Er staat nog niets gepland.</p>
      ) : (
        <ul>
          {coming.slice(0, 20).map((session) => (
            <li key={session.id}>
              <a href={`/praktijk/agenda/${session.id}`}>
                {formatDay(session.day, 'nl')}, {clock(session.begins)} uur
              </a>
              {session.callOff && ' (afgelast)'}
            </li>
          ))}
        </ul>
      )}
    </OfficePage>
  );
};
