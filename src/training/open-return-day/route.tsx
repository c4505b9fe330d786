import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findEdition, findReturnDay } from '../store/editions.ts';
import { countSeats } from '../store/seats.ts';
import { offerReturnDay, setReturnDayOpen, type OpenRefusal } from './command.ts';
import { OpenReturnDayPage, type OpenReturnDayProps } from './page.tsx';
import { courseCodeOf } from './query.ts';

export type OpenReturnDayDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

const refusals: Record<OpenRefusal, string> = {
  'not-on-the-site': 'Publiceer eerst de editie. Een geannuleerde editie heeft geen terugkomdag.',
  'day-past': 'Deze terugkomdag is voorbij.',
  'capacity-below-taken': 'Er zijn al meer plaatsen bezet. Kies een hoger aantal.',
  'codes-used-up': 'Op deze dag zijn alle codes gebruikt. Neem contact op met de beheerder.',
  'not-opened': 'Deze terugkomdag staat niet open.',
};

const dones = new Map([
  ['bewaard', 'Bewaard.'],
  ['gesloten', 'De aanmelding is gesloten. Wie een plaats heeft, houdt die.'],
  ['open', 'De aanmelding is weer open.'],
]);

const highestPriceCents = 5_000_000;

const readWish = (fields: Record<string, string>) => {
  const typed = { plaatsen: (fields['plaatsen'] ?? '').trim(), prijs: (fields['prijs'] ?? '').trim() };
  const errors: FieldErrors = {};
  const places = /^\d{1,2}$/.test(typed.plaatsen) ? Number(typed.plaatsen) : 0;
  if (places < 1 || places > 24) errors['plaatsen'] = 'Vul een aantal in van 1 tot en met 24';
  const price = /^(\d{1,5})(?:[.,](\d{2}))?$/.exec(typed.prijs);
  const priceCents = price ? Number(price[1]) * 100 + Number(price[2] ?? 0) : 0;
  if (priceCents < 1 || priceCents > highestPriceCents)
    errors['prijs'] = 'Vul een bedrag in, zoals 325 of 325,50';
  return { typed, errors, places, priceCents };
};

/** The office opens the return day of an edition for others (S27). */
export const openReturnDayRoutes = (deps: OpenReturnDayDeps): Hono => {
  const { db, site } = deps;
  const by = (c: Context) => actorOf(deps.staffOf(c));

  const onCourse = async (c: Context, work: (course: Edition) => Promise<Response>): Promise<Response> => {
    const course = await findEdition(db, c.req.param('code') ?? '');
    return course?.kind === 'course' ? work(course) : c.notFound();
  };

  const page = async (
    c: Context,
    course: Edition,
    over: Partial<Pick<OpenReturnDayProps, 'typed' | 'errors'>> = {},
  ) => {
    const edition = await findReturnDay(db, course.id);
    const seats = edition && (await countSeats(db, edition.id));
    const day = edition && seats && { edition, capacity: seats.capacity, taken: seats.capacity - seats.free };
    const typed = over.typed ?? {
      plaatsen: String(day?.capacity ?? 6),
      prijs: day ? (day.edition.price.cents / 100).toFixed(2).replace('.', ',') : '',
    };
    const props = { site, course, day, typed, errors: over.errors ?? {} };
    const done = dones.get(c.req.query('klaar') ?? '');
    return personalPage(
      c,
      renderPage(
        <OpenReturnDayPage {...props} done={done} user={deps.staffOf(c).name} csrf={deps.csrf(c)} />,
      ),
      over.errors ? 422 : 200,
    );
  };

  const turn = (open: boolean) => (c: Context) =>
    onCourse(c, async (course) => {
      const turned = await setReturnDayOpen(deps, { courseId: course.id, open, by: by(c) });
      return turned.ok
        ? c.redirect(`/beheer/edities/${course.code}/terugkomdag?klaar=${open ? 'open' : 'gesloten'}`, 303)
        : page(c, course, { errors: { form: refusals[turned.reason] } });
    });

  return new Hono()
    .get('/beheer/edities/:code{[Tt][Dd]\\d{8}[A-Za-z]?}', async (c) => {
      const course = await courseCodeOf(db, c.req.param('code'));
      return course ? c.redirect(`/beheer/edities/${course}/terugkomdag`, 303) : c.notFound();
    })
    .get('/beheer/edities/:code/terugkomdag', (c) => onCourse(c, (course) => page(c, course)))
    .post('/beheer/edities/:code/terugkomdag', (c) =>
      onCourse(c, async (course) => {
        const { typed, errors, places, priceCents } = readWish((await readForm(c)).fields);
        if (Object.keys(errors).length > 0) return page(c, course, { typed, errors });
        const offered = await offerReturnDay(deps, { courseId: course.id, places, priceCents, by: by(c) });
        if (!offered.ok) {
          const field = offered.reason === 'capacity-below-taken' ? 'plaatsen' : 'form';
          return page(c, course, { typed, errors: { [field]: refusals[offered.reason] } });
        }
        return c.redirect(`/beheer/edities/${course.code}/terugkomdag?klaar=bewaard`, 303);
      }),
    )
    .post('/beheer/edities/:code/terugkomdag/sluiten', turn(false))
    .post('/beheer/edities/:code/terugkomdag/heropenen', turn(true));
};
