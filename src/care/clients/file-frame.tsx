import type { ComponentChildren } from 'preact';
import { ErrorSummary, Notice, OfficePage, Tabs, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';

export type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

const pages = [
  ['data', '/gegevens', 'Gegevens'],
  ['guides', '/begeleiders', 'Begeleiders'],
  ['code', '/code', 'Eigen pagina’s'],
  ['discharge', '/afronden', 'Afronden'],
  ['end', '/beeindigen', 'Dossier sluiten'],
] as const;
export type AboutPage = (typeof pages)[number][0];

/** A page about a client beside the file: who they are, who guides them, how they come in. */
export const AboutFrame = (
  props: Frame & {
    client: { id: string; name: string };
    page: AboutPage;
    title: string;
    /** False for an owner who divides the work, and opens no file. */
    opensFile: boolean;
    children?: ComponentChildren;
  },
) => (
  <OfficePage
    site={props.site}
    title={`${props.title}: ${props.client.name}`}
    desk={practiceDesk(props.member, props.opensFile ? 'clients' : 'practice')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={
      props.opensFile
        ? [
            { label: 'Cliënten', href: '/praktijk/clienten' },
            { label: props.client.name, href: filePath(props.client.id) },
            { label: props.title },
          ]
        : [{ label: 'Begeleiding', href: '/praktijk/instellingen/begeleiding' }, { label: props.client.name }]
    }
  >
    {props.opensFile && <Tabs label="Dossier" tabs={fileTabs(props.client.id)} />}
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>{props.opensFile ? props.title : `${props.title} van ${props.client.name}`}</h1>
    {props.opensFile && (
      <nav aria-label="Over deze cliënt" class="care-counts">
        <ul>
          {pages.map(([name, path, label]) => (
            <li key={name}>
              <a
                href={`/praktijk/clienten/${props.client.id}${path}`}
                aria-current={name === props.page ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.children}
  </OfficePage>
);
