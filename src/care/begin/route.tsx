import { Hono, type Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { parseDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Counter } from '../../platform/limits/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { readClaimCode } from '../domain/claim.ts';
import { choiceCookie } from '../domain/practice-pages.ts';
import { claimFile } from './command.ts';
import { BeginPage, beginPath } from './page.tsx';
import { beginTexts } from './texts.ts';

export type BeginDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
  /** Tries of one person. */
  tries: Counter;
};

/** `/loper/beginnen`: the signed-in client enters the code from their therapist. One answer to whatever is wrong. */
export const beginRoutes = (deps: BeginDeps): Hono => {
  const { site, lang } = deps;
  const words = beginTexts[lang].errors;
  const page = (
    c: Context,
    typed: { code: string; geboortedag: string },
    errors?: FieldErrors,
    status: 200 | 422 | 429 = errors ? 422 : 200,
  ) =>
    personalPage(
      c,
      renderPage(
        <BeginPage {...{ site, lang, typed, errors }} csrf={deps.csrf(c)} email={deps.personOf(c).email} />,
      ),
      status,
    );

  return new Hono()
    .get(beginPath, (c) => page(c, { code: '', geboortedag: '' }))
    .post(beginPath, async (c) => {
      const { fields } = await readForm(c);
      const typed = {
        code: (fields['code'] ?? '').trim().slice(0, 40),
        geboortedag: (fields['geboortedag'] ?? '').trim().slice(0, 20),
      };
      const [code, bornOn] = [readClaimCode(typed.code), parseDay(typed.geboortedag)];
      const errors: FieldErrors = {};
      if (!code) errors['code'] = words.noCode;
      if (!bornOn) errors['geboortedag'] = words.noDay;
      if (!code || !bornOn) return page(c, typed, errors);
      const person = deps.personOf(c);
      if (!(await deps.tries.spend(person.id)).ok) return page(c, typed, { form: words.tooMany }, 429);
      const practiceId = await claimFile(deps, { person, code, bornOn });
      if (!practiceId) return page(c, typed, { form: words.refused });
      setCookie(c, choiceCookie, practiceId, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: site.baseUrl.startsWith('https:'),
        maxAge: 365 * 24 * 3600,
      });
      return c.redirect(localPath('/loper', lang), 303);
    });
};
