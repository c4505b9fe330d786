import { formatDay, formatInstant } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Facts,
  Fold,
  Form,
  Notice,
  TextArea,
} from '../../ui/index.ts';
import { filePath } from '../domain/practice-pages.ts';
import type { Overrule } from '../domain/programme/overrule.ts';
import { weeksSoFar, type WeekPlan } from '../domain/programme/plan-next.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import { courseInWords } from '../domain/course-in-words.ts';
import { longestWhy } from '../domain/programme-settings.ts';
import type { ProgrammeToday } from '../domain/programme-today.ts';
import { ownDesign } from '../domain/programme-words.ts';
import { stopSignWords } from '../domain/stop-sign-words.ts';
import { Changes, SessionCard, WeekList } from '../papers/programme-view.tsx';
import type { KeptOverrule, KeptProgramme } from '../store/programmes.ts';
import { ProgrammeFrame, type Frame } from './frame.tsx';
import { blockedTexts } from './texts.ts';

/** Without an intake there is nothing to propose. */
export const NoIntakePage = (props: Frame) => (
  <ProgrammeFrame {...props}>
    <EmptyState title="Eerst de intake">
      <p>
        Het programma volgt uit de intake en de screening. Vul die eerst in; daarna staat hier een voorstel.
      </p>
      <ButtonLink href={filePath(props.client.id, 'intake')}>Naar de intake</ButtonLink>
    </EmptyState>
  </ProgrammeFrame>
);

type RunningProps = Frame & {
  kept: KeptProgramme;
  now: ProgrammeToday;
  ahead: readonly WeekPlan[];
  /** The numbered step that is reached after the weeks shown; undefined when they get there themselves. */
  thenTo: number | undefined;
  /** The number of the form, so that one that is sent twice is one. */
  formId: string;
  typedWhy?: string | undefined;
};

const Held = ({ now, client, csrf, formId, errors, typedWhy }: RunningProps & { now: { state: 'held' } }) => (
  <>
    <Notice kind="error" title="Het programma staat stil na een stopteken">
      <p>
        Op {formatDay(now.on, 'nl')}: {stopSignWords.nl[now.stopSign]}. Er staat niets gepland tot u het
        vrijgeeft. Overleg bij twijfel met de huisarts.
      </p>
    </Notice>
    <Form action={`${filePath(client.id, 'programme')}/anders`} csrf={csrf} label="Vrijgeven">
      <input type="hidden" name="soort" value="release" />
      <input type="hidden" name="nr" value={formId} />
      <TextArea
        name="waarom"
        lang="nl"
        label="Waarom lopen weer kan"
        hint="Over het lopen: wie er heeft gekeken en wat is afgesproken."
        rows={3}
        maxlength={longestWhy}
        value={typedWhy}
        error={errors?.['waarom']}
      />
      <Buttons>
        <Button>Vrijgeven</Button>
      </Buttons>
    </Form>
  </>
);

/** Said once on the page, under the week or else above the weeks behind (care.md 1). */
const ours = `De stappen van het programma en de regels waarmee het verandert: ${ownDesign.toLowerCase()}.`;

const ThisWeek = ({ now, client }: RunningProps & { now: { state: 'planned' | 'walking' } }) => {
  const { week, guide } = now;
  const path = filePath(client.id, 'programme');
  return (
    <section aria-labelledby="week" class="stack">
      <h2 id="week">
        Week {week.week}, stap {week.step}
      </h2>
      {now.state === 'walking' && (
        <Notice kind="warn" title="Eerst wandelen">
          <p>
            De screening laat nu alleen wandelen toe: dezelfde minuten, zonder hardlopen.{' '}
            <a href={filePath(client.id, 'intake')}>Naar de intake</a>
          </p>
        </Notice>
      )}
      <Changes changes={week.changes} voice="therapist" />
      {week.sessions.length === 0 ? (
        <p>Deze week is klaar.</p>
      ) : (
        <div class="prog-sessions">
          {week.sessions.map((session) => (
            <SessionCard key={session.on} session={session} voice="therapist" />
          ))}
        </div>
      )}
      <p class="hint">
        De praattest leidt
        {guide.heartRateZones === 'hidden' && '; hartslagzones blijven weg door de bètablokker'}. {ours}
      </p>
      <Buttons>
        <ButtonLink href={`${path}/anders`}>Anders beslissen</ButtonLink>
        <ButtonLink kind="quiet" href={`${filePath(client.id, 'sessions')}/loop`}>
          Loop toevoegen
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${path}/blad.pdf`}>
          Vier weken op papier (pdf)
        </ButtonLink>
      </Buttons>
    </section>
  );
};

const decisionInWords = (overrule: Overrule): string => {
  switch (overrule.kind) {
    case 'release':
      return 'Vrijgegeven na een stopteken';
    case 'step':
      return `Op stap ${overrule.step} gezet`;
    case 'session':
      return `Eigen sessie voor ${formatDay(overrule.day, 'nl')}: ${courseInWords(overrule.course, 'nl')}`;
  }
};

const Decisions = ({ kept, client, csrf }: RunningProps) => {
  const { today } = kept.facts;
  const mayUndo = ({ overrule, withdrawnAt }: KeptOverrule) => overrule.on === today && !withdrawnAt;
  if (kept.overrules.length === 0) return null;
  return (
    <section aria-labelledby="besluiten" class="stack">
      <h2 id="besluiten">Besluiten</h2>
      <ul class="prog-story">
        {[...kept.overrules].reverse().map((one) => (
          <li key={one.id}>
            <p>
              <strong>{decisionInWords(one.overrule)}.</strong> {one.overrule.why}{' '}
              <small>
                {one.madeBy}, {formatInstant(one.madeAt, 'nl')}
                {one.withdrawnAt && `. Teruggedraaid op ${formatInstant(one.withdrawnAt, 'nl')}`}
              </small>
            </p>
            {mayUndo(one) && (
              <Form
                action={`${filePath(client.id, 'programme')}/terugdraaien`}
                csrf={csrf}
                inline
                label="Terugdraaien"
              >
                <input type="hidden" name="besluit" value={one.id} />
                <Button kind="quiet">Terugdraaien</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The weeks behind; the week under way stands at the top of the page, unless nothing is planned in it. */
const Story = ({ kept, now }: RunningProps) => {
  const underWay = now.state === 'planned' || now.state === 'walking' ? now.week.week : undefined;
  const weeks = weeksSoFar(kept.facts).filter(({ week }) => week !== underWay);
  if (weeks.length === 0) return null;
  return (
    <section aria-labelledby="was" class="stack">
      <h2 id="was">Wat was</h2>
      {underWay === undefined && <p class="hint">{ours}</p>}
      <ol class="prog-story" reversed>
        {weeks.toReversed().map(({ week, step, changes }) => (
          <li key={week}>
            <p>
              <strong>
                Week {week}, stap {step}
              </strong>
            </p>
            <Changes changes={changes} voice="therapist" />
          </li>
        ))}
      </ol>
    </section>
  );
};

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

const settingsRows = (settings: ProgrammeSettings) => [
  { term: 'Eerste dag', detail: formatDay(settings.startDay, 'nl') },
  { term: 'Begonnen bij', detail: `stap ${settings.startStep}` },
  { term: 'In de week', detail: `${settings.sessionsPerWeek} keer` },
  {
    term: 'Liefst op',
    detail: settings.preferredWeekdays.map((weekday) => weekdays[weekday]).join(', ') || 'elke dag',
  },
  { term: 'Doel', detail: `${settings.aimMinutes} minuten hardlopen` },
  { term: 'Screening', detail: settings.intensity === 'only-moderate' ? 'alleen rustig' : 'ook stevig' },
];

const Settings = ({ kept, client }: RunningProps) => (
  <section aria-labelledby="instellingen" class="stack">
    <h2 id="instellingen">Instellingen</h2>
    <Facts rows={settingsRows(kept.facts.settings)} />
    {kept.versions.length > 1 && (
      <ul class="prog-story">
        {kept.versions
          .slice(1)
          .reverse()
          .map(({ version, reason, madeBy, madeAt }) => (
            <li key={version}>
              <p>
                {reason}{' '}
                <small>
                  {madeBy}, {formatInstant(madeAt, 'nl')}
                </small>
              </p>
            </li>
          ))}
      </ul>
    )}
    <Buttons>
      <ButtonLink kind="quiet" href={`${filePath(client.id, 'programme')}/instellingen`}>
        Instellingen wijzigen
      </ButtonLink>
    </Buttons>
  </section>
);

/** The ceiling with its caveat (care.md 1). */
const Ceiling = () => (
  <Fold summary="Hoe het plafond werkt">
    <p>
      Geen keer duurt langer dan tien procent boven de langste keer van de laatste dertig dagen. Wandelen telt
      mee, en ook in- en uitwandelen. Bij 5.205 lopers lag het risico op een blessure net daarboven 1,64 keer
      zo hoog, en boven het dubbele 2,28 keer; de verandering van week op week hing er niet mee samen (PMID
      40623829).
    </p>
    <p>
      Dat onderzoek mat afstand bij mensen die al liepen. Het toepassen op minuten van beginners is een
      doortrekking van ons. U mag erboven gaan, met een reden; dat is dan in het plan te zien. Nooit langer
      dan 60 minuten, nooit vaker dan vier keer in zeven dagen, en in de eerste twaalf weken altijd 48 uur
      rust ertussen.
    </p>
  </Fold>
);

/** A programme under way: this week, what is ahead, what was, and what the therapist decided. */
export const RunningPage = (props: RunningProps) => {
  const { now, client, ahead, thenTo } = props;
  return (
    <ProgrammeFrame {...props}>
      {now.state === 'held' && <Held {...props} now={now} />}
      {now.state === 'blocked' && (
        <Notice kind="warn" title={blockedTexts[now.because].title}>
          <p>
            {blockedTexts[now.because].text}{' '}
            <a href={filePath(client.id, 'intake')}>{blockedTexts[now.because].link}</a>
          </p>
        </Notice>
      )}
      {(now.state === 'planned' || now.state === 'walking') && <ThisWeek {...props} now={now} />}
      <Decisions {...props} />
      {ahead.length > 0 && (
        <section aria-labelledby="komt" class="stack">
          <h2 id="komt">Wat komt</h2>
          <p class="hint">Als alles goed gaat. Getekend is de langste keer van de week.</p>
          <WeekList weeks={ahead} lang="nl" />
          {thenTo !== undefined && <p class="hint">Daarna gaat het verder, tot en met stap {thenTo}.</p>}
        </section>
      )}
      <Story {...props} />
      <Ceiling />
      <Settings {...props} />
    </ProgrammeFrame>
  );
};
