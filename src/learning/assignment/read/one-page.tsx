import { formatDay, formatInstant } from '../../../kernel/format.ts';
import {
  Button,
  Buttons,
  ErrorSummary,
  Facts,
  Fold,
  Form,
  Notice,
  OfficePage,
  Prose,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Edition } from '../../../training/index.ts';
import { longestReason, longestWords } from '../../domain/assignment.ts';
import type { AssignmentVersion } from '../../store/assignments.ts';
import { FileList } from '../file-list.tsx';
import { listPath, type Frame } from './list-page.tsx';
import type { Handed } from './query.ts';
import { stateTags, verdictWords } from './texts.ts';

export type OneProps = Frame & {
  edition: Edition;
  handed: Handed;
  briefHtml: string;
  staffId: string;
  errors?: FieldErrors | undefined;
  typed?: { woorden?: string; reden?: string; tot?: string; waarom?: string } | undefined;
};

const pathOf = ({ edition, handed }: OneProps): string =>
  `${listPath(edition)}/${handed.participation.enrolmentId}`;

/** One participant's assignment: what was asked, everything that was handed in, and what a teacher can do now. */
export const OnePage = (props: OneProps) => {
  const { edition, handed, errors } = props;
  const { participation, assignment } = handed;
  const state = stateTags[assignment.standing.state];
  return (
    <OfficePage
      site={props.site}
      title={`Opdracht van ${participation.name}`}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: `Opdrachten ${edition.code}`, href: listPath(edition) },
        { label: participation.name },
      ]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{participation.name}</h1>
      {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
      <Facts
        rows={[
          {
            term: 'Stand',
            detail: (
              <>
                <Tag kind={state.kind}>{state.text}</Tag> {handed.late && <Tag kind="bad">Te laat</Tag>}
              </>
            ),
          },
          {
            term: 'Termijn',
            detail: `${formatDay(handed.dueOn, 'nl')}${handed.extension ? `. Verlengd: ${handed.extension.reason}` : ''}`,
          },
          { term: 'Kijkt na', detail: assignment.reviewer?.name ?? 'Niemand' },
        ]}
      />
      <Fold summary="De opdracht">
        <Prose html={props.briefHtml} />
      </Fold>
      {assignment.versions.length === 0 && (
        <Notice kind="info">
          Er is nog niets ingeleverd. Wat de deelnemer nu schrijft, ziet u pas na het inleveren.
        </Notice>
      )}
      {assignment.versions.toReversed().map((version, at) => (
        <Fold
          key={version.number}
          summary={`Versie ${version.number}, ingeleverd op ${formatInstant(version.handedInAt, 'nl')}`}
          open={at === 0}
        >
          <Version {...props} version={version} />
        </Fold>
      ))}
      {assignment.standing.state === 'submitted' && <Reading {...props} />}
      {props.typed?.woorden && assignment.standing.state !== 'submitted' && (
        <Fold summary="Wat u typte" open>
          <p class="as-typed">{props.typed.woorden}</p>
        </Fold>
      )}
      {assignment.standing.state === 'accepted' && <Reopening {...props} />}
      {assignment.versions.length === 0 && <Extending {...props} />}
    </OfficePage>
  );
};

const Version = (props: OneProps & { version: AssignmentVersion }) => {
  const { assignment } = props.handed;
  const { version } = props;
  const files = assignment.files.filter((file) => file.version === version.number);
  return (
    <>
      <p class="as-typed">{version.text.trim() === '' ? 'Geen tekst, alleen bestanden.' : version.text}</p>
      {files.length > 0 && <FileList files={files} path={`${pathOf(props)}/bestanden`} lang="nl" />}
      {assignment.verdicts
        .filter((verdict) => verdict.version === version.number)
        .map((verdict) => (
          <div key={verdict.id} class="feedback">
            <p>
              <b>{verdictWords[verdict.kind]}</b> door {verdict.byName}, {formatInstant(verdict.at, 'nl')}
            </p>
            {verdict.words !== '' && <p class="as-typed">{verdict.words}</p>}
          </div>
        ))}
    </>
  );
};

const Reading = (props: OneProps) => {
  const { handed, csrf, staffId, errors, typed } = props;
  const { reviewer, standing } = handed.assignment;
  const path = pathOf(props);
  const mine = reviewer?.staffId === staffId;
  return (
    <section class="stack" aria-labelledby="nakijken">
      <h2 id="nakijken">Nakijken</h2>
      {!mine && (
        <Form action={`${path}/nakijken`} csrf={csrf} label="Nakijken">
          <input type="hidden" name="van" value={reviewer?.staffId ?? ''} />
          <p>
            {reviewer
              ? `${reviewer.name} kijkt deze opdracht na. Neem haar alleen over als u dat samen hebt afgesproken.`
              : 'Nog niemand kijkt deze opdracht na.'}
          </p>
          <Buttons>
            <Button kind={reviewer ? 'quiet' : 'action'}>
              {reviewer ? 'Ik neem dit over' : 'Ik kijk dit na'}
            </Button>
          </Buttons>
        </Form>
      )}
      {(mine || typed?.woorden) && (
        <Form action={`${path}/oordeel`} csrf={csrf} label="Uw reactie">
          <input type="hidden" name="versie" value={standing.state === 'submitted' ? standing.version : 0} />
          <TextArea
            name="woorden"
            label="Uw reactie"
            lang="nl"
            hint="De deelnemer leest dit op de eigen pagina; in de mail staat het niet. Moet bij teruggeven."
            error={errors?.['woorden']}
            value={typed?.woorden}
            maxlength={longestWords}
            rows={8}
            optional
          />
          <p>Bij teruggeven kan de deelnemer de tekst aanpassen en opnieuw inleveren.</p>
          <Buttons>
            <Button name="besluit" value="akkoord">
              Akkoord
            </Button>
            <Button name="besluit" value="terug" kind="quiet">
              Geef terug
            </Button>
          </Buttons>
        </Form>
      )}
      {mine && (
        <Form action={`${path}/loslaten`} csrf={csrf} label="Loslaten">
          <Buttons>
            <Button kind="quiet">Ik kijk dit toch niet na</Button>
          </Buttons>
        </Form>
      )}
    </section>
  );
};

const Reopening = (props: OneProps) => (
  <section class="stack" aria-labelledby="heropenen">
    <h2 id="heropenen">Heropenen</h2>
    <Form action={`${pathOf(props)}/heropenen`} csrf={props.csrf} label="Heropenen">
      <TextArea
        name="reden"
        label="Waarom heropent u deze opdracht?"
        lang="nl"
        hint="De deelnemer leest uw reden op de eigen pagina."
        error={props.errors?.['reden']}
        value={props.typed?.reden}
        maxlength={longestReason}
        rows={3}
      />
      <Buttons>
        <Button kind="danger">Heropen</Button>
      </Buttons>
    </Form>
  </section>
);

const Extending = (props: OneProps) => (
  <section class="stack" aria-labelledby="verlengen">
    <h2 id="verlengen">Meer tijd geven</h2>
    <Form action={`${pathOf(props)}/verlenging`} csrf={props.csrf} label="Meer tijd geven">
      <TextField
        name="tot"
        label="Inleveren tot en met"
        lang="nl"
        type="date"
        width="half"
        value={props.typed?.tot}
        error={props.errors?.['tot']}
      />
      <TextArea
        name="waarom"
        label="Reden"
        lang="nl"
        hint="Alleen het team leest dit. Schrijf niets over gezondheid."
        error={props.errors?.['waarom']}
        value={props.typed?.waarom}
        maxlength={longestReason}
        rows={2}
      />
      <Buttons>
        <Button kind="quiet">Geef meer tijd</Button>
      </Buttons>
    </Form>
  </section>
);
