import type { ComponentChildren } from 'preact';
import { ErrorSummary, Notice, OfficePage, Tabs, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';

/** What every page of the intake is shown with. */
export type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  client: { id: string; name: string };
  message?: string | undefined;
};

/** A page of a client's intake, below the tabs of the file. */
export const IntakeFrame = (
  props: Frame & {
    title: string;
    errors?: FieldErrors | undefined;
    above?: ComponentChildren;
    children?: ComponentChildren;
  },
) => (
  <OfficePage
    site={props.site}
    title={`${props.title}: ${props.client.name}`}
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors ?? {}).length > 0}
    breadcrumb={[
      { label: 'Cliënten', href: '/praktijk/clienten' },
      { label: props.client.name, href: filePath(props.client.id) },
      { label: 'Intake' },
    ]}
  >
    <Tabs label="Dossier" tabs={fileTabs(props.client.id, 'intake')} />
    {props.above}
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>{props.title}</h1>
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.children}
  </OfficePage>
);
