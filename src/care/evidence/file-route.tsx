import { Hono, type Context } from 'hono';
import { parseDay, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { formatInstant } from '../../kernel/format.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import {
  Button,
  Buttons,
  CheckboxField,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  renderPage,
  Tabs,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import type { Consenting } from '../domain/retention.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { agree, findCounting, takeBack, type Counting } from './command.ts';
import { currentEvidenceVersion, evidenceTexts } from './texts.ts';

export type FileEvidenceDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/clienten/:id/bewijs';

const signers: Record<Consenting, string> = {
  self: 'De cliënt heeft getekend',
  'child-and-parents': 'De cliënt en de ouders of verzorgers hebben getekend',
  parents: 'De ouders of verzorgers hebben getekend',
};

type PageProps = {
  site: Site;
  member: MemberActor;
  csrf: string;
  clientId: string;
  counting: Counting;
  today: CalendarDay;
  done: boolean;
  errors?: FieldErrors;
  typed?: Record<string, string>;
};

const PaperForm = ({ counting, csrf, clientId, errors = {}, typed = {}, today: now }: PageProps) => (
  <Form action={`${filePath(clientId)}/bewijs`} csrf={csrf} label="Toestemming op papier">
    <TextField
      {...{ name: 'dag', lang: 'nl', label: 'Getekend op', type: 'date', max: now }}
      value={typed['dag']}
      error={errors['dag']}
    />
    <CheckboxField
      {...{ name: 'getekend', lang: 'nl', label: signers[counting.needed] }}
      checked={typed['getekend'] === 'ja'}
      error={errors['getekend']}
    />
    <Buttons>
      <Button>Vastleggen</Button>
    </Buttons>
  </Form>
);

const FileEvidencePage = (props: PageProps) => {
  const { site, member, csrf, clientId, counting, done, errors } = props;
  return (
    <OfficePage
      {...{ site, csrf, title: `Meetellen: ${counting.name}`, user: member.name }}
      desk={practiceDesk(member, 'clients')}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: counting.name, href: filePath(clientId) },
        { label: 'Meetellen' },
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(clientId, 'consent')} />
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Meetellen</h1>
      {done && <Notice kind="ok">Het is vastgelegd.</Notice>}
      <p>
        {counting.counts && counting.facts[0]
          ? `De uitkomsten van deze cliënt tellen mee sinds ${formatInstant(counting.facts[0].at, 'nl')}.`
          : 'De uitkomsten van deze cliënt tellen niet mee. De cliënt kiest dat op de eigen pagina’s, of tekent op papier deze tekst:'}
      </p>
      <blockquote class="stack">
        {evidenceTexts[currentEvidenceVersion]?.nl.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </blockquote>
      {counting.counts ? (
        <Form action={`${filePath(clientId)}/bewijs/intrekken`} csrf={csrf}>
          <Buttons>
            <Button kind="quiet">Intrekken namens de cliënt</Button>
          </Buttons>
        </Form>
      ) : (
        <PaperForm {...props} />
      )}
    </OfficePage>
  );
};

/** `/praktijk/clienten/:id/bewijs`: a therapist notes on paper what a client without pages of their own agreed to. */
export const fileEvidenceRoutes = ({ db, clock, site, memberOf, csrf }: FileEvidenceDeps): Hono => {
  const inFile = async <T,>(
    c: Context,
    given: { act: Act; point: string },
    work: (tx: CareTx, clientId: string, now: Date) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    const now = clock.now();
    if (!isId(clientId)) return undefined;
    return asActor(db, memberOf(c), { ...given, object: 'consent', clientId, at: now }, (tx) =>
      work(tx, clientId, now),
    );
  };
  const page = async (
    c: Context,
    over?: { errors: FieldErrors; typed: Record<string, string> },
  ): Promise<Response> => {
    const counting = await inFile(c, { act: 'read', point: `${c.req.method} ${path}` }, findCounting);
    if (!counting) return c.notFound();
    const html = renderPage(
      <FileEvidencePage
        {...{ site, counting, ...over }}
        member={memberOf(c)}
        csrf={csrf(c)}
        clientId={c.req.param('id') ?? ''}
        today={today(clock)}
        done={!over && c.req.query('melding') !== undefined}
      />,
    );
    return personalPage(c, html, over ? 422 : 200);
  };
  const back = (c: Context) => c.redirect(`${filePath(c.req.param('id') ?? '')}/bewijs?melding=bewaard`, 303);
  return new Hono()
    .get(path, (c) => page(c))
    .post(path, async (c) => {
      const { fields } = await readForm(c);
      const signedOn = parseDay((fields['dag'] ?? '').trim());
      const inPast = signedOn !== undefined && signedOn <= today(clock);
      const errors: FieldErrors = {
        ...(inPast ? {} : { dag: 'Vul de dag in waarop getekend is' }),
        ...(fields['getekend'] === 'ja' ? {} : { getekend: 'Zonder handtekening is er geen toestemming' }),
      };
      if (Object.keys(errors).length > 0) return page(c, { errors, typed: fields });
      const access = { act: 'consent-change', point: `POST ${path}` } as const;
      const done = await inFile(c, access, (tx, clientId, now) => agree(tx, { clientId, now, signedOn }));
      return done ? back(c) : c.notFound();
    })
    .post(`${path}/intrekken`, async (c) => {
      const access = { act: 'consent-change', point: `POST ${path}/intrekken` } as const;
      const done = await inFile(c, access, takeBack);
      return done ? back(c) : c.notFound();
    });
};
