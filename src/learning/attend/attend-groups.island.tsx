import { useState } from 'preact/hooks';
import type { FieldPerson } from '../domain/field-list.ts';
import {
  balancedPlaces,
  colours,
  levels,
  walkingGroup,
  type Colour,
  type Groups,
  type Level,
  type RunningGroup,
} from '../domain/running-groups.ts';
import { colourWords, groupTexts as t, levelWords } from './texts.ts';

export type GroupsProps = {
  /** Who is there now: only they are divided. */
  people: readonly FieldPerson[];
  standing: Groups;
  make: (group: Omit<RunningGroup, 'id'>) => void;
  remove: (group: RunningGroup) => void;
  place: (enrolmentId: string, groupId: string | undefined) => void;
};

/** The groups that go out together: made, filled by a tap on a name and then on a group, or by a proposal. */
export const RunningGroups = ({ people, standing, make, remove, place }: GroupsProps) => {
  const [picked, setPicked] = useState<FieldPerson>();
  const [proposal, setProposal] = useState<Map<string, string>>();
  const { groups, placeOf } = standing;
  const homeless = people.filter((person) => !placeOf.has(person.enrolmentId));
  const put = (groupId: string | undefined) => {
    if (picked) place(picked.enrolmentId, groupId);
    setPicked(undefined);
  };
  const propose = () =>
    setProposal(
      balancedPlaces(
        people.map((person) => person.enrolmentId),
        standing,
      ),
    );
  const accept = () => {
    for (const [enrolmentId, groupId] of proposal ?? []) place(enrolmentId, groupId);
    setProposal(undefined);
  };
  const proposed = (group: RunningGroup) =>
    people.filter((person) => proposal?.get(person.enrolmentId) === group.id);
  return (
    <div class="stack">
      <p role="status">{picked ? t.picked(picked.name) : t.pick}</p>
      {picked && (
        <div class="buttons">
          <button type="button" class="button quiet" onClick={() => put(undefined)}>
            {t.out}
          </button>
          <button type="button" class="button quiet" onClick={() => setPicked(undefined)}>
            {t.cancel}
          </button>
        </div>
      )}
      {groups.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          people={people.filter((person) => placeOf.get(person.enrolmentId) === group.id)}
          proposed={proposed(group)}
          {...{ picked, put, pick: setPicked, remove }}
        />
      ))}
      <section class="field-group none stack">
        <h2>{t.without}</h2>
        <People people={homeless} pick={setPicked} picked={picked} />
        {homeless.length === 0 && <p>{t.everybody}</p>}
        {homeless.length > 0 && groups.length === 1 && <p>{t.noGroups}</p>}
        {homeless.length > 0 && groups.length > 1 && !proposal && (
          <button type="button" class="button quiet" onClick={propose}>
            {t.propose}
          </button>
        )}
        {proposal && (
          <>
            <p role="status">{t.proposal}</p>
            <div class="buttons">
              <button type="button" class="button" onClick={accept}>
                {t.accept}
              </button>
              <button type="button" class="button quiet" onClick={() => setProposal(undefined)}>
                {t.cancel}
              </button>
            </div>
          </>
        )}
      </section>
      <NewGroup make={make} taken={groups.map((group) => group.colour)} />
    </div>
  );
};

const People = (props: {
  people: readonly FieldPerson[];
  picked: FieldPerson | undefined;
  pick: (person: FieldPerson) => void;
}) =>
  props.people.length === 0 ? null : (
    <ul class="field-people">
      {props.people.map((person) => (
        <li key={person.enrolmentId}>
          <button
            type="button"
            class="field-tick"
            aria-pressed={props.picked?.enrolmentId === person.enrolmentId}
            onClick={() => props.pick(person)}
          >
            {person.name}
          </button>
        </li>
      ))}
    </ul>
  );

const GroupCard = (props: {
  group: RunningGroup;
  people: readonly FieldPerson[];
  proposed: readonly FieldPerson[];
  picked: FieldPerson | undefined;
  pick: (person: FieldPerson) => void;
  put: (groupId: string) => void;
  remove: (group: RunningGroup) => void;
}) => {
  const { group, people, proposed, picked } = props;
  return (
    <section class={`field-group ${group.colour} stack`}>
      <h2>{group.name}</h2>
      <p>
        {colourWords[group.colour]}, {levelWords[group.level]}, {t.members(people.length)}
      </p>
      {picked && (
        <button type="button" class="button" onClick={() => props.put(group.id)}>
          {t.into(group.name)}
        </button>
      )}
      <People people={people} pick={props.pick} picked={picked} />
      {people.length + proposed.length === 0 && <p>{t.nobody}</p>}
      {proposed.length > 0 && (
        <ul class="field-people proposed">
          {proposed.map((person) => (
            <li key={person.enrolmentId}>{person.name}</li>
          ))}
        </ul>
      )}
      {group.id !== walkingGroup && people.length === 0 && (
        <button type="button" class="link-button" onClick={() => props.remove(group)}>
          {t.remove(group.name)}
        </button>
      )}
    </section>
  );
};

const NewGroup = ({ make, taken }: { make: GroupsProps['make']; taken: readonly Colour[] }) => {
  const [name, setName] = useState('');
  const [colour, setColour] = useState<Colour>();
  const [level, setLevel] = useState<Level>('walk-and-run');
  const [missing, setMissing] = useState(false);
  const free = colour ?? colours.find((one) => !taken.includes(one)) ?? 'blue';
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    make({ name: name.trim(), colour: free, level });
    setName('');
    setColour(undefined);
  };
  return (
    <form class="form field-new" onSubmit={submit} noValidate aria-label={t.make}>
      <h2>{t.make}</h2>
      <div class={missing ? 'field bad' : 'field'}>
        <label for="field-group-name">{t.name}</label>
        {missing && (
          <p class="field-error" id="field-group-error" role="alert">
            <span class="hidden">Fout: </span>
            {t.missing}
          </p>
        )}
        <input
          id="field-group-name"
          type="text"
          maxLength={40}
          value={name}
          autocomplete="off"
          aria-invalid={missing}
          aria-describedby={missing ? 'field-group-error' : undefined}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="field-group-colour">{t.colour}</label>
        <select
          id="field-group-colour"
          value={free}
          onChange={(event) => setColour(event.currentTarget.value as Colour)}
        >
          {colours.map((one) => (
            <option key={one} value={one}>
              {colourWords[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="field-group-level">{t.level}</label>
        <select
          id="field-group-level"
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value as Level)}
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {levelWords[one]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button quiet">
        {t.make}
      </button>
    </form>
  );
};
