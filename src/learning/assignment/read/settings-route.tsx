import { Hono, type Context } from 'hono';
import { parseDay } from '../../../kernel/calendar-day.ts';
import { formatDay } from '../../../kernel/format.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { actorOf, officeRoles } from '../../../platform/identity/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { findEdition, type Edition } from '../../../training/index.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { canBeTerm, editionTerm } from '../../domain/assignment.ts';
import {
  findEditionAssignment,
  findTemplate,
  saveEditionAssignment,
  saveTemplate,
  type Brief,
} from '../../store/assignment-terms.ts';
import { briefOf, firstBrief, longestBrief } from '../brief.ts';
import type { Message } from './list-page.tsx';
import type { ReadDeps } from './route.tsx';
import { EditionSettingsPage, TemplatePage } from './settings-page.tsx';
import { briefMissing, briefTooLong, messages, termOutside, wrongDay } from './texts.ts';

const editionPath = '/beheer/edities/:code/opdrachten/instellen';
const templatePath = '/beheer/onderwijs/opdracht';

/** The words and the term of the assignment: of one edition, and of the institute. */
export const settingsRoutes = (deps: ReadDeps): Hono => {
  const { db, site } = deps;
  const isOffice = (c: Context): boolean =>
    deps.staffOf(c).roles.some((role) => (officeRoles as readonly string[]).includes(role));
  const frame = (c: Context) => ({
    ...{ site, user: deps.staffOf(c).name, roles: deps.staffOf(c).roles, csrf: deps.csrf(c) },
    message: c.req.query('melding') === 'bewaard' ? (messages['bewaard'] as Message) : undefined,
  });

  const editionPage = async (
    c: Context,
    edition: Edition,
    over?: { own: Partial<Brief>; dueOn: string; errors: FieldErrors },
  ) => {
    const kept = await findEditionAssignment(db, edition.id);
    const template = await findTemplate(db, edition.firstDay);
    const page = (
      <EditionSettingsPage
        {...frame(c)}
        edition={edition}
        own={over?.own ?? kept.ownBrief ?? {}}
        dueOn={over?.dueOn ?? kept.ownTerm ?? ''}
        usualDay={formatDay(editionTerm(edition.returnDay, undefined), 'nl')}
        shown={briefOf(kept.ownBrief, template, 'nl')}
        mayChangeTemplate={isOffice(c)}
        errors={over?.errors}
      />
    );
    return personalPage(c, renderPage(page), over ? 422 : 200);
  };

  return new Hono()
    .get(editionPath, async (c) => {
      const edition = await findEdition(db, c.req.param('code'));
      return edition ? editionPage(c, edition) : c.notFound();
    })
    .post(editionPath, async (c) => {
      const edition = await findEdition(db, c.req.param('code'));
      if (!edition) return c.notFound();
      const { fields } = await readForm(c);
      const own = { nl: (fields['tekst-nl'] ?? '').trim(), en: (fields['tekst-en'] ?? '').trim() };
      const dueOn = (fields['termijn'] ?? '').trim();
      const term = dueOn === '' ? undefined : parseDay(dueOn);
      const errors = briefErrors(own, true);
      if (dueOn !== '' && !term) errors['termijn'] = wrongDay;
      if (term && !canBeTerm(term, edition)) errors['termijn'] = termOutside;
      if (Object.keys(errors).length > 0) return editionPage(c, edition, { own, dueOn, errors });
      const by = actorOf(deps.staffOf(c));
      await inTransaction(db, async (tx) => {
        const ownBrief = own.nl === '' ? undefined : own;
        await saveEditionAssignment(tx, { editionId: edition.id, ownBrief, ownTerm: term, by });
        const detail = { edition: edition.code, ownText: ownBrief !== undefined, dueOn: term ?? null };
        await recordAudit(tx, { actor: by, act: 'assignment-settled', object: edition.id, detail });
      });
      return c.redirect(`/beheer/edities/${edition.code}/opdrachten/instellen?melding=bewaard`, 303);
    })
    .get(templatePath, async (c) => {
      if (!isOffice(c)) return c.notFound();
      const brief = (await findTemplate(db)) ?? firstBrief;
      return personalPage(c, renderPage(<TemplatePage {...frame(c)} brief={brief} />));
    })
    .post(templatePath, async (c) => {
      if (!isOffice(c)) return c.notFound();
      const { fields } = await readForm(c);
      const brief = { nl: (fields['tekst-nl'] ?? '').trim(), en: (fields['tekst-en'] ?? '').trim() };
      const errors = briefErrors(brief, false);
      if (Object.keys(errors).length > 0)
        return personalPage(c, renderPage(<TemplatePage {...frame(c)} brief={brief} errors={errors} />), 422);
      const by = actorOf(deps.staffOf(c));
      await inTransaction(db, async (tx) => {
        await saveTemplate(tx, { id: newId(), brief, by });
        await recordAudit(tx, {
          actor: by,
          act: 'assignment-template-changed',
          object: 'assignment-template',
        });
      });
      return c.redirect(`${templatePath}?melding=bewaard`, 303);
    });
};

/** Both languages or, where a text may be left out, neither. */
const briefErrors = (brief: Brief, mayBeEmpty: boolean): FieldErrors => {
  const errors: FieldErrors = {};
  const neither = brief.nl === '' && brief.en === '';
  for (const lang of ['nl', 'en'] as const) {
    if (brief[lang] === '' && !(mayBeEmpty && neither)) errors[`tekst-${lang}`] = briefMissing;
    if (brief[lang].length > longestBrief) errors[`tekst-${lang}`] = briefTooLong;
  }
  return errors;
};
