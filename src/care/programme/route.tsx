import { Hono, type Context } from 'hono';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath } from '../domain/practice-pages.ts';
import { lastStep } from '../domain/programme/default-steps.ts';
import { weeksSoFar, type WeekPlan } from '../domain/programme/plan-next.ts';
import { projectProgramme } from '../domain/programme/project-programme.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import { hasBegun } from '../domain/programme-settings.ts';
import { programmeToday, walked } from '../domain/programme-today.ts';
import { programmeSheet, sheetWeeks } from '../papers/programme-sheet.ts';
import {
  openProgramme,
  overrule,
  proposed,
  settle,
  withdraw,
  type Found,
  type ProgrammeStores,
} from './command.ts';
import type { Frame } from './frame.tsx';
import { typedFrom } from './overrule-form.ts';
import { OverrulePage } from './overrule-page.tsx';
import { NoIntakePage, RunningPage } from './page.tsx';
import { readSettings, typedOf, type Typed } from './settings-form.ts';
import { SettingsPage } from './settings-page.tsx';
import { messageOf } from './texts.ts';

export type ProgrammeDeps = ProgrammeStores & {
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/clienten/:id/programma';

/** How many weeks ahead the page of a programme under way shows. */
const weeksShown = 12;

/** `/praktijk/clienten/:id/programma`: begin it, see it and decide otherwise, for who guides the client. */
export const programmeRoutes = (deps: ProgrammeDeps): Hono => {
  const { site } = deps;
  const open = async (c: Context, under = '', act: 'read' | 'print' = 'read') => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId)) return undefined;
    return openProgramme(deps, deps.memberOf(c), { clientId, point: `GET ${path}${under}` }, act);
  };
  const frame = (c: Context, { client }: Found, errors?: FieldErrors): Frame => ({
    ...{ site, client, errors, member: deps.memberOf(c), csrf: deps.csrf(c) },
    message: errors ? undefined : messageOf(c.req.query('melding')),
  });
  const at = (c: Context, under: string) => ({
    clientId: c.req.param('id') ?? '',
    point: `POST ${path}${under}`,
  });
  const back = (c: Context, melding: string) =>
    c.redirect(`${filePath(c.req.param('id') ?? '', 'programme')}?melding=${melding}`, 303);

  const settingsPage = (c: Context, found: Found, over: { typed?: Typed; errors?: FieldErrors } = {}) => {
    const { kept } = found;
    const base = kept?.facts.settings ?? proposed(found);
    const { errors } = over;
    const status = errors ? 422 : 200;
    if (!base) return personalPage(c, renderPage(<NoIntakePage {...frame(c, found)} />), status);
    const begun = kept !== undefined && hasBegun(kept.facts);
    const typed = over.typed ?? typedOf(base);
    const read = readSettings(typed, base, begun);
    const props = { typed, base, begun, version: kept?.versions.at(-1)?.version };
    const preview = read.ok ? previewOf(read.settings, found) : [];
    const page = <SettingsPage {...frame(c, found, errors)} {...props} preview={preview} />;
    return personalPage(c, renderPage(page), status);
  };

  const runningPage = (c: Context, found: Found, over: { typedWhy?: string; errors?: FieldErrors } = {}) => {
    const kept = found.kept!;
    const now = programmeToday(kept.facts, found.intake?.state);
    const planned = now.state === 'planned' || now.state === 'walking';
    const weeks = planned ? projectProgramme(kept.facts) : [];
    const coming = weeks.filter(
      ({ week, sessions }) => sessions.length > 0 && (!planned || week > now.week.week),
    );
    const [shown, last] = [coming.slice(0, weeksShown), coming.at(-1)];
    const [seenTo, endsAt] = [shown.at(-1)?.step ?? lastStep, Math.min(last?.step ?? 0, lastStep)];
    const thenTo = seenTo < endsAt ? endsAt : undefined;
    const ahead = shown.map((week) =>
      now.state === 'walking' ? { ...week, sessions: week.sessions.map(walked) } : week,
    );
    const props = { kept, now, ahead, thenTo, formId: newId(), typedWhy: over.typedWhy };
    const page = <RunningPage {...frame(c, found, over.errors)} {...props} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  const overrulePage = (
    c: Context,
    found: Found,
    over: { kind: 'session' | 'step'; typed?: Typed; errors?: FieldErrors },
  ) => {
    const { facts } = found.kept!;
    const now = programmeToday(facts, found.intake?.state);
    const next = now.state === 'planned' || now.state === 'walking' ? now.week.sessions[0] : undefined;
    const step = weeksSoFar(facts).at(-1)?.step ?? facts.settings.startStep;
    const props = { settings: facts.settings, kind: over.kind, formId: newId() };
    const typed = over.typed ?? typedFrom(next, step);
    const page = <OverrulePage {...frame(c, found, over.errors)} {...props} typed={typed} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(path, async (c) => {
      const found = await open(c);
      if (!found) return c.notFound();
      return found.kept ? runningPage(c, found) : settingsPage(c, found);
    })
    .get(`${path}/instellingen`, async (c) => {
      const found = await open(c, '/instellingen');
      return found ? settingsPage(c, found) : c.notFound();
    })
    .post(`${path}/instellingen`, async (c) => {
      if (!isId(c.req.param('id'))) return c.notFound();
      const typed = (await readForm(c)).fields;
      if (typed['doe'] === 'voorbeeld') {
        const found = await open(c, '/instellingen');
        return found ? settingsPage(c, found, { typed }) : c.notFound();
      }
      const outcome = await settle(deps, deps.memberOf(c), at(c, '/instellingen'), typed);
      if (!outcome) return c.notFound();
      if ('errors' in outcome) return settingsPage(c, outcome.found, { typed, errors: outcome.errors });
      const done = typed['versie'] ? 'gewijzigd' : 'begonnen';
      return back(c, outcome.done === 'done' ? done : 'bestond');
    })
    .get(`${path}/anders`, async (c) => {
      const found = await open(c, '/anders');
      if (!found?.kept) return c.notFound();
      return overrulePage(c, found, { kind: c.req.query('wat') === 'stap' ? 'step' : 'session' });
    })
    .post(`${path}/anders`, async (c) => {
      if (!isId(c.req.param('id'))) return c.notFound();
      const typed = (await readForm(c)).fields;
      const id = isId(typed['nr'] ?? '') ? typed['nr']! : newId();
      const outcome = await overrule(deps, deps.memberOf(c), at(c, '/anders'), { id, typed });
      if (!outcome || ('found' in outcome && !outcome.found.kept)) return c.notFound();
      if (!('errors' in outcome)) return back(c, 'besloten');
      const { found, errors } = outcome;
      if (typed['soort'] === 'release')
        return runningPage(c, found, { errors, typedWhy: typed['waarom'] ?? '' });
      const kind = typed['soort'] === 'step' ? 'step' : 'session';
      return overrulePage(c, found, { kind, typed, errors });
    })
    .post(`${path}/terugdraaien`, async (c) => {
      const id = (await readForm(c)).fields['besluit'] ?? '';
      if (!isId(c.req.param('id')) || !isId(id)) return c.notFound();
      const done = await withdraw(deps, deps.memberOf(c), at(c, '/terugdraaien'), id);
      if (done === undefined) return c.notFound();
      return back(c, done ? 'teruggedraaid' : 'niet-terug');
    })
    .get(`${path}/blad.pdf`, async (c) => {
      const found = await open(c, '/blad.pdf', 'print');
      if (!found?.kept) return c.notFound();
      const { today } = found;
      const now = programmeToday(found.kept.facts, found.intake?.state);
      const allows = now.state === 'planned' ? 'running' : now.state === 'walking' ? 'walking' : 'nothing';
      const bytes = await programmeSheet(sheetWeeks(found.kept.facts, allows), {
        ...{ name: found.client.name, practice: found.practice ?? '', lang: found.client.lang, today },
      });
      return personalFile(c, { bytes, mediaType: 'application/pdf', name: 'programma.pdf' });
    });
};

/** The sixteen weeks that settings give, from their first day: as far as the last step of the default programme. */
const previewOf = (settings: ProgrammeSettings, { kept, today }: Found): WeekPlan[] => {
  const facts = kept
    ? { ...kept.facts, settings }
    : {
        ...{ settings, history: [], overrules: [] },
        today: today > settings.startDay ? today : settings.startDay,
      };
  const weeks = projectProgramme(facts).filter(({ sessions }) => sessions.length > 0);
  const end = weeks.findIndex(({ step }) => step > lastStep);
  return end < 0 ? weeks : weeks.slice(0, Math.max(end, 4));
};
