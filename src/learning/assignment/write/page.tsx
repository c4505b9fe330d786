import { formatDay, formatInstant } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import { Fold, LearnerPage, Notice, Prose, ErrorSummary, Tag } from '../../../ui/index.ts';
import type { AssignmentStanding } from '../../domain/assignment.ts';
import { DraftForm, DropAside } from './draft-form.tsx';
import { ownPath, trailOf, type WriteProps } from './own-address.ts';
import { Versions } from './versions.tsx';
import { texts } from './texts.ts';

const tagKinds: Record<AssignmentStanding['state'], 'ok' | 'act' | 'plain'> = {
  none: 'plain',
  draft: 'act',
  submitted: 'plain',
  returned: 'act',
  accepted: 'ok',
};

/** S25: the assignment, for who writes it. */
export const WritePage = (props: WriteProps) => {
  const { site, lang, edition, assignment, asked, opened, errors } = props;
  const t = texts[lang];
  const { standing } = assignment;
  const writing = standing.state === 'none' || standing.state === 'draft' || standing.state === 'returned';
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={ownPath(edition)}
      title={t.title}
      errorTitle={errors !== undefined}
      breadcrumb={[...trailOf(edition, lang), { label: t.title }]}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      <p>
        <Tag kind={tagKinds[standing.state]}>{t.state[standing.state]}</Tag> <Term {...props} />
      </p>
      <Where standing={standing} lang={lang} />
      <Fold summary={t.brief} id="opdracht" open={standing.state === 'none' || standing.state === 'draft'}>
        <Prose html={asked.briefHtml} />
      </Fold>
      {!opened && writing && <Notice kind="info">{t.notYet(formatDay(edition.secondDay, lang))}</Notice>}
      {opened && writing && <DraftForm {...props} />}
      {props.asides.length > 0 && <Asides {...props} />}
      <Versions assignment={assignment} lang={lang} path={ownPath(edition)} />
    </LearnerPage>
  );
};

const Term = ({ assignment, asked, lang, late }: WriteProps) => {
  const t = texts[lang];
  const { state } = assignment.standing;
  if (state === 'accepted' || state === 'submitted') return late ? <>{t.handedInLate}</> : null;
  const day = formatDay(asked.dueOn, lang);
  return (
    <>
      {asked.dueOn > asked.term ? t.extended(day) : t.due(day)}
      {late && state !== 'returned' && ` ${t.overdue}`}
    </>
  );
};

const Where = ({ standing, lang }: { standing: AssignmentStanding; lang: Lang }) => {
  const t = texts[lang];
  switch (standing.state) {
    case 'submitted':
      return (
        <Notice kind="info">
          <p>{standing.reopened ? t.reopened : t.submitted(formatInstant(standing.at, lang))}</p>
          <p>{t.submittedNext}</p>
        </Notice>
      );
    case 'accepted':
      return <Notice kind="ok">{t.accepted(formatInstant(standing.at, lang))}</Notice>;
    case 'returned':
      return (
        <Notice kind="warn" title={t.returned}>
          <p class="as-typed">{standing.words}</p>
          <p>{t.returnedNext}</p>
        </Notice>
      );
    default:
      return null;
  }
};

const Asides = ({ asides, lang, csrf, edition }: WriteProps) => {
  const t = texts[lang];
  return (
    <section class="stack" aria-labelledby="opzij">
      <h2 id="opzij">{t.asides}</h2>
      <p>{t.asideLead}</p>
      {asides.map((aside) => (
        <Fold key={aside.page} summary={t.aside(formatInstant(aside.savedAt, lang))}>
          <p class="as-typed">{aside.text}</p>
          <DropAside
            action={localPath(ownPath(edition), lang)}
            csrf={csrf}
            page={aside.page}
            label={t.dropAside}
          />
        </Fold>
      ))}
    </section>
  );
};
