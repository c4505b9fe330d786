import { addDays, weekday, type CalendarDay } from '../../kernel/calendar-day.ts';
import { newId } from '../../platform/ids/index.ts';
import { forProgramme, screeningAnswers } from '../domain/intake.ts';
import { proposeSettings } from '../domain/programme-settings.ts';
import { decideScreening } from '../domain/screening.ts';
import { followUpsFor } from '../domain/screening-questions.ts';
import { screeningState } from '../domain/screening-state.ts';
import { insertClient } from '../store/clients.ts';
import { plantRows } from '../store/plant.ts';
import { saveSettings } from '../store/programmes.ts';
import { beginRelation } from '../store/relations.ts';
import type { CareTx } from '../store/scope.ts';
import { saveScreening, saveScreeningDecision } from '../store/screenings.ts';
import type { Planted } from './calendar.ts';
import type { Measured } from './check-ins.ts';
import { anIntake, typedPages } from './intakes.ts';
import { livedWeeks } from './lived-weeks.ts';
import { daysBefore, momentOn } from './moments.ts';
import { dischargedDaysAgo, type DemoClient } from './people.ts';

/** Days between the intake and the first day of the programme. */
const intakeBefore = 6;

/** The file of one client with its intake, its programme and its runs so far, as far as they have come. */
export type PlantedFile = Planted & {
  intakeOn: CalendarDay;
  screeningId: string | undefined;
  endedOn: CalendarDay | undefined;
};

type Team = { anna: string; farid: string };

const takeOn = async (
  tx: CareTx,
  person: DemoClient,
  given: { team: Team; at: Date; today: CalendarDay },
) => {
  const { team, at, today } = given;
  const id = newId();
  const memberId = team[person.by ?? 'anna'];
  await insertClient(tx, {
    ...{ id, name: person.name, bornOn: daysBefore(today, person.bornDaysAgo), field: person.field },
    ...{ email: person.email, phone: person.phone ?? '', lang: 'nl', startedAt: at },
    representatives: person.representatives ?? [],
  });
  await beginRelation(tx, { clientId: id, memberId, responsible: true, at });
  if (person.also)
    await beginRelation(tx, { clientId: id, memberId: team[person.also], responsible: false, at });
  return { id, memberId };
};

/** Takes a client on, with the intake that was recorded and the programme that the engine proposes from it. */
const plantFile = async (
  tx: CareTx,
  person: DemoClient,
  given: { team: Team; today: CalendarDay },
): Promise<PlantedFile> => {
  const { team, today } = given;
  const startDay = daysBefore(today, (person.weeks ?? 0) * 7 + (person.shift ?? 0));
  const intakeOn = daysBefore(startDay, person.weeks === undefined ? 8 : intakeBefore);
  const now = momentOn(intakeOn, 10);
  const { id, memberId } = await takeOn(tx, person, { team, at: now, today });
  const endedOn = person.key === 'ineke' ? daysBefore(today, dischargedDaysAgo) : undefined;
  const file = { ...person, id, memberId, startDay, intakeOn, endedOn, screeningId: undefined, lived: [] };
  if (!person.intake) return file;

  const weekdays = [0, 2, 4].slice(0, person.intake.goals?.runsAWeek ?? 3);
  const told = anIntake(person.intake);
  const goals = { ...told.goals, weekdays: weekdays.map((ahead) => weekday(addDays(startDay, ahead))) };
  const followedUp = followUpsFor(screeningAnswers(told));
  const intake = { ...told, goals, followedUp };
  await plantRows(
    tx,
    'intake_page',
    Object.entries(typedPages(intake)).map(([page, answers]) => ({
      ...{ client_id: id, page, answers, revision: 1, saved_at: now.toISOString(), member_id: memberId },
    })),
  );
  const decision = decideScreening(screeningAnswers(intake));
  const fact = { now, memberId };
  const screeningId = await saveScreening(tx, id, { intake, decision, screenedOn: intakeOn, ...fact });
  await saveScreeningDecision(tx, id, { screeningId, changed: undefined, ...fact });
  if (person.weeks === undefined || !person.feeling) return { ...file, screeningId };

  const state = screeningState({ decision, screenedOn: intakeOn }, { today });
  const settings = proposeSettings(forProgramme(intake, state), { field: person.field, startDay });
  await saveSettings(tx, { clientId: id, ...fact }, { after: 0, settings, reason: '' });
  const { feeling, unusual } = person;
  const lived = livedWeeks(settings, { feeling, unusual, until: endedOn ?? today });
  return { ...file, screeningId, lived };
};

/** The clients of the practice, one file after the other. */
export const plantFiles = async (
  tx: CareTx,
  people: readonly DemoClient[],
  given: { team: Team; today: CalendarDay },
): Promise<PlantedFile[]> => {
  const files: PlantedFile[] = [];
  for (const person of people) files.push(await plantFile(tx, person, given));
  return files;
};

/** What is measured with a client; undefined for who has no file to measure in. */
export const measuredOf = (file: PlantedFile, today: CalendarDay): Measured[] =>
  file.checkIns === undefined
    ? []
    : [
        {
          ...{ clientId: file.id, memberId: file.memberId, from: file.intakeOn, until: file.endedOn },
          checkIns: file.checkIns,
          waitsSince: file.email ? daysBefore(today, 1) : undefined,
        },
      ];
