import type { ComponentChildren } from 'preact';
import type { Lang } from '../../kernel/lang.ts';
import { Breadcrumb, type Trail } from './breadcrumb.tsx';
import { PublicPage } from './public-page.tsx';
import type { Site } from './site.ts';

export type LearnerPageProps = {
  site: Site;
  lang: Lang;
  /** The Dutch path, without `/en`. */
  path: string;
  title: string;
  breadcrumb?: Trail | undefined;
  errorTitle?: boolean | undefined;
  head?: ComponentChildren;
  children?: ComponentChildren;
};

/** A page of somebody's own, behind sign-in: for participants and for therapists in the register. */
export const LearnerPage = (props: LearnerPageProps) => (
  <PublicPage
    site={props.site}
    lang={props.lang}
    path={props.path}
    title={props.title}
    errorTitle={props.errorTitle}
    head={props.head}
    noIndex
    narrow
    signedIn
  >
    {props.breadcrumb && <Breadcrumb trail={props.breadcrumb} lang={props.lang} />}
    {props.children}
  </PublicPage>
);
