import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { Button, Buttons, DataTable, Fold, Form, SelectField, Tag } from '../../ui/index.ts';
import type { NamedGuide } from '../store/relations.ts';
import { AboutFrame, type Frame } from './file-frame.tsx';

export type GuidesProps = Frame & {
  client: { id: string; name: string };
  opensFile: boolean;
  guides: NamedGuide[];
  former: { name: string; fromAt: Date; untilAt: Date }[];
  /** Therapists of the team who do not guide this client yet. */
  others: { id: string; name: string }[];
};

/** Who guides a client, and who is responsible for the file. */
export const GuidesPage = (props: GuidesProps) => {
  const { client, guides, former, others, csrf } = props;
  const path = `/praktijk/clienten/${client.id}/begeleiders`;
  return (
    <AboutFrame {...props} page="guides" title="Begeleiders">
      <p>
        Alleen wie hier staat, opent het dossier. Een ander in de praktijk ziet het niet, behalve met
        noodinzage; dan krijgen de verantwoordelijke en de eigenaren een mail.
      </p>
      <DataTable
        caption="Wie deze cliënt begeleidt"
        captionHidden
        rows={guides}
        rowKey={({ relationId }) => relationId}
        columns={[
          { header: 'Naam', main: true, cell: ({ name }) => name },
          {
            header: 'Rol',
            cell: ({ responsible }) =>
              responsible ? <Tag kind="ok">Verantwoordelijk</Tag> : <Tag kind="plain">Begeleider</Tag>,
          },
          { header: 'Sinds', cell: ({ fromAt }) => formatDay(dutchDay(fromAt), 'nl') },
          {
            header: 'Veranderen',
            cell: ({ relationId, responsible, name }) =>
              responsible ? (
                <span class="hint">
                  {guides.length > 1
                    ? 'Stoppen? Maak eerst een collega verantwoordelijk.'
                    : 'Stoppen? Voeg eerst een collega toe, en maak die verantwoordelijk.'}
                </span>
              ) : (
                <Form action={path} csrf={csrf} label={`Begeleiding door ${name}`}>
                  <input type="hidden" name="relatie" value={relationId} />
                  <Buttons>
                    <Button kind="quiet" name="doe" value="verantwoordelijk">
                      Verantwoordelijk maken
                    </Button>
                    <Button kind="quiet" name="doe" value="stoppen">
                      Laten stoppen
                    </Button>
                  </Buttons>
                </Form>
              ),
          },
        ]}
      />
      {others.length > 0 ? (
        <Form action={path} csrf={csrf} label="Een collega toevoegen" inline>
          <SelectField
            name="collega"
            label="Een collega toevoegen"
            lang="nl"
            error={props.errors?.['collega']}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button name="doe" value="toevoegen" kind="quiet">
            Toevoegen
          </Button>
        </Form>
      ) : (
        <p class="hint">
          Er is geen andere therapeut in het team. Een eigenaar nodigt iemand uit bij Praktijk, Team.
        </p>
      )}
      {former.length > 0 && (
        <Fold summary={`Eerdere begeleiders (${former.length})`}>
          <ul>
            {former.map(({ name, fromAt, untilAt }) => (
              <li key={`${name}${fromAt.getTime()}`}>
                {name}, van {formatDay(dutchDay(fromAt), 'nl')} tot {formatDay(dutchDay(untilAt), 'nl')}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </AboutFrame>
  );
};
