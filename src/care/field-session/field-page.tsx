import { formatDay } from '../../kernel/format.ts';
import { EmptyState, Notice, OfficePage, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import { stopSigns } from '../domain/programme/history.ts';
import { RunnerCard, type Typed } from './card.tsx';
import type { Field } from './field-session.ts';
import { signTexts } from './texts.ts';

/** The signs on which a run stops, one tap away wherever one is on the page (care.md 2; what to do is general knowledge). */
const StopSigns = () => (
  <details class="veld-stop">
    <summary>Stoptekens en 112</summary>
    <div class="veld-stop-body">
      <p>
        <strong>Stop meteen bij een van deze tekens.</strong> Laat zitten of liggen, blijf erbij en loop
        vandaag niet verder.
      </p>
      <ul>
        {stopSigns.map((sign) => (
          <li key={sign}>{signTexts[sign]}</li>
        ))}
      </ul>
      <p>
        <strong>In elkaar gezakt, niet aanspreekbaar, of pijn op de borst die blijft:</strong>
      </p>
      <p>
        <a class="veld-112" href="tel:112">
          Bel{'\u00a0'}112
        </a>
      </p>
      <p>
        Bij twijfel: bel de huisarts of de huisartsenpost. Vraagt iemand zelf om te stoppen, dan stopt u ook.
      </p>
      <p class="hint">Deze lijst moet nog worden bevestigd door een professional.</p>
    </div>
  </details>
);

type FieldPageProps = {
  site: Site;
  member: MemberActor;
  csrf: string;
  field: Field;
  /** Whether the day has come. */
  begun: boolean;
  typed?: Typed | undefined;
  saved?: { clientId: string; part: string } | undefined;
};

/** One session on the phone of who runs along: large, plain, one card a runner. */
export const FieldPage = ({ site, member, csrf, field, begun, typed, saved }: FieldPageProps) => {
  const { session, runners } = field;
  const open = begun && !session.callOff;
  const here = runners.filter((one) => one.shows === 'run' && one.run && one.run.state !== 'missed').length;
  return (
    <OfficePage
      {...{ site, csrf, title: 'In het veld', user: member.name, errorTitle: typed !== undefined }}
      desk={practiceDesk(member, 'calendar')}
      breadcrumb={[{ href: `/praktijk/agenda/${session.id}`, label: 'Sessie' }, { label: 'In het veld' }]}
    >
      <div class="veld">
        <h1>{session.group?.name ?? 'In het veld'}</h1>
        <p class="veld-when">
          {formatDay(session.day, 'nl')}, {session.begins.replace(':', '.')} uur, {session.place}
        </p>
        <StopSigns />
        {session.callOff && (
          <Notice kind="warn" title="Deze sessie is afgelast">
            <p>Er valt niets op te schrijven.</p>
          </Notice>
        )}
        {!begun && (
          <Notice kind="info">
            <p>Inchecken kan op de dag zelf.</p>
          </Notice>
        )}
        {runners.length === 0 ? (
          <EmptyState title="Nog geen deelnemers">
            <p>Voeg iemand toe aan de groep; dan staat hier een kaart.</p>
          </EmptyState>
        ) : (
          <>
            <p class="veld-count">
              {here} van {runners.length} aanwezig
            </p>
            {runners.map((runner) => (
              <RunnerCard
                key={runner.clientId}
                {...{ runner, csrf, open, typed }}
                action={`/praktijk/veld/${session.id}/${runner.clientId}`}
                justSaved={saved?.clientId === runner.clientId ? saved.part : undefined}
              />
            ))}
          </>
        )}
      </div>
    </OfficePage>
  );
};
