import { formatDay, formatTime } from '../../../kernel/format.ts';
import type { Participation } from '../../../training/index.ts';
import { Button, ButtonLink, Buttons, DataTable, EmptyState, Form, Notice, Tag } from '../../../ui/index.ts';
import {
  dateOf,
  opensOn,
  overlapping,
  programmeDays,
  type Material,
  type ProgrammeDay,
  type ProgrammePart,
} from '../../domain/programme.ts';
import type { ReceiptState } from '../../store/materials.ts';
import { dayNames, disciplineNames } from '../texts.ts';
import { baseOf, ProgrammeFrame, type Frame } from './frame.tsx';
import { editTexts as t, type EditNotice } from './texts.ts';

/** Who takes part in the edition, and who has read what. */
export type Readers = {
  people: readonly Participation[];
  states: ReadonlyMap<string, ReceiptState>;
  /** How many have read a material. */
  byMaterial: ReadonlyMap<string, number>;
};

export type OverviewView = Frame & {
  parts: readonly ProgrammePart[];
  /** False for an edition that has not copied the institute's programme. */
  copied: boolean;
  readers: Readers | undefined;
  notice: EditNotice | undefined;
};

/** The three days as teachers and the office write them. */
export const OverviewPage = (view: OverviewView) => {
  const { edition } = view;
  return (
    <ProgrammeFrame {...view} title={edition ? t.edition : t.template}>
      <h1>{edition ? t.edition : t.template}</h1>
      {view.notice && (
        <Notice kind="ok">
          <p>{t.notices[view.notice]}</p>
        </Notice>
      )}
      {!view.copied ? (
        <EmptyState title={t.noCopy}>
          <p>{t.noCopyHint}</p>
          <Form action={`${baseOf(view)}/overnemen`} csrf={view.csrf}>
            <Button>{t.copy}</Button>
          </Form>
        </EmptyState>
      ) : (
        <>
          <p>{edition ? t.editionLead : t.templateLead}</p>
          {programmeDays.map((day) => (
            <Day key={day} day={day} view={view} />
          ))}
          {view.readers && <Receipts readers={view.readers} parts={view.parts} />}
        </>
      )}
    </ProgrammeFrame>
  );
};

const Day = ({ day, view }: { day: ProgrammeDay; view: OverviewView }) => {
  const parts = view.parts.filter((part) => part.day === day);
  const early = overlapping(parts);
  return (
    <section class="stack" id={day}>
      <h2>
        {dayNames.nl[day]}
        {view.edition && `: ${formatDay(dateOf(day, view.edition), 'nl')}`}
      </h2>
      {parts.length === 0 && <p>{t.emptyDay}</p>}
      <div>
        {parts.map((part, at) => (
          <PartCard
            key={part.id}
            part={part}
            view={view}
            first={at === 0}
            last={at === parts.length - 1}
            early={early.includes(part.id)}
          />
        ))}
      </div>
      <Buttons>
        <ButtonLink kind="quiet" href={`${baseOf(view)}/onderdelen/nieuw?dag=${day}`}>
          {t.addPart}
          <span class="hidden"> ({dayNames.nl[day]})</span>
        </ButtonLink>
      </Buttons>
    </section>
  );
};

const PartCard = (props: {
  part: ProgrammePart;
  view: OverviewView;
  first: boolean;
  last: boolean;
  early: boolean;
}) => {
  const { part, view } = props;
  const base = `${baseOf(view)}/onderdelen/${part.id}`;
  const title = part.title.nl;
  return (
    <article class="part-card">
      <h3>
        {formatTime(part.startsAt, 'nl').replace(' uur', '')}–{formatTime(part.endsAt, 'nl')} {title}
      </h3>
      <p>
        {part.discipline && disciplineNames.nl[part.discipline]}
        {part.discipline && part.teacher ? ', ' : ''}
        {part.teacher} {props.early && <Tag kind="act">{t.overlap}</Tag>}
      </p>
      {part.materials.length > 0 && (
        <ul class="materials">
          {part.materials.map((material) => (
            <MaterialLine key={material.id} material={material} day={part.day} view={view} />
          ))}
        </ul>
      )}
      <div class="part-tools">
        <a href={base} aria-label={t.changeOf(title)}>
          {t.change}
        </a>
        <a href={`${base}/lesstof`} aria-label={t.addMaterialTo(title)}>
          {t.addMaterial}
        </a>
        {!props.first && (
          <Move action={`${base}/omhoog`} csrf={view.csrf} label={t.upOf(title)} text={t.up} />
        )}
        {!props.last && (
          <Move action={`${base}/omlaag`} csrf={view.csrf} label={t.downOf(title)} text={t.down} />
        )}
        <a href={`${base}/verwijderen`} aria-label={t.removeOf(title)}>
          {t.remove}
        </a>
      </div>
    </article>
  );
};

const Move = (props: { action: string; csrf: string; label: string; text: string }) => (
  <form method="post" action={props.action}>
    <input type="hidden" name="csrf" value={props.csrf} />
    <button type="submit" class="link-button" aria-label={props.label}>
      {props.text}
    </button>
  </form>
);

const MaterialLine = (props: { material: Material; day: ProgrammeDay; view: OverviewView }) => {
  const { material, day, view } = props;
  const href = `${baseOf(view)}/lesstof/${material.id}`;
  const opens = view.edition ? opensOn(material, day, view.edition) : material.opensOn;
  const facts = [
    t.kinds[material.kind].toLowerCase(),
    t.uses[material.meantFor].toLowerCase(),
    ...(opens ? [t.openFrom(formatDay(opens, 'nl'))] : []),
    ...(material.compulsory && view.readers
      ? [t.readBy(view.readers.byMaterial.get(material.id) ?? 0, view.readers.people.length)]
      : []),
  ];
  return (
    <li class="material">
      <a href={href}>{material.title.nl}</a> {material.compulsory && <Tag kind="act">{t.compulsory}</Tag>}
      <p class="hint">{facts.join(' · ')}</p>
    </li>
  );
};

/** Reading receipts per participant. */
const Receipts = ({ readers, parts }: { readers: Readers; parts: readonly ProgrammePart[] }) => {
  const any = parts.some((part) => part.materials.some((material) => material.compulsory));
  return (
    <section class="stack" id="gelezen">
      <h2>{t.receipts}</h2>
      {!any ? (
        <p>{t.receiptsNone}</p>
      ) : readers.people.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <DataTable
          caption={t.receipts}
          captionHidden
          rows={readers.people}
          rowKey={(person) => person.enrolmentId}
          columns={[
            { header: t.participant, main: true, cell: (person) => person.name },
            {
              header: t.read,
              cell: (person) => {
                const state = readers.states.get(person.enrolmentId);
                return state && t.ofAll(state.read, state.compulsory);
              },
            },
          ]}
        />
      )}
    </section>
  );
};
