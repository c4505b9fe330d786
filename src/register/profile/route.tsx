import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Geocoder } from '../../platform/geo/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type Choice, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Practice, Therapist } from '../domain/profile.ts';
import { publicProfile } from '../domain/public-profile.ts';
import { findFile } from '../store/files.ts';
import { findListing } from '../store/standings.ts';
import { findOwnTherapist } from '../store/therapists.ts';
import {
  confirmProfile,
  removePhoto,
  removePractice,
  renewSlug,
  saveConsents,
  saveDetails,
  savePhoto,
  savePractice,
} from './command.ts';
import {
  practiceErrors,
  readConsents,
  readDetails,
  readPractice,
  typedOf,
  type TypedPractice,
} from './form.ts';
import { ConsentsPage, DetailsPage, PracticePage, PreviewPage } from './forms.tsx';
import { ProfilePage, profilePath } from './page.tsx';
import { locate } from './spot.ts';
import { texts } from './texts.ts';

export type ProfileDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  geocoder?: Geocoder | undefined;
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

const base = '/mijn/register/profiel';

const typedPractice = (practice: Practice): TypedPractice => ({
  name: practice.name,
  street: practice.street ?? '',
  postalCode: practice.postalCode ?? '',
  place: practice.place,
  placeId: '',
  isHome: practice.isHome,
});

/** S36, S38: a therapist's own profile, what of it everybody may see, and the yearly confirmation. */
export const profileRoutes = (deps: ProfileDeps): Hono => {
  const { db, site, lang } = deps;
  const t = texts[lang];
  const frame = (c: Context) => ({ site, lang, csrf: deps.csrf(c), message: c.req.query('melding') });
  const own = (c: Context) => findOwnTherapist(db, deps.personOf(c));
  const home = () => localPath('/mijn/register', lang);
  const done = (c: Context, message: string) => c.redirect(profilePath(lang, `?melding=${message}`), 303);

  const profilePage = async (c: Context, therapist: Therapist, errors?: FieldErrors) => {
    const listing = await findListing(db, therapist, today(deps.clock));
    const page = <ProfilePage {...frame(c)} {...{ therapist, listing, errors }} />;
    return personalPage(c, renderPage(page), errors ? 422 : 200);
  };

  const practicePage = (
    c: Context,
    given: { id: string | undefined; typed: TypedPractice; places?: Choice[]; errors?: FieldErrors },
  ) =>
    personalPage(
      c,
      renderPage(<PracticePage {...frame(c)} places={[]} {...given} />),
      given.errors ? 422 : 200,
    );

  const receivePractice = async (c: Context, id: string | undefined) => {
    const typed = readPractice((await readForm(c)).fields);
    const errors = practiceErrors(typed, lang);
    if (Object.keys(errors).length > 0) return practicePage(c, { id, typed, errors });
    const located = await locate(db, typed, deps.geocoder);
    if (located.kind !== 'found') {
      const places = located.places.map(({ placeId, label }) => ({ value: placeId, label }));
      const field = located.kind === 'choose' ? 'plaats-keuze' : 'plaats';
      const said = located.kind === 'choose' ? t.errors.placeChoice : t.errors.placeUnknown;
      return practicePage(c, { id, typed, places, errors: { [field]: said } });
    }
    const { placeId: _, postalCode, street, ...rest } = typed;
    const saved = await savePractice(deps, deps.personOf(c), {
      ...rest,
      id,
      street: street === '' ? undefined : street,
      postalCode: postalCode === '' ? undefined : postalCode.toUpperCase(),
      at: located.at,
    });
    if (saved.ok) return done(c, 'bewaard');
    return saved.reason === 'too-many'
      ? practicePage(c, { id, typed, errors: { form: t.errors.tooMany } })
      : c.notFound();
  };

  return new Hono()
    .get(base, async (c) => {
      const therapist = await own(c);
      return therapist ? profilePage(c, therapist) : c.redirect(home(), 303);
    })
    .get(`${base}/gegevens`, async (c) => {
      const therapist = await own(c);
      if (!therapist) return c.redirect(home(), 303);
      const page = <DetailsPage {...frame(c)} therapist={therapist} typed={typedOf(therapist)} />;
      return personalPage(c, renderPage(page));
    })
    .post(`${base}/gegevens`, async (c) => {
      const therapist = await own(c);
      if (!therapist) return c.notFound();
      const read = readDetails((await readForm(c)).fields, lang);
      if (!read.ok) {
        const page = <DetailsPage {...frame(c)} {...{ therapist, typed: read.typed, errors: read.errors }} />;
        return personalPage(c, renderPage(page), 422);
      }
      const saved = await saveDetails(deps, deps.personOf(c), read.details);
      return saved.ok ? done(c, 'bewaard') : c.notFound();
    })
    .get(`${base}/praktijken/nieuw`, async (c) =>
      (await own(c)) ? practicePage(c, { id: undefined, typed: readPractice({}) }) : c.redirect(home(), 303),
    )
    .post(`${base}/praktijken/nieuw`, (c) => receivePractice(c, undefined))
    .get(`${base}/praktijken/:id`, async (c) => {
      const practice = (await own(c))?.practices.find(({ id }) => id === c.req.param('id'));
      return practice ? practicePage(c, { id: practice.id, typed: typedPractice(practice) }) : c.notFound();
    })
    .post(`${base}/praktijken/:id`, async (c) => {
      const practice = (await own(c))?.practices.find(({ id }) => id === c.req.param('id'));
      return practice ? receivePractice(c, practice.id) : c.notFound();
    })
    .post(`${base}/praktijken/:id/verwijderen`, async (c) => {
      const removed = await removePractice(deps, deps.personOf(c), c.req.param('id'));
      return removed.ok ? done(c, 'verwijderd') : c.notFound();
    })
    .get(`${base}/zichtbaar`, async (c) => {
      const therapist = await own(c);
      if (!therapist) return c.redirect(home(), 303);
      const answers = Object.fromEntries(
        Object.entries(therapist.consents).map(([field, { shown }]) => [field, shown]),
      );
      return personalPage(c, renderPage(<ConsentsPage {...frame(c)} answers={answers} />));
    })
    .post(`${base}/zichtbaar`, async (c) => {
      if (!(await own(c))) return c.notFound();
      const { answers, missing } = readConsents((await readForm(c)).fields);
      if (missing.length > 0) {
        const errors = Object.fromEntries(missing.map((field) => [`toon-${field}`, t.errors.consent]));
        return personalPage(c, renderPage(<ConsentsPage {...frame(c)} {...{ answers, errors }} />), 422);
      }
      const saved = await saveConsents(deps, deps.personOf(c), answers);
      return saved.ok ? done(c, 'bewaard') : c.notFound();
    })
    .get(`${base}/voorbeeld`, async (c) => {
      const therapist = await own(c);
      if (!therapist) return c.redirect(home(), 303);
      return personalPage(c, renderPage(<PreviewPage {...frame(c)} profile={publicProfile(therapist)} />));
    })
    .get(`${base}/foto`, async (c) => {
      const photoId = (await own(c))?.photoId;
      const photo = photoId && (await findFile(db, photoId));
      if (!photo) return c.notFound();
      c.header('cache-control', 'no-store');
      c.header('content-type', 'image/jpeg');
      return c.body(photo.bytes as Uint8Array<ArrayBuffer>);
    })
    .post(`${base}/foto`, async (c) => {
      const therapist = await own(c);
      if (!therapist) return c.notFound();
      const file = (await readForm(c)).files['foto'];
      if (!file) return profilePage(c, therapist, { foto: t.photoErrors.empty });
      const saved = await savePhoto(deps, deps.personOf(c), file);
      if (saved.ok) return done(c, 'bewaard');
      return saved.reason === 'not-registered'
        ? c.notFound()
        : profilePage(c, therapist, { foto: t.photoErrors[saved.reason] });
    })
    .post(`${base}/foto/verwijderen`, async (c) => {
      const removed = await removePhoto(deps, deps.personOf(c));
      return removed.ok ? done(c, 'verwijderd') : c.notFound();
    })
    .post(`${base}/adres`, async (c) => {
      const changed = await renewSlug(deps, deps.personOf(c));
      if (changed.ok) return done(c, 'adres');
      return changed.reason === 'same' ? c.redirect(profilePath(lang), 303) : c.notFound();
    })
    .post(`${base}/bevestigen`, async (c) => {
      const confirmed = await confirmProfile(deps, deps.personOf(c));
      if (confirmed.ok) return done(c, 'bevestigd');
      if (confirmed.reason === 'not-registered') return c.notFound();
      const therapist = await own(c);
      const said = `${t.confirm.gapsLead} ${t.confirm.gaps[confirmed.reason]}.`;
      return therapist ? profilePage(c, therapist, { form: said }) : c.notFound();
    });
};
