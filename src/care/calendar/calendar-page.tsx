import { addDays, dayParts, type CalendarDay } from '../../kernel/calendar-day.ts';
import { dayTile, formatDay } from '../../kernel/format.ts';
import { Button, ButtonLink, Buttons, EmptyState, Fold, Form, Notice, OfficePage, RadioGroup, Tag } from '../../ui/index.ts'; // prettier-ignore
import { hasRole } from '../domain/actor.ts';
import { whyCalledOff } from '../domain/why-called-off.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import type { Frame } from './frame.ts';
import type { Seen } from './query.ts';
import { hours, whyTexts } from './texts.ts';

export type CalendarView = { day: CalendarDay; view: 'week' | 'dag'; whose: 'mijn' | 'allen' };

/** Where the calendar is at a day, in a view. */
export const calendarPath = ({ day, view, whose }: CalendarView): string =>
  `/praktijk/agenda?dag=${day}&beeld=${view}&wie=${whose}`;

/** With whom a session is, as the reader may know it. */
export const withWhom = ({ session, names, others }: Seen): string => {
  if (session.group) return session.group.name;
  const known = names.map(({ name }) => name).join(', ');
  return known || (others > 0 ? 'Bezet' : 'Nog niemand');
};

const SessionCard = ({ seen, view }: { seen: Seen; view: CalendarView['view'] }) => {
  const { session, names, others } = seen;
  const count = names.length + others;
  return (
    <article class={session.callOff ? 'agenda-session off' : 'agenda-session'}>
      <p class="agenda-time">{hours(session)}</p>
      <h3>
        <a href={`/praktijk/agenda/${session.id}`}>{withWhom(seen)}</a>
      </h3>
      {session.callOff && <Tag kind="bad">Afgelast</Tag>}
      {session.group && <p>{count === 1 ? '1 deelnemer' : `${count} deelnemers`}</p>}
      <p>{session.place}</p>
      {(view === 'dag' || !seen.leads) && <p>{session.therapists.map(({ name }) => name).join(', ')}</p>}
      {view === 'dag' && seen.leads && !session.callOff && (
        <p>
          <a href={`/praktijk/veld/${session.id}`}>Naar het veld</a>
        </p>
      )}
    </article>
  );
};

const DayOfWeek = ({
  day,
  today,
  seen,
  view,
}: {
  day: CalendarDay;
  today: CalendarDay;
  seen: readonly Seen[];
  view: CalendarView['view'];
}) => {
  const tile = dayTile(day, 'nl');
  const [name = ''] = formatDay(day, 'nl').split(' ');
  const own = seen.filter(({ session }) => session.day === day);
  return (
    <section class={day === today ? 'agenda-day today' : 'agenda-day'}>
      <h2>
        <a href={calendarPath({ day, view: 'dag', whose: 'mijn' })}>
          <span class="agenda-weekday">{name}</span> {tile.number} {tile.month}
          {day === today && <span class="hidden"> (vandaag)</span>}
        </a>
      </h2>
      {own.length === 0 ? (
        <p class="agenda-free">Niets gepland</p>
      ) : (
        own.map((one) => <SessionCard key={one.session.id} seen={one} view={view} />)
      )}
    </section>
  );
};

const Walk = ({ view }: { view: CalendarView }) => {
  const step = view.view === 'week' ? 7 : 1;
  const to = (days: number) => calendarPath({ ...view, day: addDays(view.day, days) });
  const other = (over: Partial<CalendarView>) => calendarPath({ ...view, ...over });
  return (
    <nav class="agenda-walk" aria-label="Door de agenda">
      <a href={to(-step)}>← {view.view === 'week' ? 'Vorige week' : 'Vorige dag'}</a>
      <a href="/praktijk/agenda">Vandaag</a>
      <a href={to(step)}>{view.view === 'week' ? 'Volgende week' : 'Volgende dag'} →</a>
      {view.view === 'week' ? (
        <a href={other({ view: 'dag' })}>Per dag</a>
      ) : (
        <a href={other({ view: 'week' })}>Per week</a>
      )}
      {view.whose === 'mijn' ? (
        <a href={other({ whose: 'allen' })}>Hele praktijk</a>
      ) : (
        <a href={other({ whose: 'mijn' })}>Alleen mijn sessies</a>
      )}
    </nav>
  );
};

/** One button for who stands in the storm: all of today's own sessions at once, and what then happens. */
const CallOffDay = ({ day, csrf }: { day: CalendarDay; csrf: string }) => (
  <Fold summary="Alles van deze dag afgelasten (weer)">
    <p>
      Al uw sessies van deze dag die nog niet voorbij zijn, gaan niet door. Na tien minuten krijgen alle
      deelnemers bericht, met hun eerstvolgende afspraak. Tot dan draait u het per sessie terug.
    </p>
    <Form action="/praktijk/agenda/afgelasten" csrf={csrf}>
      <input type="hidden" name="dag" value={day} />
      <WhyField reasons={whyCalledOff.filter((reason) => reason !== 'planning')} />
      <Button kind="danger">Alles van deze dag afgelasten</Button>
    </Form>
  </Fold>
);

/** Why something is called off: a fixed list, the first one chosen. */
export const WhyField = ({ reasons }: { reasons: readonly (typeof whyCalledOff)[number][] }) => (
  <RadioGroup
    {...{ name: 'reden', legend: 'Waarom?', lang: 'nl', value: reasons[0] }}
    options={reasons.map((value) => ({ value, label: whyTexts[value] }))}
  />
);

/** The calendar of a day or of the week it lies in. */
export const CalendarPage = (
  props: Frame & {
    view: CalendarView;
    days: readonly CalendarDay[];
    today: CalendarDay;
    seen: readonly Seen[];
    message?: string | undefined;
  },
) => {
  const { site, member, csrf, view, days, today, seen, message } = props;
  const title = view.view === 'week' ? `Week van ${formatDay(days[0]!, 'nl')}` : formatDay(view.day, 'nl');
  const mine = seen.some(({ leads, session }) => leads && !session.callOff);
  return (
    <OfficePage {...{ site, title, csrf }} desk={practiceDesk(member, 'calendar')} user={member.name}>
      <h1 class="agenda-title">{title}</h1>
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      <Walk view={view} />
      <Buttons>
        <ButtonLink href={`/praktijk/agenda/nieuw?dag=${view.day < today ? today : view.day}`}>
          Sessie plannen
        </ButtonLink>
        {hasRole(member, 'therapist') && (
          <ButtonLink kind="quiet" href="/praktijk/agenda/koppelen">
            Koppelen met uw agenda
          </ButtonLink>
        )}
      </Buttons>
      {seen.length === 0 && (
        <EmptyState title={view.view === 'week' ? 'Deze week is nog leeg' : 'Deze dag is nog leeg'}>
          <p>Plan een sessie met een cliënt, of een reeks met een groep.</p>
        </EmptyState>
      )}
      {seen.length > 0 && (
        <div class={`agenda-days ${view.view}`}>
          {days.map((day) => (
            <DayOfWeek key={day} {...{ day, today, seen }} view={view.view} />
          ))}
        </div>
      )}
      {view.view === 'dag' && mine && view.day >= today && <CallOffDay day={view.day} csrf={csrf} />}
    </OfficePage>
  );
};

/** The seven days of the week that a day lies in, from Monday. */
export const weekOf = (day: CalendarDay): CalendarDay[] => {
  const { year, month, day: number } = dayParts(day);
  const back = (new Date(Date.UTC(year, month - 1, number)).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, at) => addDays(day, at - back));
};
