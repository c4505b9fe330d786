import { Hono, type Context } from 'hono';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { personalPage } from '../../web/index.ts';
import { readForm } from '../form-body.ts';
import type { IdentitySite } from '../parts.ts';
import { withReturn } from '../return-path.ts';
import type { PeopleParts } from './people-parts.ts';
import {
  confirmWithCode,
  forgetFactor,
  hasFactor,
  pendingFactor,
  renewRecoveryCodes,
  setUpFactor,
  type CodeRefusal,
} from './person-factor.ts';
import type { PersonEnv, PersonGuards } from './person-guards.ts';
import { ownLanding, ownReturnPath } from './person-return-path.ts';
import { personActor, type Person } from './person.ts';
import { ConfirmPage, NewCodesPage, SecurityPage, SetUpFactorPage } from './security-pages.tsx';
import { safetyTexts } from './texts.ts';

type Own = Context<PersonEnv>;
type Status = 200 | 422 | 429;

/** `/mijn/beveiliging`: the code app and its recovery codes, and the code that confirms a session. */
export const securityRoutes = (parts: PeopleParts, site: IdentitySite, guards: PersonGuards) => {
  const { db } = parts;
  const app = new Hono<PersonEnv>();
  const { requirePerson, requireConfirmedPerson, checkPersonCsrf } = guards;
  for (const lang of langs) {
    const at = (path: string) => localPath(`/mijn/beveiliging${path}`, lang);
    const asked = (c: Own) => ownReturnPath(c.req.query('naar'));
    app.get(at(''), requirePerson(), (c) => show(c, lang, asked(c), 200));
    app.post(at(''), requirePerson(), checkPersonCsrf, (c) => setUp(c, lang));
    app.get(at('/code'), requirePerson(), (c) => askCode(c, lang, asked(c), 200));
    app.post(at('/code'), requirePerson(), checkPersonCsrf, (c) => takeCode(c, lang));
    app.post(at('/herstelcodes'), requireConfirmedPerson(), checkPersonCsrf, async (c) => {
      const codes = await renewRecoveryCodes(parts, c.var.person);
      return codesPage(c, lang, { codes, onwards: at(''), fresh: false });
    });
    app.post(at('/opnieuw'), requireConfirmedPerson(), checkPersonCsrf, async (c) => {
      await forgetFactor(db, c.var.person.id, personActor(c.var.person));
      return c.redirect(at('?melding=opnieuw'), 303);
    });
  }
  return app;

  function codesPage(c: Own, lang: Lang, view: { codes: string[]; onwards: string; fresh: boolean }) {
    return personalPage(
      c,
      renderPage(<NewCodesPage site={site} lang={lang} person={c.var.person} {...view} />),
    );
  }

  async function show(c: Own, lang: Lang, naar: string | undefined, status: Status, errors?: FieldErrors) {
    const { person } = c.var;
    const secret = await pendingFactor(parts, person);
    if (secret) {
      const view = { secret, naar, errors, replaced: c.req.query('melding') === 'opnieuw' };
      return personalPage(
        c,
        renderPage(<SetUpFactorPage site={site} lang={lang} person={person} {...view} />),
        status,
      );
    }
    if (!person.confirmed) {
      const back = naar ?? localPath('/mijn/beveiliging', lang);
      return c.redirect(withReturn(localPath('/mijn/beveiliging/code', lang), back), 303);
    }
    return naar
      ? c.redirect(naar, 303)
      : personalPage(c, renderPage(<SecurityPage site={site} lang={lang} person={person} />));
  }

  async function askCode(c: Own, lang: Lang, naar: string | undefined, status: Status, errors?: FieldErrors) {
    const { person } = c.var;
    if (person.confirmed) return c.redirect(naar ?? ownLanding(lang), 303);
    if (!(await hasFactor(db, person.id)))
      return c.redirect(withReturn(localPath('/mijn/beveiliging', lang), naar), 303);
    const page = <ConfirmPage site={site} lang={lang} person={person} naar={naar} errors={errors} />;
    return personalPage(c, renderPage(page), status);
  }

  /** Judges a typed code within the limits; gives what to say beside the field when it does not do. */
  async function judge<T>(
    c: Own,
    lang: Lang,
    typed: string,
    decide: (person: Person) => Promise<{ ok: true; value: T } | { ok: false; reason: CodeRefusal }>,
  ): Promise<{ ok: true; value: T } | { ok: false; status: Status; error: string }> {
    const t = safetyTexts[lang].security;
    const { person } = c.var;
    if (typed.trim() === '') return { ok: false, status: 422, error: t.missing };
    const address = parts.addressOf(c);
    const allowed = await parts.attempts.spend(`person ${person.id}`, address);
    if (!allowed.ok) {
      c.header('retry-after', String(allowed.waitSeconds));
      return { ok: false, status: 429, error: t.tooMany(allowed.waitSeconds) };
    }
    const outcome = await decide(person);
    if (outcome.ok) {
      await parts.attempts.forgive(`person ${person.id}`, address);
      return outcome;
    }
    return outcome.reason === 'locked'
      ? { ok: false, status: 429, error: t.locked }
      : { ok: false, status: 422, error: t.wrong };
  }

  async function setUp(c: Own, lang: Lang) {
    const form = await readForm(c);
    const naar = ownReturnPath(form['naar']);
    const typed = form['code'] ?? '';
    const deps = { ...parts, now: parts.clock.now() };
    const judged = await judge(c, lang, typed, (person) => setUpFactor(deps, person, typed));
    if (!judged.ok) return show(c, lang, naar, judged.status, { code: judged.error });
    return codesPage(c, lang, { codes: judged.value, onwards: naar ?? ownLanding(lang), fresh: true });
  }

  async function takeCode(c: Own, lang: Lang) {
    const form = await readForm(c);
    const naar = ownReturnPath(form['naar']);
    const typed = form['code'] ?? '';
    const deps = { ...parts, now: parts.clock.now() };
    const judged = await judge(c, lang, typed, (person) => confirmWithCode(deps, person, typed));
    if (!judged.ok) return askCode(c, lang, naar, judged.status, { code: judged.error });
    return c.redirect(naar ?? ownLanding(lang), 303);
  }
};
