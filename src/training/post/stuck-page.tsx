import { formatInstant } from '../../kernel/format.ts';
import { Button, DataTable, EmptyState, Form, Notice, OfficePage, type Site } from '../../ui/index.ts';
import type { StuckTask } from './query.ts';
import { taskProblem, taskText } from './texts.ts';

export const stuckPath = '/beheer/post/taken';

export type StuckPageProps = {
  site: Site;
  user: string;
  csrf: string;
  tasks: StuckTask[];
  message: { kind: 'ok' | 'warn'; text: string } | undefined;
};

/** Work other than mail that was given up after many tries: it waits here for a person. */
export const StuckPage = (props: StuckPageProps) => (
  <OfficePage
    site={props.site}
    title="Taken die bleven liggen"
    section="mail"
    user={props.user}
    csrf={props.csrf}
    breadcrumb={[{ label: 'Post', href: '/beheer/post' }, { label: 'Taken die bleven liggen' }]}
  >
    <h1>Taken die bleven liggen</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    {props.tasks.length === 0 ? (
      <EmptyState title="Er ligt niets">
        <p>Lukt iets na vier uur proberen nog niet, dan ziet u dat hier.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Wat het laatst misging, staat bovenaan."
        rows={props.tasks}
        rowKey={(task) => task.id}
        columns={[
          { header: 'Taak', main: true, cell: (task) => taskText(task.topic) },
          { header: 'Gemaakt', cell: (task) => formatInstant(task.createdAt, 'nl') },
          { header: 'Geprobeerd', cell: (task) => `${task.attempts} keer` },
          { header: 'Wat er misging', cell: (task) => taskProblem(task.problem) },
          {
            header: 'Doen',
            cell: (task) => (
              <Form action={`${stuckPath}/${task.id}/opnieuw`} csrf={props.csrf} inline>
                <Button kind="quiet">
                  Opnieuw <span class="hidden">({taskText(task.topic)})</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    )}
  </OfficePage>
);
