import { Hono, type Context } from 'hono';
import { parseDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { formatDay } from '../../kernel/format.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  renderPage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import {
  listSettings,
  loadSettings,
  saveSettings,
  settingsShape,
  type SettingsLine,
} from '../store/settings.ts';

const path = '/register-beheer/instellingen';

const numbers = [
  ['termYears', 'Jaren dat een registratie geldt', '1 tot en met 15'],
  ['normPoints', 'Punten die in een periode nodig zijn', '0 tot en met 200'],
  ['renewalMonths', 'Maanden voor het einde waarin verlengen kan', '1 tot en met 24'],
  ['returnDayPoints', 'Punten voor een terugkomdag', '0 tot en met 100'],
  ['coursePoints', 'Punten voor een cursus', '0 tot en met 100'],
  ['answerDays', 'Dagen om te antwoorden als meer is gevraagd', '7 tot en met 180'],
  ['appealWeeks', 'Weken om bezwaar te maken', '1 tot en met 26'],
] as const;

const choices = [
  [
    'alumni',
    'Wie de tweedaagse cursus volgde en een terugkomdag (S27)',
    [
      ['admit', 'Mag zich aanmelden zoals ieder ander'],
      ['judge', 'Mag zich aanmelden; u beoordeelt ook of de cursus genoeg is'],
      ['not', 'Kan zich niet aanmelden'],
    ],
  ],
  [
    'renewal',
    'Verlengen als aan de norm is voldaan',
    [
      ['registrar', 'De registerhouder bevestigt'],
      ['automatic', 'Vanzelf'],
    ],
  ],
  [
    'fourEyes',
    'Toelaten en afwijzen',
    [
      ['nee', 'Eén registerhouder beslist'],
      ['ja', 'Twee registerhouders beslissen samen'],
    ],
  ],
] as const;

type Typed = Record<string, string>;

const typedOf = (settings: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value),
    ]),
  );

/** What the form holds as settings, or which fields are to be mended. */
const readSettingsForm = (typed: Typed) => {
  const whole = (text: string | undefined) =>
    text !== undefined && /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return settingsShape.safeParse({
    ...Object.fromEntries(numbers.map(([key]) => [key, whole(typed[key])])),
    alumni: typed['alumni'],
    renewal: typed['renewal'],
    fourEyes: typed['fourEyes'] === 'ja',
  });
};

const SettingsPage = (props: {
  site: Site;
  user: string;
  csrf: string;
  typed: Typed;
  lines: SettingsLine[];
  saved: boolean;
  errors?: FieldErrors | undefined;
}) => (
  <OfficePage
    site={props.site}
    title="Instellingen van het register"
    desk={keeperDesk('settings')}
    user={props.user}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Instellingen van het register</h1>
    {props.saved && <Notice kind="ok">Bewaard.</Notice>}
    <p>Wat u wijzigt geldt vanaf de dag die u kiest. Wat eerder gold blijft hieronder staan.</p>
    <Form action={path} csrf={props.csrf}>
      {numbers.map(([key, label, hint]) => (
        <TextField
          key={key}
          name={key}
          label={label}
          hint={hint}
          lang="nl"
          inputmode="numeric"
          width="year"
          value={props.typed[key]}
          error={props.errors?.[key]}
        />
      ))}
      {choices.map(([key, legend, options]) => (
        <RadioGroup
          key={key}
          name={key}
          legend={legend}
          lang="nl"
          value={props.typed[key]}
          error={props.errors?.[key]}
          options={options.map(([value, label]) => ({ value, label }))}
        />
      ))}
      <TextField
        name="vanaf"
        type="date"
        label="Geldt vanaf"
        lang="nl"
        width="short"
        value={props.typed['vanaf']}
        error={props.errors?.['vanaf']}
      />
      <Buttons>
        <Button>Bewaren</Button>
      </Buttons>
    </Form>
    {props.lines.length > 0 && (
      <DataTable
        caption="Wat er is vastgelegd"
        rows={props.lines}
        rowKey={({ validFrom }) => validFrom}
        columns={[
          { header: 'Vanaf', main: true, cell: ({ validFrom }) => formatDay(validFrom, 'nl') },
          { header: 'Jaren', numeric: true, cell: ({ settings }) => settings.termYears },
          { header: 'Norm', numeric: true, cell: ({ settings }) => settings.normPoints },
          { header: 'Vier ogen', cell: ({ settings }) => (settings.fourEyes ? 'Ja' : 'Nee') },
          { header: 'Bezwaar', cell: ({ settings }) => `${settings.appealWeeks} weken` },
        ]}
      />
    )}
  </OfficePage>
);

/** What the register has settled: term, norm, policies; dated, so that what held before stays readable. */
export const settingsRoutes = (deps: {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
}): Hono => {
  const { db, site, clock } = deps;
  const page = async (c: Context, typed: Typed, errors?: FieldErrors) => {
    const props = {
      ...{ site, user: deps.staffOf(c).name, csrf: deps.csrf(c), typed, errors },
      lines: await listSettings(db),
      saved: c.req.query('melding') === 'bewaard',
    };
    return personalPage(c, renderPage(<SettingsPage {...props} />), errors ? 422 : 200);
  };
  return new Hono()
    .get(path, async (c) =>
      page(c, { ...typedOf(await loadSettings(db, today(clock))), vanaf: today(clock) }),
    )
    .post(path, async (c) => {
      const { fields } = await readForm(c);
      const read = readSettingsForm(fields);
      const from = parseDay(fields['vanaf'] ?? '');
      const errors: FieldErrors = {};
      if (!read.success)
        for (const { path: at } of read.error.issues) {
          const name = String(at[0]);
          const number = numbers.find(([key]) => key === name);
          errors[name] = number ? `Vul een heel getal in: ${number[2]}.` : 'Maak een keuze.';
        }
      if (!from || from < today(clock)) errors['vanaf'] = 'Kies vandaag of een latere dag.';
      if (!read.success || !from || Object.keys(errors).length > 0) return page(c, fields, errors);
      const by = actorOf(deps.staffOf(c));
      await inTransaction(db, async (tx) => {
        await saveSettings(tx, { validFrom: from, settings: read.data, by });
        await recordAudit(tx, {
          actor: by,
          act: 'register-settings-saved',
          object: `register-settings:${from}`,
        });
      });
      return c.redirect(`${path}?melding=bewaard`, 303);
    });
};
