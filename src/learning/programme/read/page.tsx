import { formatDay, formatTime } from '../../../kernel/format.ts';
import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Edition } from '../../../training/index.ts';
import { ButtonLink, EmptyState, Fold, LearnerPage, Notice, Tag, type Site } from '../../../ui/index.ts';
import {
  dateOf,
  inLang,
  isOpen,
  linesOf,
  opensOn,
  programmeDays,
  type Material,
  type ProgrammeDay,
  type ProgrammePart,
} from '../../domain/programme.ts';
import { dayNames, disciplineNames, readTexts } from '../texts.ts';

export type ReadView = {
  site: Site;
  lang: Lang;
  email: string;
  csrf: string;
  today: CalendarDay;
  edition: Edition;
  parts: readonly ProgrammePart[];
  /** The ids of what this person said to have read. */
  read: ReadonlySet<string>;
  notice: 'gelezen' | 'niet-gelezen' | undefined;
};

type Shown = Omit<ReadView, 'site' | 'email' | 'notice' | 'parts'>;

/** The three days with their parts (S29), and what is to be read. */
export const ProgrammePage = (view: ReadView) => {
  const { site, lang, edition, parts, read } = view;
  const t = readTexts[lang];
  const compulsory = parts.flatMap((part) => part.materials).filter((material) => material.compulsory);
  const done = compulsory.filter(({ id }) => read.has(id)).length;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={`/mijn/${edition.code}/programma`}
      title={t.title}
      person={view.email}
      breadcrumb={[{ label: t.dossier, href: localPath(`/mijn/${edition.code}`, lang) }, { label: t.title }]}
    >
      <h1>{t.title}</h1>
      {view.notice && (
        <Notice kind="ok">
          <p>{view.notice === 'gelezen' ? t.noticeRead : t.noticeUnread}</p>
        </Notice>
      )}
      {parts.length === 0 ? (
        <EmptyState title={t.empty}>
          <p>{t.emptyHint}</p>
          <ButtonLink href={localPath(`/mijn/${edition.code}`, lang)}>{t.toDossier}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t.lead}</p>
          {compulsory.length > 0 && (
            <p class="reading">
              <label for="reading">{t.progress(done, compulsory.length)}</label>
              <progress id="reading" max={compulsory.length} value={done} />
            </p>
          )}
          <Preparation {...view} />
          {programmeDays
            .filter((day) => edition.kind === 'course' || day === 'return-day')
            .map((day) => (
              <Day key={day} day={day} {...view} />
            ))}
        </>
      )}
    </LearnerPage>
  );
};

/** Everything of all days that is meant to be read beforehand, together. */
const Preparation = (view: ReadView) => {
  const t = readTexts[view.lang];
  const before = view.parts.flatMap((part) =>
    part.materials
      .filter((material) => material.meantFor === 'preparation')
      .map((material) => ({ part, material })),
  );
  if (before.length === 0) return null;
  return (
    <section class="stack" id="voorbereiding">
      <h2>{t.preparation}</h2>
      <p>{t.preparationLead}</p>
      <ul class="materials">
        {before.map(({ part, material }) => (
          <MaterialLine key={material.id} material={material} day={part.day} shown={view} />
        ))}
      </ul>
    </section>
  );
};

const Day = ({ day, ...view }: ReadView & { day: ProgrammeDay }) => {
  const parts = view.parts.filter((part) => part.day === day);
  if (parts.length === 0) return null;
  return (
    <section class="stack" id={day}>
      <h2>{dayNames[view.lang][day]}</h2>
      <p>{formatDay(dateOf(day, view.edition), view.lang)}</p>
      <ol class="course-parts">
        {parts.map((part) => (
          <Part key={part.id} part={part} shown={view} />
        ))}
      </ol>
    </section>
  );
};

const Part = ({ part, shown }: { part: ProgrammePart; shown: Shown }) => {
  const { lang } = shown;
  const t = readTexts[lang];
  const questions = linesOf(inLang(part.questions, lang));
  const preparation = linesOf(inLang(part.preparation, lang));
  const materials = part.materials.filter((material) => material.meantFor === 'day');
  return (
    <li class={part.discipline ? `programme-part ${part.discipline}` : 'programme-part pause'}>
      <p class="programme-time">
        <time dateTime={part.startsAt}>{formatTime(part.startsAt, lang)}</time>
      </p>
      <div class="programme-body">
        <h3>{inLang(part.title, lang)}</h3>
        {(part.discipline ?? part.teacher) && (
          <p class="programme-who">
            {part.discipline && disciplineNames[lang][part.discipline]}
            {part.discipline && part.teacher ? ', ' : ''}
            {part.teacher && t.teacher(part.teacher)}
          </p>
        )}
        {questions.length > 0 && (
          <Fold summary={t.questions}>
            <ul>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </Fold>
        )}
        {preparation.length > 0 && (
          <>
            <h4>{t.prepare}</h4>
            {preparation.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
        {materials.length > 0 && (
          <>
            <h4>{t.materials}</h4>
            <ul class="materials">
              {materials.map((material) => (
                <MaterialLine key={material.id} material={material} day={part.day} shown={shown} />
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
};

const MaterialLine = (props: { material: Material; day: ProgrammeDay; shown: Shown }) => {
  const { material, day } = props;
  const { lang, edition, today, read, csrf } = props.shown;
  const t = readTexts[lang];
  const title = inLang(material.title, lang);
  const open = isOpen(material, day, edition, today);
  const base = `/mijn/${edition.code}/programma/materiaal/${material.id}`;
  const isRead = read.has(material.id);
  return (
    <li class="material">
      <p>
        {!open ? (
          <span>{title}</span>
        ) : material.address ? (
          <a href={material.address} rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          <a href={localPath(base, lang)}>{title}</a>
        )}{' '}
        <span class="hint">({t.kinds[material.kind]})</span>{' '}
        {material.compulsory && !isRead && <Tag kind="act">{t.compulsory}</Tag>}
        {material.compulsory && isRead && <Tag kind="ok">{t.done}</Tag>}
      </p>
      {!open && <p class="hint">{t.later(formatDay(opensOn(material, day, edition), lang))}</p>}
      {open && material.compulsory && (
        <form method="post" action={localPath(`${base}/${isRead ? 'ongelezen' : 'gelezen'}`, lang)}>
          <input type="hidden" name="csrf" value={csrf} />
          <button
            type="submit"
            class={isRead ? 'link-button' : 'button quiet'}
            aria-label={isRead ? t.unreadOf(title) : t.read(title)}
          >
            {isRead ? t.unread : t.readButton}
          </button>
        </form>
      )}
    </li>
  );
};
