import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { formatInstant } from '../../kernel/format.ts';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import {
  Button,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  renderPage,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { AppealRefusal, Contestable } from '../domain/appeal.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import { findAppeal, listOpenAppeals, type Appeal } from '../store/appeals.ts';
import { findStaffNames } from '../store/staff-names.ts';
import { judgeAppeal, type AppealOutcome } from './command.ts';

const path = '/register-beheer/bezwaren';

const aboutWords: Record<Contestable, string> = {
  refusal: 'Afwijzing van een aanmelding',
  suspended: 'Schorsing',
  withdrawn: 'Intrekking',
  expired: 'Verlopen registratie',
};

const refusals: Record<AppealRefusal, string> = {
  'same-registrar': 'U nam het besluit zelf. Een andere registerhouder moet het bezwaar beoordelen.',
  'own-appeal': 'Dit is uw eigen bezwaar. Een andere registerhouder moet het beoordelen.',
  'reason-missing': 'Schrijf een reden. Wie bezwaar maakte leest die.',
  'already-decided': 'Iemand was u voor: over dit bezwaar is al besloten.',
};

const outcomes: Record<AppealOutcome, string> = {
  upheld: 'Gegrond. Het besluit is teruggedraaid en de persoon krijgt een mail.',
  'upheld-only': 'Gegrond. Er viel niets meer terug te draaien; de persoon krijgt een mail.',
  rejected: 'Ongegrond. Het besluit blijft staan en de persoon krijgt een mail.',
};

type Frame = { site: Site; user: string; csrf: string };

const ListPage = (props: Frame & { appeals: Appeal[]; message: string | undefined }) => (
  <OfficePage
    site={props.site}
    title="Bezwaren"
    desk={keeperDesk('appeals')}
    user={props.user}
    csrf={props.csrf}
  >
    <h1>Bezwaren</h1>
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.appeals.length === 0 ? (
      <EmptyState title="Geen open bezwaren">
        <p>Wie het niet eens is met een besluit kan bezwaar maken op de eigen pagina.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Open bezwaren, het oudste eerst"
        rows={props.appeals}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Naam', main: true, cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
          { header: 'Tegen', cell: ({ against }) => aboutWords[against] },
          { header: 'Ingestuurd', cell: ({ lodgedAt }) => formatInstant(lodgedAt, 'nl') },
        ]}
      />
    )}
  </OfficePage>
);

const AppealPage = (
  props: Frame & {
    appeal: Appeal;
    contestedBy: string;
    mayNot: string | undefined;
    reason: string;
    errors?: FieldErrors | undefined;
  },
) => {
  const { appeal, errors } = props;
  return (
    <OfficePage
      site={props.site}
      title={`Bezwaar van ${appeal.name}`}
      desk={keeperDesk('appeals')}
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Bezwaren', href: path }, { label: appeal.name }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Bezwaar van {appeal.name}</h1>
      <Facts
        rows={[
          { term: 'Tegen', detail: aboutWords[appeal.against] },
          { term: 'Besluit genomen door', detail: props.contestedBy },
          { term: 'Ingestuurd', detail: formatInstant(appeal.lodgedAt, 'nl') },
          {
            term: 'Gaat over',
            detail: appeal.applicationId ? (
              <a href={`/register-beheer/aanvragen/${appeal.applicationId}`}>De aanmelding</a>
            ) : (
              <a href={`/register-beheer/therapeuten/${appeal.therapistId ?? ''}`}>De registratie</a>
            ),
          },
        ]}
      />
      <h2>Waarom</h2>
      <p class="as-typed">{appeal.grounds}</p>
      {appeal.decision ? (
        <Notice kind="info" title={appeal.decision.upheld ? 'Gegrond' : 'Ongegrond'}>
          <p>{appeal.decision.reason}</p>
        </Notice>
      ) : props.mayNot ? (
        <Notice kind="warn">{props.mayNot}</Notice>
      ) : (
        <Form action={`${path}/${appeal.id}`} csrf={props.csrf} label="Beslissen">
          <TextArea
            name="reden"
            label="Uw reden"
            hint="Wie bezwaar maakte leest deze reden."
            lang="nl"
            rows={5}
            maxlength={3000}
            value={props.reason}
            error={errors?.['reden']}
          />
          <p>Gegrond draait het besluit meteen terug.</p>
          <Buttons>
            <Button name="besluit" value="ja">
              Gegrond
            </Button>
            <Button name="besluit" value="nee" kind="danger">
              Ongegrond
            </Button>
          </Buttons>
        </Form>
      )}
    </OfficePage>
  );
};

const isOutcome = (word: string): word is AppealOutcome => Object.hasOwn(outcomes, word);

/** Objections to decisions of the register, judged by another registrar than who decided. */
export const judgeAppealsRoutes = (deps: {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; email: string };
  csrf: (c: Context) => string;
}): Hono => {
  const { db, site } = deps;
  const frame = (c: Context) => ({ site, user: deps.staffOf(c).name, csrf: deps.csrf(c) });
  const onePage = async (
    c: Context,
    appeal: Appeal,
    over: { errors?: FieldErrors; reason?: string } = {},
  ) => {
    const names = await findStaffNames(db, [appeal.contestedBy]);
    const me = deps.staffOf(c);
    const props = {
      contestedBy: names.get(appeal.contestedBy) ?? appeal.contestedBy,
      mayNot:
        appeal.contestedBy === actorOf(me)
          ? refusals['same-registrar']
          : appeal.email.toLowerCase() === me.email.toLowerCase()
            ? refusals['own-appeal']
            : undefined,
      reason: over.reason ?? '',
      errors: over.errors,
    };
    return personalPage(
      c,
      renderPage(<AppealPage {...frame(c)} {...{ appeal }} {...props} />),
      over.errors ? 422 : 200,
    );
  };
  return new Hono()
    .get(path, async (c) => {
      const word = c.req.query('melding') ?? '';
      const message = isOutcome(word) ? outcomes[word] : undefined;
      const appeals = await listOpenAppeals(db);
      return personalPage(c, renderPage(<ListPage {...frame(c)} {...{ appeals, message }} />));
    })
    .get(`${path}/:id`, async (c) => {
      const appeal = await findAppeal(db, c.req.param('id'));
      return appeal ? onePage(c, appeal) : c.notFound();
    })
    .post(`${path}/:id`, async (c) => {
      const appeal = await findAppeal(db, c.req.param('id'));
      if (!appeal) return c.notFound();
      const { fields } = await readForm(c);
      const reason = (fields['reden'] ?? '').slice(0, 3000);
      const answer = fields['besluit'];
      if (answer !== 'ja' && answer !== 'nee')
        return onePage(c, appeal, { errors: { form: 'Kies gegrond of ongegrond.' }, reason });
      const judged = await judgeAppeal(deps, {
        appealId: appeal.id,
        upheld: answer === 'ja',
        reason,
        registrar: deps.staffOf(c),
      });
      if (judged.ok) return c.redirect(`${path}?melding=${judged.value}`, 303);
      if (judged.reason === 'not-found') return c.notFound();
      const field = judged.reason === 'reason-missing' ? 'reden' : 'form';
      return onePage(c, appeal, { errors: { [field]: refusals[judged.reason] }, reason });
    });
};
