import { dutchTime } from '../../kernel/calendar-day.ts';
import { formatDay, formatTime } from '../../kernel/format.ts';
import { Button, ButtonLink, Buttons, Facts, Fold, Form, Notice, OfficePage } from '../../ui/index.ts';
import { hasRole } from '../domain/actor.ts';
import { undoUntil } from '../domain/call-off.ts';
import { whyCalledOff } from '../domain/why-called-off.ts';
import { filePath, practiceDesk } from '../domain/practice-pages.ts';
import { isOver } from '../domain/session.ts';
import { WhyField, withWhom } from './calendar-page.tsx';
import type { Frame } from './frame.ts';
import type { Seen } from './query.ts';
import { hours, whyTexts } from './texts.ts';

const People = ({ seen: { names, others } }: { seen: Seen }) =>
  names.length + others === 0 ? (
    <p>Nog niemand</p>
  ) : (
    <ul class="agenda-people">
      {names.map(({ clientId, name, guided }) => (
        <li key={clientId}>{guided ? <a href={filePath(clientId)}>{name}</a> : name}</li>
      ))}
      {others > 0 && <li>{others === 1 ? 'Eén ander' : `${others} anderen`} van een collega</li>}
    </ul>
  );

const CalledOff = ({ seen, csrf, now }: { seen: Seen; csrf: string; now: Date }) => {
  const { callOff, id } = seen.session;
  if (!callOff) return null;
  const until = undoUntil(callOff.at);
  return (
    <Notice kind="warn" title={`Afgelast: ${whyTexts[callOff.reason].toLowerCase()}`}>
      {now < until && seen.mayChange ? (
        <>
          <p>
            Om {formatTime(dutchTime(until), 'nl')} krijgen de deelnemers bericht. Tot dan kunt u dit
            terugdraaien.
          </p>
          <Form action={`/praktijk/agenda/${id}/gaat-door`} csrf={csrf}>
            <Button kind="quiet">De sessie gaat toch door</Button>
          </Form>
        </>
      ) : (
        <p>De deelnemers hebben bericht gekregen, met hun eerstvolgende afspraak.</p>
      )}
    </Notice>
  );
};

/** One session: when, where, who; and what one can do with it. */
export const SessionPage = (props: Frame & { seen: Seen; now: Date; message?: string | undefined }) => {
  const { site, member, csrf, seen, now, message } = props;
  const { session } = seen;
  const path = `/praktijk/agenda/${session.id}`;
  const open = seen.mayChange && !session.callOff && !isOver(session, now);
  const mayGoOut = hasRole(member, 'therapist') && (seen.leads || seen.names.some(({ guided }) => guided));
  return (
    <OfficePage
      {...{ site, csrf, title: withWhom(seen), user: member.name }}
      desk={practiceDesk(member, 'calendar')}
      breadcrumb={[
        { href: `/praktijk/agenda?dag=${session.day}`, label: 'Agenda' },
        { label: formatDay(session.day, 'nl') },
      ]}
    >
      <h1>{withWhom(seen)}</h1>
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      <CalledOff {...{ seen, csrf, now }} />
      <Facts
        rows={[
          { term: 'Wanneer', detail: `${formatDay(session.day, 'nl')}, ${hours(session)}` },
          { term: 'Waar', detail: session.place },
          { term: 'Therapeut', detail: session.therapists.map(({ name }) => name).join(', ') },
          { term: 'Deelnemers', detail: <People seen={seen} /> },
          ...(session.seriesId ? [{ term: 'Reeks', detail: 'Deze sessie hoort bij een reeks.' }] : []),
        ]}
      />
      <Buttons>
        {mayGoOut && !session.callOff && (
          <ButtonLink href={`/praktijk/veld/${session.id}`}>Naar het veld</ButtonLink>
        )}
        {open && (
          <ButtonLink kind="quiet" href={`${path}/wijzigen`}>
            Wijzigen
          </ButtonLink>
        )}
      </Buttons>
      {open && (
        <Fold summary="Deze sessie afgelasten">
          <p>
            De sessie gaat niet door. Na tien minuten krijgt iedere deelnemer bericht, met een bestand dat de
            afspraak uit de agenda haalt en met de eerstvolgende afspraak. Tot dan draait u het terug.
          </p>
          <Form action={`${path}/afgelasten`} csrf={csrf}>
            <WhyField reasons={whyCalledOff} />
            <Button kind="danger">Sessie afgelasten</Button>
          </Form>
        </Fold>
      )}
    </OfficePage>
  );
};
