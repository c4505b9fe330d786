import type { ComponentChildren } from 'preact';
import { ErrorSummary, Notice, OfficePage, Tabs, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { practiceDesk } from '../domain/practice-pages.ts';

export const settingsPath = '/praktijk/instellingen';

const pages = [
  ['profile', '', 'Praktijk'],
  ['team', '/team', 'Team'],
  ['places', '/plaatsen', 'Plaatsen'],
  ['prices', '/tarieven', 'Tarieven'],
  ['division', '/begeleiding', 'Begeleiding'],
] as const;
export type SettingsPage = (typeof pages)[number][0];

export type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
  /** What was typed in the form that came back. */
  typed?: Record<string, string> | undefined;
};

/** A page of the settings with its tabs; `title` is the h1. */
export const SettingsFrame = (
  props: Frame & {
    page: SettingsPage;
    title: string;
    /** The way back, on a page below one of the tabs. */
    breadcrumb?: { label: string; href?: string }[] | undefined;
    children?: ComponentChildren;
  },
) => (
  <OfficePage
    site={props.site}
    title={props.title}
    desk={practiceDesk(props.member, 'practice')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={props.breadcrumb}
  >
    <Tabs
      label="Instellingen van de praktijk"
      tabs={pages.map(([name, path, label]) => ({
        href: `${settingsPath}${path}`,
        label,
        current: name === props.page,
      }))}
    />
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>{props.title}</h1>
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.children}
  </OfficePage>
);
