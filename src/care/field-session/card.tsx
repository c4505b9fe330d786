import type { ComponentChildren } from 'preact';
import { Button, Fold, Form, Notice, Ribbon, Tag } from '../../ui/index.ts';
import { courseWords, stretchesOf } from '../domain/course-words.ts';
import { runMinutesOf, type Course } from '../domain/programme/session-plan.ts';
import { minutesOf } from '../domain/programme/session-plan.ts';
import { stopSigns } from '../domain/programme/history.ts';
import { longestNote, stopActions, type Run } from '../domain/run.ts';
import type { Runner } from './field-session.ts';
import { Scale, Words } from './scale.tsx';
import { actionTexts, saved, signTexts } from './texts.ts';

/** What came back from a form of this card: what was typed, and what is wrong with it. */
export type Typed = { clientId: string; fields: Record<string, string>; error: string };

export type CardProps = {
  runner: Runner;
  action: string;
  csrf: string;
  /** Whether something can be written down: on its day or after it, and not called off. */
  open: boolean;
  typed: Typed | undefined;
  /** The part that was saved just now. */
  justSaved: string | undefined;
};

type Told = Pick<CardProps, 'csrf' | 'action'> & {
  card: string;
  /** Whose card it is: a screen reader hears with each form about whom it is. */
  name: string;
  run: Run | undefined;
  fields: Record<string, string> | undefined;
};

const PartForm = (
  props: Told & { part: string; label: string; button: string; children?: ComponentChildren },
) => (
  <Form action={props.action} csrf={props.csrf} label={`${props.label}: ${props.name}`}>
    <input type="hidden" name="deel" value={props.part} />
    {props.children}
    <Button>{props.button}</Button>
  </Form>
);

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:[0-9]|10)$/.test(text) ? Number(text) : undefined;

const CheckIn = (props: Told) => {
  const { card, run, fields } = props;
  const told = run?.checkIn;
  const of = (name: string, known: number | undefined) => ({
    card,
    name,
    value: fields ? numberIn(fields[name]) : known,
  });
  return (
    <PartForm {...props} part="check-in" label="Inchecken" button="Inchecken">
      <Scale {...of('stemming', told?.mood)} legend="Stemming" low="slecht" high="goed" />
      <Scale {...of('energie', told?.energy)} legend="Energie" low="geen" high="veel" />
      <Scale {...of('pijn', told?.pain)} legend="Pijn" low="geen" high="ergst" />
      <Scale {...of('slaap', told?.sleep)} legend="Slaap vannacht" low="slecht" high="goed" />
    </PartForm>
  );
};

const Minutes = ({
  card,
  name,
  label,
  value,
}: {
  card: string;
  name: string;
  label: string;
  value: string;
}) => (
  <p class="veld-minutes">
    <label for={`${card}-${name}`}>{label}</label>
    <input
      type="text"
      id={`${card}-${name}`}
      name={name}
      value={value}
      inputmode="decimal"
      autocomplete="off"
    />
  </p>
);

const written = (minutes: number): string => String(minutes).replace('.', ',');

const CheckOut = (props: Told & { planned: Course | undefined }) => {
  const { card, run, fields, planned } = props;
  const known = run?.state === 'done' ? run : undefined;
  const ran = known?.minutesRun ?? (planned && runMinutesOf(planned));
  const walked = known?.minutesWalked ?? (planned && minutesOf(planned) - runMinutesOf(planned));
  const text = (name: string, minutes: number | undefined) =>
    fields ? (fields[name] ?? '') : minutes === undefined ? '' : written(minutes);
  const told = run?.checkOut;
  const of = (name: string, value: number | undefined) => ({
    card,
    name,
    value: fields ? numberIn(fields[name]) : value,
  });
  return (
    <PartForm {...props} part="check-out" label="Uitchecken" button="Uitchecken">
      <div class="veld-both">
        <Minutes
          {...{ card, name: 'gewandeld', label: 'Minuten gewandeld', value: text('gewandeld', walked) }}
        />
        <Minutes {...{ card, name: 'gelopen', label: 'Minuten hardgelopen', value: text('gelopen', ran) }} />
        <Minutes
          {...{ card, name: 'ademen', label: 'Minuten ademoefening' }}
          value={text('ademen', run?.breathingMinutes)}
        />
      </div>
      <Scale {...of('inspanning', told?.effort)} legend="Inspanning" low="niets" high="uiterst zwaar" />
      <Words
        {...{
          card,
          name: 'praten',
          legend: 'Kon de cliënt in hele zinnen praten?',
          value: fields ? fields['praten'] : told?.talkTest,
        }}
        options={[
          { value: 'passed', label: 'Ja' },
          { value: 'failed', label: 'Nee' },
        ]}
      />
      <Scale {...of('stemming-na', told?.mood)} legend="Stemming nu" low="slecht" high="goed" />
    </PartForm>
  );
};

const Absence = ({ action, csrf, run, name }: Told) =>
  run?.state === 'missed' ? (
    <Form action={action} csrf={csrf} label={`Toch aanwezig: ${name}`}>
      <input type="hidden" name="deel" value="presence" />
      <Button kind="quiet">Is er toch</Button>
    </Form>
  ) : (
    <Form action={action} csrf={csrf} label={`Afwezig: ${name}`} inline>
      <input type="hidden" name="deel" value="absence" />
      <Button kind="quiet" name="afwezig" value="with-notice">
        Afgemeld
      </Button>
      <Button kind="quiet" name="afwezig" value="without-notice">
        Niet gekomen
      </Button>
    </Form>
  );

const Stop = (props: Told) => {
  const { card, run, fields } = props;
  return (
    <PartForm {...props} part="stop" label="Stopteken vastleggen" button="Vastleggen">
      <Words
        {...{ card, name: 'teken', legend: 'Wat zag u?', value: fields ? fields['teken'] : run?.stop?.sign }}
        options={stopSigns.map((value) => ({ value, label: signTexts[value] }))}
      />
      <Words
        {...{
          card,
          name: 'gedaan',
          legend: 'Wat hebt u gedaan?',
          value: fields ? fields['gedaan'] : run?.stop?.done,
        }}
        options={stopActions.map((value) => ({ value, label: actionTexts[value] }))}
      />
    </PartForm>
  );
};

const Note = (props: Told) => {
  const { card, run, fields } = props;
  return (
    <PartForm {...props} part="note" label="Notitie" button="Bewaren">
      <p>
        <label for={`${card}-notitie`}>Over het lopen</label>
      </p>
      <p class="hint" id={`${card}-notitie-hint`}>
        Hoogstens {longestNote} tekens, over het lopen zelf: ondergrond, schoenen, tempo van praten. Geen
        aantekeningen over behandeling of gesprekken; die horen hier niet.
      </p>
      <textarea
        id={`${card}-notitie`}
        name="notitie"
        rows={3}
        maxlength={longestNote}
        aria-describedby={`${card}-notitie-hint`}
      >
        {fields ? fields['notitie'] : run?.note}
      </textarea>
    </PartForm>
  );
};

const standing = (run: Run | undefined): { kind: 'ok' | 'act' | 'plain' | 'bad'; text: string } => {
  if (run?.stop) return { kind: 'bad', text: 'Gestopt' };
  if (run?.state === 'done') return { kind: 'ok', text: 'Klaar' };
  if (run?.state === 'missed')
    return { kind: 'plain', text: run.absence === 'with-notice' ? 'Afgemeld' : 'Niet gekomen' };
  if (run) return { kind: 'act', text: run.checkIn ? 'Ingecheckt' : 'Aanwezig' };
  return { kind: 'plain', text: 'Nog niet ingecheckt' };
};

const Numbers = ({ run }: { run: Run | undefined }) => {
  const { checkIn, checkOut, breathingMinutes } = run ?? {};
  if (!checkIn && !checkOut) return null;
  return (
    <p class="veld-told">
      {checkIn &&
        `Vooraf: stemming ${checkIn.mood}, energie ${checkIn.energy}, pijn ${checkIn.pain}, slaap ${checkIn.sleep}. `}
      {checkOut &&
        `Na afloop: inspanning ${checkOut.effort}, praten ${checkOut.talkTest === 'passed' ? 'lukte' : 'lukte niet'}, stemming ${checkOut.mood}. `}
      {breathingMinutes !== undefined &&
        (breathingMinutes === 0 ? 'Geen ademoefening.' : `Ademoefening ${breathingMinutes} minuten.`)}
    </p>
  );
};

const Forms = (props: Told & { planned: Course | undefined; justSaved: string | undefined }) => {
  const { run, fields } = props;
  const part = fields?.['deel'];
  // What was sent back holds only in its own form.
  const own = (name: string): Told => ({ ...props, fields: part === name ? fields : undefined });
  const missed = run?.state === 'missed';
  return (
    <>
      {!missed && (
        <Fold summary={run?.checkIn ? 'Check-in veranderen' : 'Inchecken'} open={part === 'check-in'}>
          <CheckIn {...own('check-in')} />
        </Fold>
      )}
      {!missed && (
        <Fold summary={run?.checkOut ? 'Check-out veranderen' : 'Uitchecken'} open={part === 'check-out'}>
          <CheckOut {...own('check-out')} planned={props.planned} />
        </Fold>
      )}
      {run?.state !== 'done' && (
        <Fold summary={missed ? 'Toch aanwezig' : 'Afwezig'} open={part === 'absence'}>
          <Absence {...own('absence')} />
        </Fold>
      )}
      {!missed && (
        <div class="veld-sign">
          <Fold summary="Stopteken" open={part === 'stop'}>
            <Stop {...own('stop')} />
          </Fold>
        </div>
      )}
      <Fold summary="Notitie" open={part === 'note'}>
        <Note {...own('note')} />
      </Fold>
    </>
  );
};

/** One runner in the field: their intervals of today, and what there is to tap. */
export const RunnerCard = ({ runner, action, csrf, open, typed, justSaved }: CardProps) => {
  const card = `loper-${runner.clientId}`;
  if (runner.shows === 'presence')
    return (
      <article class="veld-card" id={card}>
        <h2>{runner.name}</h2>
        <Tag kind="plain">
          {runner.came === undefined ? 'Nog niet gezien' : runner.came ? 'Aanwezig' : 'Afwezig'}
        </Tag>
        <p class="hint">Wordt begeleid door een collega.</p>
      </article>
    );
  const { run, planned } = runner;
  const { kind, text } = standing(run);
  const own = typed?.clientId === runner.clientId ? typed : undefined;
  return (
    <article class="veld-card" id={card} tabIndex={-1}>
      <div class="veld-head">
        <h2>{runner.name}</h2>
        <Tag kind={kind}>{text}</Tag>
      </div>
      {justSaved !== undefined && Object.hasOwn(saved, justSaved) && (
        <Notice kind="ok">
          <p role="status">{saved[justSaved]}</p>
        </Notice>
      )}
      {own && (
        <Notice kind="error">
          <p>{own.error}</p>
        </Notice>
      )}
      {run?.state !== 'missed' &&
        (planned ? (
          <figure class="veld-ribbon">
            <Ribbon steps={stretchesOf(planned)} label={courseWords(planned)} />
            <figcaption>{courseWords(planned)}</figcaption>
          </figure>
        ) : (
          <p class="hint">
            Voor vandaag staat geen schema klaar: laat nog niet lopen. In het programma staat waarom.
          </p>
        ))}
      <Numbers run={run} />
      {run?.note && <p class="veld-told">{run.note}</p>}
      {open && (
        <Forms {...{ card, run, action, csrf, planned, justSaved }} name={runner.name} fields={own?.fields} />
      )}
    </article>
  );
};
