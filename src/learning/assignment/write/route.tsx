import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { formatClock } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Database } from '../../../platform/db/index.ts';
import { isId, newKey } from '../../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { hasOpened, isLate, type HandInRefusal } from '../../domain/assignment.ts';
import { findTraces } from '../../domain/traces.ts';
import { findFile } from '../../store/assignment-files.ts';
import { findAsides, loadAssignment } from '../../store/assignments.ts';
import { findOwnDossier, type Dossier } from '../../store/dossiers.ts';
import { findAsked } from '../query.ts';
import { addUpload, draftFiles, dropAside, dropFile, handIn, saveTyped, type Whose } from './command.ts';
import { ConfirmPage } from './confirm-page.tsx';
import { ownPath, type Conflict } from './own-address.ts';
import { WritePage } from './page.tsx';
import { texts } from './texts.ts';

export type WriteDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
  csrf: (c: Context) => string;
};

const base = '/mijn/:code/opdracht';
/** S25: a participant writes the practical assignment, hands it in, and reads what the teacher thinks of it. */
export const writeRoutes = (deps: WriteDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const onDossier = async (
    c: Context,
    then: (dossier: Dossier, whose: Whose) => Promise<Response>,
  ): Promise<Response> => {
    const dossier = await findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');
    if (!dossier) return c.notFound();
    const { enrolmentId, editionId } = dossier.participation;
    return then(dossier, { enrolmentId, editionId });
  };

  const look = async (c: Context, { edition, participation }: Dossier) => {
    const { enrolmentId } = participation;
    const assignment = await loadAssignment(db, enrolmentId);
    const asked = await findAsked(db, { edition, enrolmentId, lang });
    const firstHandedInAt = assignment.versions[0]?.handedInAt;
    return {
      ...{ site, lang, edition, assignment, asked, csrf: deps.csrf(c) },
      opened: hasOpened(edition, today(clock)),
      late: isLate(asked.dueOn, { firstHandedInAt, today: today(clock) }),
    };
  };

  const writePage = async (
    c: Context,
    dossier: Dossier,
    over: { message?: string | undefined; errors?: FieldErrors; conflict?: Conflict } = {},
  ): Promise<Response> => {
    const asides = await findAsides(db, dossier.participation.enrolmentId);
    const shown = asides.filter(({ page }) => page !== over.conflict?.page);
    const page = <WritePage {...await look(c, dossier)} {...over} asides={shown} page={newKey()} />;
    return personalPage(c, renderPage(page), over.conflict ? 409 : over.errors ? 422 : 200);
  };

  const confirmPage = async (c: Context, dossier: Dossier, refusal?: HandInRefusal): Promise<Response> => {
    const known = await look(c, dossier);
    const errors = refusal && {
      [refusal === 'not-anonymous' ? 'anoniem' : 'form']: texts[lang].refusals[refusal],
    };
    const traces = findTraces(known.assignment.draft.text);
    const page = <ConfirmPage {...known} traces={traces} errors={errors} />;
    return personalPage(c, renderPage(page), refusal ? 422 : 200);
  };

  const back = (c: Context, { edition }: Dossier, rest = ''): Response =>
    c.redirect(`${localPath(ownPath(edition), lang)}${rest}`, 303);

  return (
    new Hono()
      .get(base, (c) =>
        onDossier(c, (dossier) =>
          writePage(c, dossier, { message: messageOf(c.req.query('melding'), lang) }),
        ),
      )
      .post(base, (c) =>
        onDossier(c, async (dossier, whose) => {
          const { fields, files } = await readForm(c);
          const doing = fields['doe'] ?? 'bewaren';
          if (doing.startsWith('weggooien:')) {
            await dropAside(deps, whose, doing.slice('weggooien:'.length));
            return back(c, dossier, '?melding=weggegooid');
          }
          if (!hasOpened(dossier.edition, today(clock))) return back(c, dossier);
          const typed = readTyped(fields);
          const saved = await saveTyped(deps, whose, typed);
          if (saved.outcome === 'closed') {
            const closed = { form: texts[lang].closedConflict };
            return typed.text === saved.draft.text
              ? back(c, dossier)
              : writePage(c, dossier, { errors: closed });
          }
          if (saved.outcome === 'conflict')
            return writePage(c, dossier, {
              conflict: { typed: typed.text, page: typed.page, kept: saved.draft },
            });
          if (doing === 'inleveren') return back(c, dossier, '/inleveren');
          if (doing.startsWith('verwijderen:')) {
            const gone = await dropFile(deps, whose, doing.slice('verwijderen:'.length));
            return back(c, dossier, gone ? '?melding=verwijderd' : '');
          }
          // A file that was chosen is wanted, whichever of the buttons was pressed.
          if (doing === 'bestand' || files['bestand']) {
            const added = await addUpload(deps, whose, files['bestand']);
            if (!added.ok)
              return writePage(c, dossier, { errors: { bestand: texts[lang].fileRefusals[added.reason] } });
            return back(c, dossier, '?melding=bestand');
          }
          return back(c, dossier, '?melding=bewaard');
        }),
      )
      // The door of the script that saves while somebody types. It answers in words that the script shows.
      .post(`${base}/bewaren`, (c) =>
        onDossier(c, async (dossier, whose) => {
          c.header('cache-control', 'no-store');
          if (!hasOpened(dossier.edition, today(clock))) return c.json({ outcome: 'closed' }, 409);
          const { outcome, draft } = await saveTyped(deps, whose, readTyped((await readForm(c)).fields));
          const time = formatClock(draft.savedAt, lang);
          if (outcome === 'saved') return c.json({ outcome, revision: draft.revision, time });
          return c.json({ outcome, revision: draft.revision, text: draft.text, time }, 409);
        }),
      )
      .get(`${base}/inleveren`, (c) =>
        onDossier(c, async (dossier) => {
          const { standing, draft, ...rest } = await loadAssignment(db, dossier.participation.enrolmentId);
          const writing = standing.state === 'draft' || standing.state === 'returned';
          if (writing) return confirmPage(c, dossier);
          const empty = draft.text.trim() === '' && draftFiles({ standing, draft, ...rest }).length === 0;
          return empty && standing.state === 'none' && hasOpened(dossier.edition, today(clock))
            ? writePage(c, dossier, { errors: { tekst: texts[lang].refusals['nothing-written'] } })
            : back(c, dossier);
        }),
      )
      .post(`${base}/inleveren`, (c) =>
        onDossier(c, async (dossier, whose) => {
          if (!hasOpened(dossier.edition, today(clock))) return back(c, dossier);
          const { fields } = await readForm(c);
          const given = { seen: fields['gezien'] ?? '', anonymous: fields['anoniem'] === 'ja' };
          const handed = await handIn(deps, whose, given);
          if (handed.ok) return back(c, dossier, '?melding=ingeleverd');
          if (handed.reason === 'handed-in' || handed.reason === 'already-accepted') return back(c, dossier);
          return confirmPage(c, dossier, handed.reason);
        }),
      )
      .get(`${base}/bestanden/:id`, (c) =>
        onDossier(c, async (_, { enrolmentId }) => {
          const id = c.req.param('id') ?? '';
          const file = isId(id) ? await findFile(db, { enrolmentId, id, handedIn: false }) : undefined;
          return file ? personalFile(c, file) : c.notFound();
        }),
      )
  );
};

const whole = (text = ''): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

const readTyped = (fields: Record<string, string>) => ({
  page: /^[\w-]{1,40}$/.test(fields['blad'] ?? '') ? fields['blad']! : '',
  turn: whole(fields['beurt']),
  basedOn: whole(fields['revisie']),
  text: fields['tekst'] ?? '',
});

const messageOf = (word: string | undefined, lang: Lang): string | undefined => {
  const { messages } = texts[lang];
  return word !== undefined && Object.hasOwn(messages, word)
    ? messages[word as keyof typeof messages]
    : undefined;
};
