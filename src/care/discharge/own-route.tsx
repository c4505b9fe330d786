import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { ErrorSummary, Notice, renderPage, RunnerPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { findRelapsePlan } from '../store/discharges.ts';
import { asActor } from '../store/scope.ts';
import { writeOwnPlan } from './command.ts';
import { PlanForm, readPlan } from './plan-form.tsx';
import { planField, planTexts } from './texts.ts';

export type OwnPlanDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

/** Where help is now, to be called with one touch. */
const Help = ({ lang }: { lang: Lang }) => {
  const { before, or, danger } = planTexts[lang].help;
  return (
    <Notice kind="info">
      <p>
        {before} <a href="tel:113">113</a> {or} <a href="tel:08000113">0800&#8209;0113</a>
        {danger} <a href="tel:112">112</a>.
      </p>
    </Notice>
  );
};

/** `/loper/terugvalplan`: a client reads and changes the plan for harder times, also after the guidance. */
export const ownPlanRoutes = (deps: OwnPlanDeps): Hono => {
  const { db, clock, site, lang } = deps;
  const t = planTexts[lang];
  const path = '/loper/terugvalplan';

  const page = async (
    c: Context,
    over: { errors?: FieldErrors; typed?: Readonly<Record<string, string>> } = {},
  ) => {
    const access = { act: 'read', object: 'relapse-plan', point: `GET ${path}`, at: clock.now() } as const;
    const found = await asActor(db, deps.clientOf(c), access, async (tx) => ({
      plan: await findRelapsePlan(tx),
    }));
    if (!found) return c.notFound();
    const saved = c.req.query('melding') === 'bewaard';
    return personalPage(
      c,
      renderPage(
        <RunnerPage
          site={site}
          lang={lang}
          path={path}
          title={t.title}
          breadcrumb={[{ label: t.file, href: localPath('/loper/dossier', lang) }, { label: t.title }]}
          errorTitle={over.errors !== undefined}
        >
          <ErrorSummary lang={lang} errors={over.errors} />
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          {saved && <Notice kind="ok">{t.saved}</Notice>}
          <Help lang={lang} />
          {!found.plan && <p>{t.none}</p>}
          <PlanForm
            lang={lang}
            action={localPath(path, lang)}
            csrf={deps.csrf(c)}
            plan={found.plan}
            main
            typed={over.typed}
            errors={over.errors}
          />
        </RunnerPage>,
      ),
      over.errors ? 422 : 200,
    );
  };

  return new Hono()
    .get(path, (c) => page(c))
    .post(path, async (c) => {
      const { fields: typed } = await readForm(c);
      const done = await writeOwnPlan(deps, deps.clientOf(c), readPlan(typed));
      if (!done) return c.notFound();
      if (done.ok) return c.redirect(`${localPath(path, lang)}?melding=bewaard`, 303);
      return page(c, { typed, errors: { [planField(done.reason)]: t.refused[done.reason] } });
    });
};
