import { formatInstant } from '../../kernel/format.ts';
import {
  Button,
  Buttons,
  CheckboxField,
  ErrorSummary,
  Facts,
  Fold,
  Form,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  TextArea,
  type Fact,
  type FieldErrors,
} from '../../ui/index.ts';
import { fileTabs, filePath, practiceDesk } from '../domain/practice-pages.ts';
import { longestNote, signalStanding } from '../domain/signals/handover.ts';
import { proposedUrgency, routes, routeSteps, type Waypoint } from '../domain/signals/route.ts';
import { stepTexts, urgencyTexts } from '../domain/signals/texts.ts';
import type { Signal } from '../store/signals.ts';
import { measurementsPath, type Frame } from './list-page.tsx';
import { ruleWords, signalTitle, toConfirm } from './texts.ts';

/** Who treats the client, and whether the client agreed that something is shared with them. */
export type Clinician = { name: string; consent: string | undefined };

type SignalProps = Frame & {
  signal: Signal;
  client: string;
  clinicians: readonly Clinician[];
  typed?: Record<string, string> | undefined;
  errors?: FieldErrors | undefined;
};

/** A step in words, with each number that it names as a link that dials; a number is not broken over two lines. */
const Todo = ({ step, reach }: Waypoint) => {
  const numbers = reach.toSorted((a, b) => b.length - a.length).join('|');
  const words = stepTexts[step].todo;
  return (
    <span>
      {(numbers ? words.split(new RegExp(`(${numbers})`)) : [words]).map((part) =>
        reach.includes(part) ? (
          <a href={`tel:${part.replaceAll('-', '')}`}>{part.replaceAll('-', '\u2011')}</a>
        ) : (
          part
        ),
      )}
    </span>
  );
};

const Route = ({ signal }: { signal: Signal }) => {
  const urgency = proposedUrgency(signal.reason);
  return (
    <section class="stack">
      <h2>De route: {urgencyTexts[urgency].toLowerCase()}</h2>
      <ol class="signal-route">
        {routes[urgency].map((waypoint) => {
          const { step } = waypoint;
          const done = signal.acknowledgement?.steps.includes(step) ?? false;
          return (
            <li key={step}>
              <Todo {...waypoint} /> {done && <Tag kind="ok">{stepTexts[step].done}</Tag>}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const consentHint = (clinicians: readonly Clinician[]): string => {
  const agreed = clinicians.filter(({ consent }) => consent !== undefined).map(({ name }) => name);
  if (agreed.length > 0) return `In het dossier staat toestemming om te delen met ${agreed.join(' en ')}.`;
  return clinicians.length > 0
    ? 'In het dossier staat geen toestemming (meer) om met de behandelaar te delen. Vraag het de cliënt nu.'
    : 'In het dossier staat geen behandelaar. Vraag de cliënt wie het is, en of u mag bellen.';
};

const Acknowledge = ({ signal, csrf, clinicians, typed = {}, errors }: SignalProps) => (
  <section class="stack">
    <h2>Wat hebt u gedaan?</h2>
    <Form action={`/praktijk/signalen/${signal.id}`} csrf={csrf}>
      <fieldset class={errors?.['stap'] ? 'field bad' : 'field'} id="field-stap" tabIndex={-1}>
        <legend>Kies alles wat is gedaan</legend>
        {errors?.['stap'] && <p class="field-error">{errors['stap']}</p>}
        {routeSteps.map((step) => {
          const box = (
            <CheckboxField
              key={step}
              {...{ name: `stap-${step}`, lang: 'nl', label: stepTexts[step].done }}
              checked={typed[`stap-${step}`] === 'ja'}
            />
          );
          if (step !== 'informed-clinician') return box;
          return (
            <div key={step} class="signal-consent">
              {box}
              <div class="signal-consent-asked">
                <CheckboxField
                  {...{ name: 'akkoord', lang: 'nl', error: errors?.['akkoord'] }}
                  label="De cliënt vindt het goed dat de behandelaar wordt ingelicht"
                  hint={consentHint(clinicians)}
                  checked={typed['akkoord'] === 'ja'}
                />
              </div>
            </div>
          );
        })}
      </fieldset>
      <TextArea
        {...{ name: 'afspraak', lang: 'nl', label: 'Wat is er geregeld?', optional: true }}
        {...{ maxlength: longestNote, value: typed['afspraak'], error: errors?.['afspraak'] }}
        hint="Kort: wie belt wie, en wanneer. Wat de cliënt vertelde, hoort hier niet. Ten hoogste 280 tekens."
      />
      <Buttons>
        <Button>Vastleggen</Button>
      </Buttons>
    </Form>
  </section>
);

const Done = ({ signal, csrf }: Pick<SignalProps, 'signal' | 'csrf'>) => {
  const { acknowledgement, closure } = signal;
  if (!acknowledgement) return null;
  return (
    <section class="stack">
      <h2>Wat er is gedaan</h2>
      <Facts
        rows={[
          {
            term: 'Opgepakt door',
            detail: `${acknowledgement.by}, ${formatInstant(acknowledgement.at, 'nl')}`,
          },
          { term: 'Gedaan', detail: acknowledgement.steps.map((step) => stepTexts[step].done).join(', ') },
          {
            term: 'Behandelaar inlichten',
            detail: acknowledgement.clientAgreed
              ? 'De cliënt vond het goed'
              : 'Niet gevraagd, of de cliënt wilde het niet',
          },
          { term: 'Geregeld', detail: acknowledgement.note || 'niets opgeschreven' },
          ...(closure
            ? [{ term: 'Gesloten door', detail: `${closure.by}, ${formatInstant(closure.at, 'nl')}` }]
            : []),
        ]}
      />
      {!closure && (
        <Form action={`/praktijk/signalen/${signal.id}/sluiten`} csrf={csrf}>
          <Buttons>
            <Button kind="quiet">Signaal sluiten</Button>
          </Buttons>
        </Form>
      )}
    </section>
  );
};

/** Who saw it, or where it comes from. */
const origin = ({ clientId, reason, raisedBy }: Signal): Fact => {
  if (raisedBy) return { term: 'Gezien door', detail: raisedBy };
  const words =
    reason.reason === 'stop-sign'
      ? 'wat de cliënt zelf bij het lopen vastlegde'
      : 'een vragenlijst van de cliënt';
  return { term: 'Komt uit', detail: <a href={measurementsPath(clientId)}>{words}</a> };
};

/** One signal: why it was raised, the route, and what was done. Held until somebody writes that down (S4). */
export const SignalPage = (props: SignalProps) => {
  const { site, member, csrf, signal, client, errors } = props;
  const held = signalStanding(signal).state === 'held';
  return (
    <OfficePage
      {...{ site, csrf, user: member.name, title: `Signaal: ${client}` }}
      desk={practiceDesk(member, 'signals')}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: 'Signalen', href: '/praktijk/signalen' },
        { label: client, href: filePath(signal.clientId) },
        { label: 'Signaal' },
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(signal.clientId, 'measurements')} />
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Signaal bij {client}</h1>
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      {held && (
        <Notice kind="warn" title="Dit signaal wacht">
          <p>Het blijft staan tot iemand vastlegt wat er is gedaan.</p>
        </Notice>
      )}
      <Facts
        rows={[
          { term: 'Signaal', detail: signalTitle(signal.reason) },
          { term: 'Sinds', detail: formatInstant(signal.raisedAt, 'nl') },
          origin(signal),
        ]}
      />
      <Fold summary="Waarom dit een signaal is">
        <p>{ruleWords(signal.reason)}</p>
        {signal.reason.gk && <p class="hint">Deze regel is {toConfirm}.</p>}
      </Fold>
      <p>
        Een signaal is geen diagnose. Duurloop wijst de weg; u beslist, en praat met de cliënt zelf: bel of
        zoek op.
      </p>
      <Route signal={signal} />
      {held ? <Acknowledge {...props} /> : <Done {...{ signal, csrf }} />}
    </OfficePage>
  );
};
