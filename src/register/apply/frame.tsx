import type { ComponentChildren } from 'preact';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { ErrorSummary, LearnerPage, Notice, Steps, type FieldErrors, type Site } from '../../ui/index.ts';
import type { CompetencePoint } from '../domain/competence-profile.ts';
import { ownTrail } from '../domain/own-pages.ts';
import type { Application } from '../store/applications.ts';
import { texts } from './texts.ts';

export const applyPath = (lang: Lang, rest = ''): string =>
  localPath(`/mijn/register/aanmelden${rest}`, lang);

export type Frame = { site: Site; lang: Lang; csrf: string; message?: string | undefined };

type Step = 'about' | 'points' | 'check';
const stepPaths: Record<Step, string> = { about: '', points: '/punten', check: '/controleren' };

/** The frame of every page of an application, with its steps. */
export const ApplyFrame = (
  props: Frame & {
    at?: Step | undefined;
    title: string;
    errors?: FieldErrors | undefined;
    reached: number;
    children: ComponentChildren;
  },
) => {
  const { site, lang, at } = props;
  const t = texts[lang];
  const order: Step[] = ['about', 'points', 'check'];
  const here = at ? order.indexOf(at) : -1;
  const said = props.message ? t.messages[props.message] : undefined;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={`/mijn/register/aanmelden${at ? stepPaths[at] : ''}`}
      title={props.title}
      errorTitle={props.errors !== undefined}
      breadcrumb={ownTrail(lang, t.title)}
    >
      {at && (
        <Steps
          lang={lang}
          steps={order.map((step, i) => ({
            label: t.steps[step],
            href: i <= props.reached ? applyPath(lang, stepPaths[step]) : undefined,
            state: i === here ? 'current' : i < here ? 'done' : 'todo',
          }))}
        />
      )}
      <ErrorSummary lang={lang} errors={props.errors} />
      {said && <Notice kind="ok">{said}</Notice>}
      {props.children}
    </LearnerPage>
  );
};

/** A frame with the application it is about; `open` are the points that can still be answered. */
export type Known = Frame & { application: Application; points: CompetencePoint[]; open: string[] };
