import { Hono, type Context } from 'hono';
import { formatDay } from '../../kernel/format.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import {
  Button,
  Buttons,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  renderPage,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import { findFile } from '../store/files.ts';
import { findClaim, listWaitingClaims, type PointLine } from '../store/points.ts';
import { findTherapists } from '../store/therapists.ts';
import { judgeClaim, type PointsRefusal } from './command.ts';

const path = '/register-beheer/punten';

const refusals: Record<Exclude<PointsRefusal, 'not-found'>, string> = {
  'own-points': 'Dit zijn uw eigen punten. Een andere registerhouder moet die beoordelen.',
  'reason-missing': 'Schrijf waarom de scholing niet meetelt.',
  'points-invalid': 'Vul een heel aantal punten in, van 1 tot en met 100.',
  'already-judged': 'Iemand was u voor: dit is al beoordeeld.',
};

type PageProps = {
  site: Site;
  user: string;
  csrf: string;
  claims: PointLine[];
  names: Map<string, string>;
  message: string | undefined;
  errors?: FieldErrors | undefined;
  typed?: { id: string; points: string; reason: string } | undefined;
};

const Claim = ({ claim, names, csrf, errors, typed }: PageProps & { claim: PointLine }) => {
  const mine = typed?.id === claim.id ? typed : undefined;
  return (
    <section class="card stack">
      <h2>{claim.title}</h2>
      <Facts
        rows={[
          {
            term: 'Therapeut',
            detail: (
              <a href={`/register-beheer/therapeuten/${claim.therapistId}`}>{names.get(claim.therapistId)}</a>
            ),
          },
          { term: 'Datum', detail: formatDay(claim.earnedOn, 'nl') },
          { term: 'Opgegeven punten', detail: claim.points },
          {
            term: 'Bewijs',
            detail: claim.fileId ? <a href={`${path}/${claim.id}/bewijs`}>{claim.fileName}</a> : 'Geen',
          },
        ]}
      />
      <Form action={`${path}/${claim.id}`} csrf={csrf} label={`Beoordeel ${claim.title}`}>
        <TextField
          name={`punten-${claim.id}`}
          label="Punten die meetellen"
          lang="nl"
          inputmode="numeric"
          width="year"
          value={mine?.points ?? String(claim.points)}
          error={errors?.[`punten-${claim.id}`]}
        />
        <TextArea
          name={`reden-${claim.id}`}
          label="Opmerking of reden"
          hint="Moet als de scholing niet meetelt. De therapeut leest dit."
          lang="nl"
          rows={2}
          optional
          maxlength={1000}
          value={mine?.reason}
          error={errors?.[`reden-${claim.id}`]}
        />
        <Buttons>
          <Button name="besluit" value="ja">
            Telt mee
          </Button>
          <Button name="besluit" value="nee" kind="danger">
            Telt niet mee
          </Button>
        </Buttons>
      </Form>
    </section>
  );
};

const WaitingPage = (props: PageProps) => (
  <OfficePage
    site={props.site}
    title="Punten"
    desk={keeperDesk('points')}
    user={props.user}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Opgegeven scholing</h1>
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.claims.length === 0 ? (
      <EmptyState title="Alles is beoordeeld">
        <p>Scholing die therapeuten opgeven verschijnt hier. Terugkomdagen en cursussen tellen vanzelf.</p>
      </EmptyState>
    ) : (
      props.claims.map((claim) => <Claim key={claim.id} {...props} claim={claim} />)
    )}
  </OfficePage>
);

const messages: Record<string, string> = {
  ja: 'Bewaard. De punten tellen mee en de therapeut krijgt een mail.',
  nee: 'Bewaard. De scholing telt niet mee en de therapeut krijgt een mail.',
};

/** The registrar judges the training that therapists claimed points for. */
export const judgePointsRoutes = (deps: {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; email: string };
  csrf: (c: Context) => string;
}): Hono => {
  const { db, site } = deps;
  const page = async (c: Context, over: Pick<PageProps, 'errors' | 'typed'> = {}) => {
    const claims = await listWaitingClaims(db);
    const therapists = await findTherapists(db, [...new Set(claims.map(({ therapistId }) => therapistId))]);
    const props = {
      ...{ site, user: deps.staffOf(c).name, csrf: deps.csrf(c), claims },
      names: new Map(therapists.map(({ id, name }) => [id, name])),
      message: messages[c.req.query('melding') ?? ''],
    };
    return personalPage(c, renderPage(<WaitingPage {...props} {...over} />), over.errors ? 422 : 200);
  };
  return new Hono()
    .get(path, (c) => page(c))
    .get(`${path}/:id/bewijs`, async (c) => {
      const claim = await findClaim(db, c.req.param('id'));
      const file = claim?.fileId ? await findFile(db, claim.fileId) : undefined;
      if (!claim || !file) return c.notFound();
      await inTransaction(db, (tx) =>
        recordAudit(tx, {
          actor: actorOf(deps.staffOf(c)),
          act: 'points-proof-opened',
          object: `therapist:${claim.therapistId}`,
          detail: { claim: claim.id },
        }),
      );
      return personalFile(c, file);
    })
    .post(`${path}/:id`, async (c) => {
      const id = c.req.param('id');
      const { fields } = await readForm(c);
      const typed = {
        id,
        points: (fields[`punten-${id}`] ?? '').trim(),
        reason: fields[`reden-${id}`] ?? '',
      };
      const answer = fields['besluit'];
      if (answer !== 'ja' && answer !== 'nee')
        return page(c, { errors: { form: 'Kies of de scholing meetelt.' }, typed });
      const judged = await judgeClaim(db, {
        claimId: id,
        approved: answer === 'ja',
        points: /^\d{1,3}$/.test(typed.points) ? Number(typed.points) : Number.NaN,
        reason: typed.reason,
        registrar: deps.staffOf(c),
      });
      if (judged.ok) return c.redirect(`${path}?melding=${answer}`, 303);
      if (judged.reason === 'not-found') return c.notFound();
      const field =
        judged.reason === 'reason-missing'
          ? `reden-${id}`
          : judged.reason === 'points-invalid'
            ? `punten-${id}`
            : 'form';
      return page(c, { errors: { [field]: refusals[judged.reason] }, typed });
    });
};
