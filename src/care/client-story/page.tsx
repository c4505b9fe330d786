import type { ComponentChildren } from 'preact';
import { formatDay, formatNumber } from '../../kernel/format.ts';
import { ButtonLink, DataTable, Fold, OfficePage, Tabs, Tag, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import { IndependenceMeter } from '../papers/independence-meter.tsx';
import type { Story } from './query.ts';
import { StressChart } from './stress.tsx';
import { stepInWords } from './texts.ts';
import type { StoryEvent } from './time-line.ts';
import { Where } from './where.tsx';
import { whyInWords } from './why.ts';

/** Events of the time line that show before "meer". */
export const shownEvents = 12;

const kindNames: Record<StoryEvent['kind'], string> = {
  programme: 'Programma',
  decision: 'Besluit',
  screening: 'Screening',
  measure: 'Meting',
  end: 'Afronden',
};

const Part = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <section class="stack story-part">
    <h2>{title}</h2>
    {children}
  </section>
);

const Beside = ({ client }: Pick<Story, 'client'>) => (
  <nav class="story-beside" aria-label="Bij dit dossier">
    <a href={`${filePath(client.id)}/gegevens`}>Gegevens</a>
    <a href={`${filePath(client.id)}/begeleiders`}>Begeleiders</a>
    <a href={`${filePath(client.id)}/code`}>Eigen pagina’s</a>
    {client.field === 'reintegration' && <a href={`${filePath(client.id)}/re-integratie`}>Re-integratie</a>}
    <a href={`${filePath(client.id)}/afronden`}>Afronden</a>
  </nav>
);

const Next = ({ story }: { story: Story }) => {
  const { title, told, link } = stepInWords(story.next, story.client.id);
  return (
    <section class={`story-next ${story.next.step === 'take-up-signal' ? 'held' : ''}`}>
      <h2>Volgende stap</h2>
      <p class="story-step">{title}</p>
      <p>{told}</p>
      {link && <ButtonLink href={link.href}>{link.label}</ButtonLink>}
    </section>
  );
};

const Events = ({ events }: { events: readonly StoryEvent[] }) => (
  <ol class="story-line">
    {events.map(({ on, kind, what, why, by }, at) => (
      <li key={at} class={`on-${kind}`}>
        <p class="story-when">
          <time dateTime={on}>{formatDay(on, 'nl')}</time> <Tag kind="plain">{kindNames[kind]}</Tag>
        </p>
        <p>
          <strong>{what}</strong> {why}
        </p>
        {by && <p class="story-quiet">{by}</p>}
      </li>
    ))}
  </ol>
);

const Load = ({ load }: Pick<Story, 'load'>) => (
  <Fold summary="Belasting per week, alleen voor u">
    <p>
      Inspanning maal minuten (Foster). Het is informatie: het programma kijkt er niet naar en de cliënt ziet
      het niet.
    </p>
    <DataTable
      caption="Belasting per week"
      captionHidden
      rows={load}
      columns={[
        { header: 'Week vanaf', main: true, cell: ({ from }) => formatDay(from, 'nl') },
        { header: 'Belasting', numeric: true, cell: ({ load: sum }) => formatNumber(sum, 'nl') },
        {
          ...{ header: 'Monotonie', numeric: true },
          cell: (week) => (week.monotony === undefined ? '–' : formatNumber(week.monotony, 'nl')),
        },
        {
          ...{ header: 'Strain', numeric: true },
          cell: (week) => (week.strain === undefined ? '–' : formatNumber(week.strain, 'nl')),
        },
        {
          ...{ header: 'Zonder inspanning', numeric: true },
          cell: ({ runsWithoutEffort }) => String(runsWithoutEffort),
        },
      ]}
    />
  </Fold>
);

const Why = ({ story }: { story: Story }) => {
  const { sentences, words } = whyInWords(story);
  return (
    <Part title="Waarom">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {words && <blockquote class="story-words">{words}</blockquote>}
      {!story.intake && (
        <p>
          De rest van het verhaal komt uit de intake.{' '}
          <a href={filePath(story.client.id, 'intake')}>Begin de intake</a>
        </p>
      )}
    </Part>
  );
};

export type StoryPageProps = { site: Site; member: MemberActor; csrf: string; story: Story };

/** A client's file on one page that reads like a story: why, where we are, what comes now, and how it came to be. */
export const StoryPage = ({ site, member, csrf, story }: StoryPageProps) => {
  const { client, stress, load, line } = story;
  const more = line.slice(shownEvents);
  return (
    <OfficePage
      site={site}
      title={client.name}
      desk={practiceDesk(member, 'clients')}
      user={member.name}
      csrf={csrf}
      breadcrumb={[{ label: 'Cliënten', href: '/praktijk/clienten' }, { label: client.name }]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'story')} />
      <div class="story-head">
        <h1>{client.name}</h1>
        <Beside client={client} />
      </div>
      <div class="story">
        <div class="story-told">
          <Why story={story} />
          <Part title="Waar we zijn">
            <Where story={story} />
          </Part>
        </div>
        <aside class="story-aside">
          <Next story={story} />
          <Part title="Zelfstandig">
            {story.runs.length === 0 ? (
              <p>Zodra er gelopen is, staat hier hoeveel er al zelf gaat.</p>
            ) : (
              <IndependenceMeter meter={story.meter} voice="therapist" />
            )}
          </Part>
        </aside>
      </div>
      <Part title="Stress">
        {stress ? (
          <StressChart stress={stress} runs={story.runs} />
        ) : (
          <p>
            Er is nog niets gemeten en niet gelopen. Kies waarmee u meet, dan begint hier de stresslijn.{' '}
            <a href={filePath(client.id, 'measurements')}>Naar de metingen</a>
          </p>
        )}
        {load.length > 0 && <Load load={load} />}
      </Part>
      <Part title="Wat er veranderde, en waarom">
        <Events events={line.slice(0, shownEvents)} />
        {more.length > 0 && (
          <Fold summary={`Meer (${more.length})`}>
            <Events events={more} />
          </Fold>
        )}
      </Part>
    </OfficePage>
  );
};
