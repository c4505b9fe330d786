import { ButtonLink, Buttons, DataTable, Tag } from '../../ui/index.ts';
import { evidenceProblem } from '../domain/application-form.ts';
import { pointWords } from '../domain/competence-profile.ts';
import { texts } from './texts.ts';
import { applyPath, ApplyFrame, type Known } from './frame.tsx';

/** How far one point is, as a tag says it. */
export const pointState = (props: Known, id: string): { kind: 'ok' | 'act' | 'plain'; word: string } => {
  const t = texts[props.lang].points;
  if (!props.open.includes(id)) return { kind: 'plain', word: t.fixed };
  const filled = evidenceProblem(props.application.answers.points?.[id] ?? '') === undefined;
  if (props.application.standing.state === 'more-asked') return { kind: 'act', word: t.asked };
  return filled ? { kind: 'ok', word: t.done } : { kind: 'act', word: t.todo };
};

/** All points of the profile, with how far each of them is. */
export const PointsPage = (props: Known) => {
  const { lang, application, points, open } = props;
  const t = texts[lang].points;
  const left = open.filter(
    (id) => evidenceProblem(application.answers.points?.[id] ?? '') !== undefined,
  ).length;
  return (
    <ApplyFrame {...props} at="points" title={t.title} reached={2}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <DataTable
        caption={t.version(application.profileVersion)}
        rows={points.map((point) => ({ point, state: pointState(props, point.id) }))}
        rowKey={({ point }) => point.id}
        columns={[
          {
            header: texts[lang].steps.points,
            main: true,
            cell: ({ point }) => (
              <a href={applyPath(lang, `/punten/${point.id}`)}>{pointWords(point, lang).title}</a>
            ),
          },
          {
            header: texts[lang].standing.title,
            cell: ({ state }) => <Tag kind={state.kind}>{state.word}</Tag>,
          },
        ]}
      />
      <p>{left > 0 ? t.left(left) : ''}</p>
      <Buttons>
        <ButtonLink href={applyPath(lang, '/controleren')}>{t.next}</ButtonLink>
      </Buttons>
    </ApplyFrame>
  );
};
