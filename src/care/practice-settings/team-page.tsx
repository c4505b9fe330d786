import { formatDay } from '../../kernel/format.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import {
  Button,
  CheckboxField,
  DataTable,
  Fold,
  Form,
  Notice,
  SelectField,
  Tag,
  TextField,
} from '../../ui/index.ts';
import { roles, type Role } from '../domain/actor.ts';
import { roleHints, roleWords } from '../domain/practice-words.ts';
import type { TeamRow } from '../store/team.ts';
import { SettingsFrame, settingsPath, type Frame } from './frame.tsx';

export const teamPath = `${settingsPath}/team`;

const RoleTicks = ({ checked, error }: { checked: readonly Role[]; error?: string | undefined }) => (
  <fieldset class="care-ticks">
    <legend>Rollen</legend>
    {roles.map((role, at) => (
      <CheckboxField
        key={role}
        name={`rol-${role}`}
        label={roleWords[role]}
        hint={roleHints[role]}
        lang="nl"
        checked={checked.includes(role)}
        error={at === 0 ? error : undefined}
      />
    ))}
  </fieldset>
);

const typedRoles = (typed: Record<string, string> | undefined): Role[] | undefined =>
  typed && roles.filter((role) => typed[`rol-${role}`] === 'ja');

/** Who works in the practice, with what they may do, and who was invited. */
export const TeamPage = (props: Frame & { team: TeamRow[] }) => (
  <SettingsFrame {...props} page="team" title="Team">
    <DataTable
      caption="Wie hier werkt of is uitgenodigd"
      captionHidden
      rows={props.team}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Naam',
          main: true,
          cell: ({ id, name }) => <a href={`${teamPath}/${id}`}>{name}</a>,
        },
        { header: 'E-mail', cell: ({ email }) => <span class="care-mail">{email}</span> },
        { header: 'Rollen', cell: (row) => row.roles.map((role) => roleWords[role]).join(', ') },
        {
          header: 'Status',
          cell: ({ joined, invitedAt }) =>
            joined ? (
              <Tag kind="ok">In het team</Tag>
            ) : (
              <Tag kind="act">Uitgenodigd op {formatDay(dutchDay(invitedAt), 'nl')}</Tag>
            ),
        },
        {
          header: 'Begeleidt',
          numeric: true,
          cell: ({ id, guides }) =>
            guides > 0 ? <a href={`${settingsPath}/begeleiding?wie=${id}`}>{guides}</a> : 0,
        },
      ]}
    />
    <section class="care-part stack">
      <h2>Iemand uitnodigen</h2>
      <p class="hint">
        Uw collega krijgt een mail, logt in met dit adres en een tweede stap, en neemt de uitnodiging aan.
      </p>
      <Form action={teamPath} csrf={props.csrf} label="Iemand uitnodigen">
        <TextField
          name="naam"
          label="Naam"
          lang="nl"
          width="half"
          autocomplete="off"
          maxlength={120}
          value={props.typed?.['naam']}
          error={props.errors?.['naam']}
        />
        <TextField
          name="email"
          label="E-mailadres"
          type="email"
          lang="nl"
          width="half"
          autocomplete="off"
          value={props.typed?.['email']}
          error={props.errors?.['email']}
        />
        <RoleTicks checked={typedRoles(props.typed) ?? []} error={props.errors?.['rol-owner']} />
        <Button>Uitnodigen</Button>
      </Form>
    </section>
  </SettingsFrame>
);

/** How many clients may be handed over one by one; a longer list goes to one heir. */
const oneByOne = 60;

const HandoverFields = ({
  clients,
  heirs,
  typed,
  errors,
}: Pick<Frame, 'typed' | 'errors'> & { clients: { id: string; name: string }[]; heirs: TeamRow[] }) => {
  const options = heirs.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Notice
        kind="warn"
        title={`Verantwoordelijk voor ${clients.length} ${clients.length === 1 ? 'cliënt' : 'cliënten'}`}
      >
        <p>Een dossier heeft altijd een verantwoordelijke therapeut. Kies wie deze cliënten overneemt.</p>
      </Notice>
      <SelectField
        name="overname"
        label={
          clients.length <= oneByOne
            ? 'Kies één collega voor alle cliënten, of hieronder per cliënt'
            : 'Kies één collega voor alle cliënten'
        }
        lang="nl"
        options={options}
        value={typed?.['overname']}
        error={errors?.['overname']}
      />
      {clients.length <= oneByOne && (
        <Fold summary="Per cliënt kiezen" open={errors !== undefined}>
          <div class="care-handover">
            {clients.map(({ id, name }) => (
              <SelectField
                key={id}
                name={`overname-${id}`}
                label={name}
                lang="nl"
                empty="Zoals hierboven"
                options={options}
                value={typed?.[`overname-${id}`]}
                optional
              />
            ))}
          </div>
        </Fold>
      )}
    </>
  );
};

/** One of the team: roles, and the end of the membership with who takes over. */
export const MemberPage = (
  props: Frame & { one: TeamRow; clients: { id: string; name: string }[]; heirs: TeamRow[] },
) => {
  const { one, clients, heirs } = props;
  return (
    <SettingsFrame
      {...props}
      page="team"
      title={one.name}
      breadcrumb={[{ label: 'Team', href: teamPath }, { label: one.name }]}
    >
      <p>
        <span class="care-mail">{one.email}</span>{' '}
        {one.joined ? <Tag kind="ok">In het team</Tag> : <Tag kind="act">Uitgenodigd</Tag>}
      </p>
      <div class="care-columns">
        <section class="care-part stack">
          <h2>Wat mag {one.name}?</h2>
          <Form action={`${teamPath}/${one.id}/rollen`} csrf={props.csrf} label="Rollen">
            <RoleTicks
              checked={
                (props.typed?.['vorm'] === 'rollen' ? typedRoles(props.typed) : undefined) ?? one.roles
              }
              error={props.errors?.['rol-owner']}
            />
            <input type="hidden" name="vorm" value="rollen" />
            <Button kind="quiet">Rollen bewaren</Button>
          </Form>
        </section>
        <section class="care-part stack">
          <h2>{one.joined ? 'Uit het team' : 'Uitnodiging intrekken'}</h2>
          {props.member.memberId === one.id && (
            <Notice kind="warn" title="Dit bent u zelf">
              <p>U komt daarna zelf niet meer in deze praktijk, ook niet om dit terug te draaien.</p>
            </Notice>
          )}
          <p>
            {one.joined
              ? `${one.name} heeft dan direct geen toegang meer. Wat in het logboek staat, blijft.`
              : 'De uitnodiging werkt dan niet meer.'}
          </p>
          <Form action={`${teamPath}/${one.id}/beeindigen`} csrf={props.csrf} label="Uit het team">
            {clients.length > 0 && heirs.length === 0 ? (
              <Notice kind="warn">
                <p>
                  {one.name} is verantwoordelijk voor {clients.length}{' '}
                  {clients.length === 1 ? 'cliënt' : 'cliënten'}, en er is geen andere therapeut. Nodig eerst
                  een therapeut uit.
                </p>
              </Notice>
            ) : (
              clients.length > 0 && <HandoverFields {...props} />
            )}
            <Button kind="danger">{one.joined ? 'Toegang beëindigen' : 'Intrekken'}</Button>
          </Form>
        </section>
      </div>
    </SettingsFrame>
  );
};
