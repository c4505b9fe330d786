import type { ComponentChildren } from 'preact';
import { daysBetween, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { ButtonLink, Buttons, EmptyState, OfficePage, Tag, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { filePath, practiceDesk } from '../domain/practice-pages.ts';
import { reasonText } from '../domain/signals/texts.ts';
import type { Day, DaySession, FirstSteps, Waiting } from './query.ts';
import { callOffWords, followUpWords, warningWords } from './texts.ts';

const waitedWords = (since: Date, today: CalendarDay): string => {
  const days = daysBetween(dutchDay(since), today);
  return days <= 0 ? 'vandaag' : days === 1 ? 'sinds gisteren' : `al ${days} dagen`;
};

const askedWords = (askedAt: Date, today: CalendarDay): string => {
  const days = daysBetween(dutchDay(askedAt), today);
  const when = days <= 0 ? 'Vandaag' : days === 1 ? 'Gisteren' : undefined;
  return when ? `${when} gevraagd, nog geen antwoord` : `Gevraagd ${days} dagen geleden, nog geen antwoord`;
};

/** One thing that waits: what it is, about whom, and where one does it. */
const Item = (props: {
  kind: 'bad' | 'act' | 'plain';
  tag: string;
  href: string;
  title: string;
  children?: ComponentChildren;
}) => (
  <li class={`day-task ${props.kind}`}>
    <Tag kind={props.kind}>{props.tag}</Tag>
    <a href={props.href}>{props.title}</a>
    <span class="hint">{props.children}</span>
  </li>
);

const WaitingList = ({ waiting, today }: { waiting: Waiting; today: CalendarDay }) => {
  const { signals, answers, followUps, requests } = waiting;
  if (signals.length + answers.length + followUps.length + requests === 0)
    return (
      <p class="day-quiet">
        Er wacht niets op u. Signalen, antwoorden van huisartsen en aanvragen komen hier.
      </p>
    );
  return (
    <ul class="day-tasks">
      {signals.map((signal) => (
        <Item
          key={signal.id}
          kind="bad"
          tag="Signaal"
          href={`/praktijk/signalen/${signal.id}`}
          title={signal.client}
        >
          {reasonText(signal.reason)}, {waitedWords(signal.raisedAt, today)}
        </Item>
      ))}
      {answers.map((answer) => (
        <Item
          key={answer.clientId}
          kind="act"
          tag="Huisarts"
          href={filePath(answer.clientId, 'intake')}
          title={answer.name}
        >
          {answer.askedAt
            ? askedWords(answer.askedAt, today)
            : 'De vraag aan de huisarts is nog niet gesteld'}
        </Item>
      ))}
      {requests > 0 && (
        <Item
          kind="act"
          tag="Aanvraag"
          href="/praktijk/aanvragen"
          title={requests === 1 ? 'Eén nieuwe aanvraag' : `${requests} nieuwe aanvragen`}
        >
          Neem aan of wijs af; de verwijzer hoort het van u
        </Item>
      )}
      {followUps.map((followUp) => (
        <Item
          key={followUp.id}
          kind="plain"
          tag="Na afronding"
          href={`${filePath(followUp.clientId)}/afronden`}
          title={followUp.name}
        >
          {followUpWords[followUp.kind]}, {formatDay(followUp.dueOn, 'nl')}
        </Item>
      ))}
    </ul>
  );
};

const whoComes = ({ names, others }: DaySession): string => {
  const people = [...names, ...(others > 0 ? [others === 1 ? 'één ander' : `${others} anderen`] : [])];
  return people.length > 0 ? people.join(', ') : 'nog niemand';
};

/** The warnings of a row; where more than one comes, each with whom it is about. */
const Warnings = ({ warnings, names, others }: DaySession) =>
  warnings.length === 0 ? null : (
    <ul class="day-warnings">
      {warnings.map(({ name, kind }) => (
        <li key={`${kind} ${name}`}>
          <Tag kind={warningWords[kind].kind}>{warningWords[kind].text}</Tag>
          {names.length + others > 1 && ` ${name}`}
        </li>
      ))}
    </ul>
  );

const SessionList = ({ sessions, guides }: { sessions: readonly DaySession[]; guides: boolean }) => (
  <ol class="day-sessions">
    {sessions.map((one) => (
      <li key={one.session.id} class={one.session.callOff ? 'off' : undefined}>
        <p class="day-time">
          {one.session.begins.replace(':', '.')}
          <span>tot {one.session.ends.replace(':', '.')}</span>
        </p>
        <div>
          <p class="day-who">
            <a href={`/praktijk/agenda/${one.session.id}`}>{one.session.group?.name ?? whoComes(one)}</a>
          </p>
          {one.session.group && <p class="day-names">{whoComes(one)}</p>}
          <Warnings {...one} />
          {one.session.place !== '' && <p class="hint">{one.session.place}</p>}
          {one.session.callOff && <Tag kind="act">Afgelast: {callOffWords[one.session.callOff.reason]}</Tag>}
        </div>
        {guides && one.leads && !one.session.callOff && (
          <ButtonLink kind="quiet" href={`/praktijk/veld/${one.session.id}`}>
            Naar het veld<span class="hidden">, sessie van {one.session.begins.replace(':', '.')} uur</span>
          </ButtonLink>
        )}
      </li>
    ))}
  </ol>
);

const Beginning = ({ steps, member }: { steps: FirstSteps; member: MemberActor }) => (
  <EmptyState title="Zo begint u">
    <ol class="day-first-steps">
      {hasRole(member, 'owner') && (
        <li>
          {steps.place ? (
            'Een plaats om te lopen: gedaan.'
          ) : (
            <a href="/praktijk/instellingen">Zet een plaats en uw prijzen klaar</a>
          )}
        </li>
      )}
      <li>
        <a href="/praktijk/clienten/nieuw">Neem uw eerste cliënt aan</a>, of geef een verwijzer{' '}
        <a href="/praktijk/aanvragen">een link om aan te vragen</a>
      </li>
      <li>
        <a href="/praktijk/agenda">Plan de intake in uw agenda</a>
      </li>
    </ol>
  </EmptyState>
);

export type TodayProps = { site: Site; member: MemberActor; csrf: string; day: Day };

/** The day of who works in a practice: what waits for them first, then where they are expected. */
export const TodayPage = ({ site, member, csrf, day }: TodayProps) => {
  const guides = hasRole(member, 'therapist');
  return (
    <OfficePage
      site={site}
      title="Vandaag"
      desk={practiceDesk(member, 'today')}
      user={member.name}
      csrf={csrf}
    >
      <h1>{formatDay(day.today, 'nl').replace(/^./, (first) => first.toUpperCase())}</h1>
      {day.firstSteps && <Beginning steps={day.firstSteps} member={member} />}
      <div class="day-board">
        {day.waiting && (
          <section aria-labelledby="wacht" class="stack">
            <h2 id="wacht">Wat op u wacht</h2>
            <WaitingList waiting={day.waiting} today={day.today} />
          </section>
        )}
        <section aria-labelledby="sessies" class="stack">
          <h2 id="sessies">{guides ? 'Uw sessies' : 'Sessies vandaag'}</h2>
          {day.sessions.length > 0 ? (
            <SessionList sessions={day.sessions} guides={guides} />
          ) : (
            <p class="day-quiet">Vandaag staat er geen sessie in de agenda.</p>
          )}
          {day.tomorrow.length > 0 && (
            <>
              <h3>Morgen</h3>
              <SessionList sessions={day.tomorrow} guides={false} />
            </>
          )}
          <Buttons>
            <ButtonLink kind="quiet" href="/praktijk/agenda">
              Naar de agenda
            </ButtonLink>
          </Buttons>
        </section>
      </div>
    </OfficePage>
  );
};
