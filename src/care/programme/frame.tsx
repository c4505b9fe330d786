import type { ComponentChildren } from 'preact';
import { ErrorSummary, Notice, OfficePage, Tabs, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';

export type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  client: { id: string; name: string };
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

/** A page of a client's programme, in the file; `title` is set on the pages below it. */
export const ProgrammeFrame = (props: Frame & { title?: string; children?: ComponentChildren }) => {
  const { client, member, title, errors, message } = props;
  const path = filePath(client.id, 'programme');
  return (
    <OfficePage
      site={props.site}
      title={`${title ?? 'Programma'}: ${client.name}`}
      desk={practiceDesk(member, 'clients')}
      user={member.name}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        ...(title ? [{ label: 'Programma', href: path }, { label: title }] : [{ label: 'Programma' }]),
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'programme')} />
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{title ?? `Programma van ${client.name}`}</h1>
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      {props.children}
    </OfficePage>
  );
};
