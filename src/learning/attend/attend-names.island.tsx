import { useState } from 'preact/hooks';
import type { AttendanceEvent, Deciding } from '../domain/attendance.ts';
import type { FieldPerson } from '../domain/field-list.ts';
import { fieldTexts as t } from './texts.ts';

/** A name and a search without accents and capitals, so that "zoe" finds "Zoë". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export type NamesProps = {
  people: readonly FieldPerson[];
  /** What decides about a person in the half day that is open. */
  standing: ReadonlyMap<string, Deciding<AttendanceEvent>>;
  set: (person: FieldPerson, state: 'present' | 'absent') => void;
  unset: (person: FieldPerson) => void;
};

/** Everybody by name, to tick without a camera; pressing what is pressed takes it back. */
export const Names = ({ people, standing, set, unset }: NamesProps) => {
  const [sought, setSought] = useState('');
  const found = people.filter((person) => plain(person.name).includes(plain(sought.trim())));
  return (
    <div class="stack">
      <div class="field">
        <label for="field-sought">{t.search}</label>
        <input
          id="field-sought"
          type="search"
          value={sought}
          autocomplete="off"
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 && <p>{t.nobodyFound}</p>}
      <ul class="field-names">
        {found.map((person) => (
          <NameRow
            key={person.enrolmentId}
            person={person}
            deciding={standing.get(person.enrolmentId)}
            set={set}
            unset={unset}
          />
        ))}
      </ul>
    </div>
  );
};

const NameRow = (
  props: Pick<NamesProps, 'set' | 'unset'> & {
    person: FieldPerson;
    deciding: Deciding<AttendanceEvent> | undefined;
  },
) => {
  const { person, deciding } = props;
  const state = deciding?.state;
  return (
    <li class={state === 'present' || state === 'made-up' ? 'there' : ''}>
      <span class="field-name" id={`name-${person.enrolmentId}`}>
        {person.name}
        {person.guest && <small>{t.guest}</small>}
        {state === 'made-up' && <small>{t.madeUp}</small>}
        {deciding?.kind === 'correction' && <small>{t.corrected}</small>}
      </span>
      {(['present', 'absent'] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          class="field-tick"
          aria-pressed={state === choice}
          aria-label={`${t[choice]}: ${person.name}`}
          onClick={() => (state === choice ? props.unset(person) : props.set(person, choice))}
        >
          {t[choice]}
        </button>
      ))}
    </li>
  );
};
