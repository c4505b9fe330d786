import { Button, ButtonLink, Buttons, Form, Steps, type FieldErrors } from '../../ui/index.ts';
import type { PageAnswers } from '../store/intakes.ts';
import type { Problems } from './answers.ts';
import { talkPages } from './fields.tsx';
import { IntakeFrame, type Frame } from './frame.tsx';
import type { Kept, ReadKept } from './kept.ts';
import { intakePath, pageNames, type PageName } from './pages.ts';
import { FollowUps, Screening } from './screening-fields.tsx';
import { pageTitles, problemOnTop } from './texts.ts';

/** Where the intake stands: what is complete can be gone back to, and what is not can be gone to as well. */
export const IntakeSteps = ({
  clientId,
  at,
  read,
}: {
  clientId: string;
  at: PageName | 'nakijken';
  read: ReadKept;
}) => (
  <Steps
    lang="nl"
    steps={[...pageNames, 'nakijken' as const].map((name) => ({
      label: pageTitles[name],
      state: name === at ? 'current' : name !== 'nakijken' && read.isDone(name) ? 'done' : 'todo',
      href: name === 'nakijken' && read.firstOpen ? undefined : intakePath(clientId, name),
    }))}
  />
);

const inWords = (problems: Problems): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, problemOnTop(name, problem)]));

/** One page of questions. */
export const StepPage = (
  props: Frame & {
    page: PageName;
    kept: Kept;
    read: ReadKept;
    answers: PageAnswers;
    problems: Problems;
  },
) => {
  const { page, kept, client, read } = props;
  const view = {
    ...{ answers: props.answers, problems: props.problems },
    ...{ referral: kept.referral, professions: kept.professions },
  };
  const before = pageNames[pageNames.indexOf(page) - 1];
  return (
    <IntakeFrame
      {...props}
      title={pageTitles[page]}
      errors={inWords(props.problems)}
      above={<IntakeSteps clientId={client.id} at={page} read={read} />}
    >
      <Form action={intakePath(client.id, page)} csrf={props.csrf}>
        <input type="hidden" name="revisie" value={String(kept.pages.get(page)?.revision ?? 0)} />
        {page === 'screening' ? (
          <Screening {...view} />
        ) : page === 'doorvragen' ? (
          <FollowUps {...view} topics={read.followUps} />
        ) : (
          talkPages[page](view)
        )}
        <Buttons>
          <Button>Bewaren en verder</Button>
          <ButtonLink kind="quiet" href={intakePath(client.id, before)}>
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </IntakeFrame>
  );
};
