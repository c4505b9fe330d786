import type { ComponentChildren } from 'preact';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Form,
  Landscape,
  Notice,
  RunnerPage,
  type Site,
} from '../../ui/index.ts';
import { breathingCues } from '../domain/breathing.ts';
import { breathingInWords, courseInWords, minutesInWords } from '../domain/course-in-words.ts';
import { independence } from '../domain/independence.ts';
import { asLogged } from '../domain/logged-runs.ts';
import { stopSigns } from '../domain/programme/history.ts';
import type { PlannedSession } from '../domain/programme/plan-week.ts';
import type { Session } from '../domain/session.ts';
import { stopSignWords } from '../domain/stop-sign-words.ts';
import { HelpQuiet } from '../papers/filling/help.tsx';
import { IndependenceMeter } from '../papers/independence-meter.tsx';
import { Changes, CourseRibbon } from '../papers/programme-view.tsx';
import { askPainOf, guidedOn, type OwnHome } from './own-run.ts';
import { homeTexts } from './texts.ts';

/** A day without its year: "woensdag 3 maart". */
export const dayInWords = (day: CalendarDay, lang: Lang): string =>
  formatDay(day, lang).replace(/ \d{4}$/, '');

type HomeProps = { site: Site; lang: Lang; csrf: string; home: OwnHome; message?: string | undefined };

/** On which signs one stops at once, and whom to call. */
export const StopSigns = ({ lang, open }: { lang: Lang; open?: boolean }) => {
  const t = homeTexts[lang];
  return (
    <details class="fold" open={open}>
      <summary>{t.stop}</summary>
      <div class="fold-body stack">
        <p>{t.stopLead}</p>
        <ul class="own-signs">
          {stopSigns.map((sign) => (
            <li key={sign}>{stopSignWords[lang][sign]}</li>
          ))}
        </ul>
        <p>
          <strong>{t.call112}</strong>
        </p>
        <p>
          <a class="button danger" href="tel:112">
            112
          </a>
        </p>
        <p>{t.stopAfter}</p>
        <p class="hint">{t.toConfirm}</p>
      </div>
    </details>
  );
};

/** The signs themselves, in a few lines, for who is about to go. */
export const StopShort = ({ lang }: { lang: Lang }) => {
  const t = homeTexts[lang];
  return (
    <Notice kind="warn" title={t.stop}>
      <p>{t.stopFor(stopSigns.map((sign) => stopSignWords[lang][sign]))}</p>
      <p>
        <strong>{t.call112}</strong>. <a href="tel:112">{t.call.replace(' ', '\u00a0')}</a>
      </p>
    </Notice>
  );
};

/** That a planned run is the one with the therapist: when, with whom and where. */
const Together = (props: { session: Session; today: CalendarDay; lang: Lang }) => {
  const { session, today, lang } = props;
  return (
    <p class="own-together">
      <strong>
        {homeTexts[lang].together({
          ...{ at: formatTime(session.begins, lang), place: session.place },
          ...{ isToday: session.day === today, inGroup: session.group !== undefined },
        })}
      </strong>
    </p>
  );
};

/** One session, large: drawn, in words, how one breathes, and why it differs. */
export const OwnSession = ({
  session,
  lang,
  children,
}: {
  session: PlannedSession;
  lang: Lang;
  children?: ComponentChildren;
}) => {
  const t = homeTexts[lang];
  return (
    <div class="own-session">
      {children}
      <p class="own-minutes">
        <strong>{minutesInWords(session.minutes, lang)}</strong> {t.minutes}
      </p>
      <CourseRibbon course={session} lang={lang} />
      <p class="own-course">{courseInWords(session, lang)}</p>
      <p>{t.talk}</p>
      <p class="own-breathing">
        <strong>{t.breathing}.</strong> {breathingInWords(session.breathing, lang)}
        {session.breathing.moment !== 'runs' && ` ${breathingCues.stop[lang]}`}
      </p>
      {session.changes.length > 0 && (
        <div>
          <h2 class="own-changed">{t.changed}</h2>
          <Changes changes={session.changes} voice={lang} />
        </div>
      )}
    </div>
  );
};

type Top = { title: string; lead?: string | undefined };

const topOf = ({ now, next, runs, today, coming }: OwnHome, lang: Lang): Top => {
  const t = homeTexts[lang];
  if (!now) return { title: t.nothingYet, lead: t.nothingYetText };
  if (now.state === 'held') return { title: t.held, lead: t.heldText(stopSignWords[lang][now.stopSign]) };
  if (now.state === 'blocked') return { ...t.blocked[now.because], lead: t.blocked[now.because].text };
  if (runs.some((run) => run.day === today && run.state === 'done'))
    return { title: t.toldToday, lead: t.toldTodayText };
  if (!next) return { title: t.restUntil };
  if (next.on === today) return { title: t.today };
  // A session with the therapist may lie before it: until then is no rest.
  const meets = coming.some(({ day, callOff }) => !callOff && day < next.on);
  return { title: t.next(dayInWords(next.on, lang)), lead: meets ? t.meetsBefore : t.restUntil };
};

const Waiting = ({ home, lang }: { home: OwnHome; lang: Lang }) => {
  const t = homeTexts[lang];
  if (home.questionnaires + home.letters === 0) return null;
  return (
    <Notice kind="info" title={t.waiting}>
      <ul class="own-waiting">
        {home.questionnaires > 0 && (
          <li>
            <a href={localPath('/loper/vragenlijsten', lang)}>{t.questionnaires(home.questionnaires)}</a>
          </li>
        )}
        {home.letters > 0 && (
          <li>
            <a href={localPath('/loper/brieven', lang)}>{t.letters}</a>
          </li>
        )}
      </ul>
    </Notice>
  );
};

const PainAfterwards = ({ home, lang, csrf }: HomeProps) => {
  const run = askPainOf(home);
  if (!run) return null;
  const t = homeTexts[lang];
  return (
    <section class="own-ask">
      <h2>{t.painAsk(dayInWords(run.day, lang))}</h2>
      <Form action={localPath('/loper/loop/pijn', lang)} csrf={csrf} inline>
        <input type="hidden" name="loop" value={run.runId} />
        <Button kind="quiet" name="pijn" value="nee">
          {t.no}
        </Button>
        <Button kind="quiet" name="pijn" value="ja">
          {t.yes}
        </Button>
      </Form>
    </section>
  );
};

const laterIn = ({ now }: OwnHome): readonly PlannedSession[] =>
  now && 'week' in now ? now.week.sessions.slice(1) : [];

const Later = ({ home, lang }: { home: OwnHome; lang: Lang }) => {
  const { next, today } = home;
  const later = laterIn(home);
  const t = homeTexts[lang];
  if (!next || later.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.later}</h2>
      <ol class="own-later">
        {later.map((session) => {
          const guided = guidedOn(home, session.on);
          return (
            <li key={session.on}>
              <p>
                <strong>{dayInWords(session.on, lang)}</strong>, {minutesInWords(session.minutes, lang)}
              </p>
              {guided && <Together {...{ session: guided, today, lang }} />}
              <CourseRibbon course={session} lang={lang} />
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** Sessions with a therapist that stand with no planned run above: nothing is named twice as if it were two. */
const Coming = ({ home, lang, been }: { home: OwnHome; lang: Lang; been: boolean }) => {
  const t = homeTexts[lang];
  const shown = [...(home.next && !been ? [home.next] : []), ...laterIn(home)];
  const linked = new Set(shown.map(({ on }) => guidedOn(home, on)?.id));
  const coming = home.coming.filter(({ id }) => !linked.has(id));
  if (coming.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.coming}</h2>
      <ul class="own-coming">
        {coming.map((session) => (
          <li key={session.id}>
            <strong>{dayInWords(session.day, lang)}</strong>, {formatTime(session.begins, lang)}
            {session.place && `, ${session.place}`}
            {session.callOff && ` (${t.calledOff})`}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** S13: how far somebody goes by themselves, once there is something to tell. */
const Meter = ({ home, lang }: { home: OwnHome; lang: Lang }) => {
  const startedOn = home.kept?.facts.settings.startDay;
  const logged = asLogged(home.runs);
  if (startedOn === undefined || logged.length === 0) return null;
  return (
    <section class="stack">
      <h2>{homeTexts[lang].alone}</h2>
      <IndependenceMeter meter={independence(logged, { today: home.today, startedOn })} voice={lang} />
    </section>
  );
};

/** `/loper`: what a client does today, or when they go next. Calm: nothing counts, nothing is won or lost (S3). */
export const HomePage = (props: HomeProps) => {
  const { site, lang, home, message } = props;
  const t = homeTexts[lang];
  const { now, next, runs, today } = home;
  const top = topOf(home, lang);
  const begun = runs.some((run) => run.day === today && run.state === 'begun');
  const been = runs.some((run) => run.day === today && run.state === 'done');
  const tell = localPath('/loper/loop', lang);
  // Until it is answered whether pain stayed, nothing may say that the last week went well.
  const asked = askPainOf(home) !== undefined;
  const changes = now && 'week' in now ? now.week.changes : [];
  const sure = asked ? changes.filter(({ effect }) => effect !== 'step-forward') : changes;
  const guided = next && guidedOn(home, next.on);
  const starts = next?.on === today && !begun && !guided;
  return (
    <RunnerPage {...{ site, lang }} path="/loper" title={t.title}>
      <div class="own-home stack">
        <Landscape scene="morning" />
        {message && (
          <Notice kind="ok">
            <p>{message}</p>
          </Notice>
        )}
        <div>
          <h1>{top.title}</h1>
          {top.lead && <p class="lead">{top.lead}</p>}
        </div>
        {now?.state === 'held' && (
          <Notice kind="warn">
            <p>{t.heldDanger}</p>
          </Notice>
        )}
        <PainAfterwards {...props} />
        <Waiting {...{ home, lang }} />
        {next && !been && (
          <>
            {now?.state === 'walking' && <p class="lead">{t.walking}</p>}
            {asked && <p>{t.mayChange}</p>}
            <Changes changes={sure} voice={lang} />
            <OwnSession session={next} lang={lang}>
              {guided && <Together {...{ session: guided, today, lang }} />}
            </OwnSession>
            {guided && <p>{t.therapistWrites}</p>}
          </>
        )}
        {now && !been && (
          <Buttons>
            {starts && <ButtonLink href={tell}>{t.start}</ButtonLink>}
            <ButtonLink kind={starts || guided ? 'quiet' : 'action'} href={`${tell}?na=1`}>
              {t.tell}
            </ButtonLink>
          </Buttons>
        )}
        <Later {...{ home, lang }} />
        <Coming {...{ home, lang, been }} />
        <Meter {...{ home, lang }} />
        {now && 'week' in now && (
          <p>
            <a href={localPath('/loper/programma.pdf', lang)}>{t.sheet}</a>
          </p>
        )}
        <StopSigns lang={lang} />
        <HelpQuiet lang={lang} />
        {now && <p class="hint">{t.own}</p>}
      </div>
    </RunnerPage>
  );
};
