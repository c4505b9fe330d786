import { addDays } from '../../kernel/calendar-day.ts';
import { formatDay, formatNumber } from '../../kernel/format.ts';
import { courseInWords, minutesInWords } from '../domain/course-in-words.ts';
import { lastStep } from '../domain/programme/default-steps.ts';
import type { PlannedSession } from '../domain/programme/plan-week.ts';
import { permissionNames } from '../domain/screening-questions.ts';
import type { ScreeningState } from '../domain/screening-state.ts';
import { ownDesign } from '../domain/programme-words.ts';
import { Changes, CourseRibbon } from '../papers/programme-view.tsx';
import type { Story } from './query.ts';

const times = (count: number): string => (count === 1 ? 'één keer' : `${count} keer`);

const ranInWords = ({ runs, today, missed }: Story): string => {
  const recent = runs.filter(({ day }) => day > addDays(today, -28));
  if (recent.length === 0)
    return runs.length === 0
      ? 'Er is nog niet gelopen.'
      : `De laatste vier weken is er niet gelopen; de laatste keer was op ${formatDay(runs.at(-1)!.day, 'nl')}.`;
  const minutes = recent.map((run) => run.minutesWalked + run.minutesRun);
  const alone = recent.filter(({ company }) => company === 'independent').length;
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  const long =
    least === most
      ? minutesInWords(most, 'nl')
      : `${formatNumber(least, 'nl')} tot ${minutesInWords(most, 'nl')}`;
  const how =
    alone === 0 ? 'steeds met begeleiding' : alone === recent.length ? 'steeds zelf' : `${times(alone)} zelf`;
  return (
    `De laatste vier weken is er ${times(recent.length)} gelopen, ${how}, ${long} per keer.` +
    (missed > 0 ? ` ${times(missed)[0]!.toUpperCase()}${times(missed).slice(1)} ging het niet door.` : '')
  );
};

const screeningInWords = (screening: ScreeningState | undefined): string => {
  if (!screening) return 'Er is nog geen screening.';
  if (screening.state === 'ask-again')
    return `De screening geldt niet meer sinds ${formatDay(screening.since, 'nl')}; vraag haar opnieuw.`;
  if (screening.state === 'doctor-awaited' && screening.blocks === 'running')
    return 'De screening wacht op het antwoord van een arts; tot dan wordt er niet gelopen.';
  const also = screening.state === 'doctor-awaited' ? ' Steviger lopen wacht op een arts.' : '';
  return `De screening zegt: ${permissionNames[screening.permitted].nl.toLowerCase()}. Zij geldt tot en met ${formatDay(screening.until, 'nl')}, of tot de gezondheid verandert.${also}`;
};

const placeInWords = ({ week, step }: NonNullable<Story['programme']>): string =>
  step > lastStep
    ? `Dit is week ${week} van het programma, voorbij de laatste stap: nu gaat het om zelf volhouden.`
    : `Dit is week ${week} van het programma, op stap ${step} van ${lastStep}.`;

const NextRun = ({ session }: { session: PlannedSession }) => (
  <figure class="story-run">
    <figcaption>
      <strong>
        {session.company === 'guided' ? 'De volgende keer, met begeleiding' : 'De volgende keer, zelf'}:{' '}
        {formatDay(session.on, 'nl')}
      </strong>
      <span>{minutesInWords(session.minutes, 'nl')}</span>
    </figcaption>
    <CourseRibbon course={session} lang="nl" />
    <p>{courseInWords(session, 'nl')}.</p>
    <Changes changes={session.changes} voice="therapist" />
    {session.changes.length > 0 && <p class="story-quiet">Het programma: {ownDesign.toLowerCase()}.</p>}
  </figure>
);

/** Where somebody is: the programme in words, the last weeks, what may be done, and the next session drawn. */
export const Where = ({ story }: { story: Story }) => {
  const { programme, client } = story;
  const now = programme?.now;
  const next =
    !client.endedAt && now && (now.state === 'planned' || now.state === 'walking')
      ? now.week.sessions[0]
      : undefined;
  return (
    <>
      <p>
        {programme ? placeInWords(programme) : 'Er is nog geen programma.'} {ranInWords(story)}
      </p>
      <p>{screeningInWords(story.screening)}</p>
      {next && <NextRun session={next} />}
    </>
  );
};
