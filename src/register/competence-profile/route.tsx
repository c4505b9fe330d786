import { Hono, type Context } from 'hono';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { CompetencePoint } from '../domain/competence-profile.ts';
import { listProfiles } from '../store/competence-profiles.ts';
import { beginDraft, changePoint, dropDraft, publish, type ChangeRefusal } from './command.ts';
import { PointPage, ProfilesPage, profilesPath } from './page.tsx';

export type CompetenceProfileDeps = {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

const refusals: Record<ChangeRefusal, [field: string, text: string]> = {
  'title-missing': ['titel', 'Vul een titel in.'],
  'text-missing': ['tekst', 'Schrijf wat dit punt vraagt.'],
  'too-long': ['tekst', 'Dit is te lang: een titel heeft hooguit 120 tekens, een tekst 1.200.'],
  'too-many': ['form', 'Een profiel heeft hooguit dertig punten.'],
  'no-draft': ['form', 'Er is geen concept meer. Begin een nieuwe versie.'],
  'unknown-point': ['form', 'Dit punt staat niet meer in het concept.'],
};

/** S35: the registrar keeps the points of the competence profile, in versions. */
export const competenceProfileRoutes = (deps: CompetenceProfileDeps): Hono => {
  const { db, site } = deps;
  const frame = (c: Context) => ({
    site,
    user: deps.staffOf(c).name,
    csrf: deps.csrf(c),
    message: c.req.query('melding'),
  });
  const by = (c: Context) => actorOf(deps.staffOf(c));
  const back = (c: Context, message: string) => c.redirect(`${profilesPath}?melding=${message}`, 303);
  const draftPoint = async (id: string): Promise<CompetencePoint | undefined> =>
    (await listProfiles(db))
      .find(({ publishedAt }) => publishedAt === undefined)
      ?.points.find((point) => point.id === id);

  const profilesPage = async (c: Context, errors?: FieldErrors) =>
    personalPage(
      c,
      renderPage(<ProfilesPage {...frame(c)} profiles={await listProfiles(db)} errors={errors} />),
      errors ? 422 : 200,
    );

  const receivePoint = async (c: Context, id: string, isNew: boolean) => {
    const { fields } = await readForm(c);
    const of = (name: string) => (fields[name] ?? '').trim();
    const point = {
      id,
      nl: { title: of('titel'), text: of('tekst') },
      en: { title: of('titel-en'), text: of('tekst-en') },
    };
    const changed = await changePoint(db, { change: { act: 'save', point }, by: by(c) });
    if (changed.ok) return back(c, 'bewaard');
    const [field, text] = refusals[changed.reason];
    const page = <PointPage {...frame(c)} {...{ point, isNew }} errors={{ [field]: text }} />;
    return personalPage(c, renderPage(page), 422);
  };

  return new Hono()
    .get(profilesPath, (c) => profilesPage(c))
    .post(`${profilesPath}/concept`, async (c) => {
      await beginDraft(db, by(c));
      return back(c, 'begonnen');
    })
    .post(`${profilesPath}/publiceren`, async (c) => {
      const note = (await readForm(c)).fields['toelichting'] ?? '';
      const done = await publish(db, { note, by: by(c) });
      if (done.ok) return back(c, 'gepubliceerd');
      return profilesPage(c, {
        form: done.reason === 'no-draft' ? refusals['no-draft'][1] : 'Een profiel heeft minstens één punt.',
      });
    })
    .post(`${profilesPath}/weggooien`, async (c) => {
      await dropDraft(db, by(c));
      return back(c, 'weg');
    })
    .get(`${profilesPath}/concept/nieuw`, (c) => {
      const empty = { title: '', text: '' };
      return personalPage(
        c,
        renderPage(<PointPage {...frame(c)} point={{ id: '', nl: empty, en: empty }} isNew />),
      );
    })
    .post(`${profilesPath}/concept/nieuw`, (c) => receivePoint(c, `p-${newId().slice(0, 23)}`, true))
    .get(`${profilesPath}/concept/:id`, async (c) => {
      const point = await draftPoint(c.req.param('id'));
      return point
        ? personalPage(c, renderPage(<PointPage {...frame(c)} point={point} isNew={false} />))
        : c.notFound();
    })
    .post(`${profilesPath}/concept/:id`, async (c) => {
      const id = c.req.param('id');
      return (await draftPoint(id)) ? receivePoint(c, id, false) : c.notFound();
    })
    .post(`${profilesPath}/concept/:id/:act`, async (c) => {
      const act = { omhoog: 'up', verwijderen: 'remove' }[c.req.param('act')] as 'up' | 'remove' | undefined;
      if (!act) return c.notFound();
      const changed = await changePoint(db, { change: { act, id: c.req.param('id') }, by: by(c) });
      if (!changed.ok) return c.notFound();
      return back(c, act === 'remove' ? 'verwijderd' : 'bewaard');
    });
};
