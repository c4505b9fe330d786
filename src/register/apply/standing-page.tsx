import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import { localPath } from '../../kernel/lang.ts';
import { Button, ButtonLink, Buttons, DataTable, Facts, Form, Notice, Tag } from '../../ui/index.ts';
import { latestJudgements } from '../domain/application-form.ts';
import { pointWords } from '../domain/competence-profile.ts';
import { texts } from './texts.ts';
import { applyPath, ApplyFrame, type Known } from './frame.tsx';

const tagOf = { draft: 'act', submitted: 'plain', 'more-asked': 'act', proposed: 'plain' } as const;

/** Where an application stands, point by point, with what happened and the way out. */
export const StandingPage = (props: Known & { appealUntil: CalendarDay | undefined; appealed: boolean }) => {
  const { lang, application, points } = props;
  const t = texts[lang].standing;
  const { standing } = application;
  const latest = latestJudgements(application.judgements);
  const words = t.states[standing.state];
  // What a judge thinks of a point becomes known with the decision, or when they ask for more about it.
  const decided = standing.state === 'refused' || standing.state === 'admitted';
  const open =
    standing.state === 'submitted' ||
    standing.state === 'more-asked' ||
    standing.state === 'draft' ||
    standing.state === 'proposed';
  return (
    <ApplyFrame {...props} title={t.title} reached={2}>
      <h1>{t.title}</h1>
      <p>
        <Tag
          kind={
            standing.state === 'admitted'
              ? 'ok'
              : standing.state === 'refused'
                ? 'bad'
                : standing.state === 'withdrawn'
                  ? 'plain'
                  : tagOf[standing.state]
          }
        >
          {words.tag}
        </Tag>
      </p>
      <p class="lead">{words.text}</p>
      {standing.state === 'more-asked' && (
        <Notice kind="warn">
          {standing.deadline && <p>{t.deadline(formatDay(standing.deadline, lang))}</p>}
          {standing.reason !== '' && <p class="as-typed">{standing.reason}</p>}
          <Buttons>
            <ButtonLink href={applyPath(lang, '/punten')}>{t.answer}</ButtonLink>
          </Buttons>
        </Notice>
      )}
      {decided && standing.reason !== '' && (
        <Notice kind={standing.state === 'admitted' ? 'ok' : 'error'} title={t.reason}>
          <p class="as-typed">{standing.reason}</p>
        </Notice>
      )}
      {standing.state === 'admitted' && (
        <Buttons>
          <ButtonLink href={localPath('/mijn/register', lang)}>{t.toRegister}</ButtonLink>
        </Buttons>
      )}
      {standing.state === 'refused' && props.appealUntil && !props.appealed && (
        <>
          <p>{t.appealLead(formatDay(props.appealUntil, lang))}</p>
          <Buttons>
            <ButtonLink
              kind="quiet"
              href={localPath(`/mijn/register/bezwaar/aanmelding-${application.id}`, lang)}
            >
              {t.appeal}
            </ButtonLink>
          </Buttons>
        </>
      )}
      {(standing.state === 'refused' || standing.state === 'withdrawn') && (
        <Buttons>
          <ButtonLink href={applyPath(lang, '?opnieuw=ja')}>{t.again}</ButtonLink>
        </Buttons>
      )}
      <h2>{t.points}</h2>
      <DataTable
        caption={t.points}
        captionHidden
        rows={points}
        rowKey={(point) => point.id}
        columns={[
          { header: texts[lang].steps.points, main: true, cell: (point) => pointWords(point, lang).title },
          {
            header: t.title,
            cell: (point) => {
              const judgement = latest.get(point.id);
              const shown = judgement && (decided || judgement.verdict === 'more');
              return shown ? (
                <>
                  <Tag
                    kind={judgement.verdict === 'met' ? 'ok' : judgement.verdict === 'more' ? 'act' : 'bad'}
                  >
                    {t.verdicts[judgement.verdict]}
                  </Tag>{' '}
                  {judgement.reason}
                </>
              ) : (
                t.unjudged
              );
            },
          },
        ]}
      />
      <h2>{t.history}</h2>
      <Facts
        rows={application.steps.map(({ kind, at }) => ({
          term: texts[lang].happened[kind] ?? kind,
          detail: formatInstant(at, lang),
        }))}
      />
      {open && (
        <Form action={applyPath(lang, '/intrekken')} csrf={props.csrf} label={t.withdraw}>
          <h2>{t.withdraw}</h2>
          <p>{standing.state === 'draft' ? t.withdrawDraft : t.withdrawLead}</p>
          <Buttons>
            <Button kind="danger">{t.withdraw}</Button>
          </Buttons>
        </Form>
      )}
    </ApplyFrame>
  );
};
