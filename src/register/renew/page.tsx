import type { ComponentChildren } from 'preact';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  Buttons,
  CheckboxField,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  LearnerPage,
  Notice,
  Tabs,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { ownTabs, ownTrail } from '../domain/own-pages.ts';
import type { Forecast } from '../domain/renewal.ts';
import type { PointLine } from '../store/points.ts';
import type { Contested, TypedClaim } from './command.ts';
import { texts } from './texts.ts';

export const pointsPath = (lang: Lang, rest = ''): string => localPath(`/mijn/register/punten${rest}`, lang);

type Frame = {
  site: Site;
  lang: Lang;
  csrf: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

const RenewFrame = (
  props: Frame & { title: string; path: string; tabs?: boolean; children: ComponentChildren },
) => {
  const { lang } = props;
  const said = props.message ? texts[lang].messages[props.message] : undefined;
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={props.path}
      title={props.title}
      errorTitle={props.errors !== undefined}
      breadcrumb={ownTrail(lang, props.title)}
    >
      {props.tabs && (
        <Tabs label={lang === 'nl' ? 'Mijn register' : 'My register'} tabs={ownTabs(lang, 'points')} />
      )}
      <ErrorSummary lang={lang} errors={props.errors} />
      {said && <Notice kind="ok">{said}</Notice>}
      {props.children}
    </LearnerPage>
  );
};

/** "U komt 4 punten tekort, u hebt nog 14 maanden; deze twee terugkomdagen passen." */
const Outlook = ({
  lang,
  found,
  renewFrom,
  today,
}: {
  lang: Lang;
  found: Forecast;
  renewFrom: CalendarDay;
  today: CalendarDay;
}) => {
  const t = texts[lang];
  return (
    <section class="card stack outlook">
      <p class="lead">
        <b>{found.short === 0 ? t.met(found.norm) : t.short(found.short)}</b>{' '}
        {found.short > 0 && t.left(found.monthsLeft, found.daysLeft)}{' '}
        {t.until(formatDay(found.validUntil, lang))}
      </p>
      <label class="points-bar">
        {t.bar(found.earned, found.norm)}
        <meter min={0} max={Math.max(found.norm, 1)} value={Math.min(found.earned, Math.max(found.norm, 1))}>
          {t.bar(found.earned, found.norm)}
        </meter>
      </label>
      {found.waiting > 0 && <p>{t.waiting(found.waiting)}</p>}
      {found.short > 0 && found.fits.length > 0 && (
        <>
          <p>{found.enoughKnown ? (found.fits.length === 1 ? t.fitsOne : t.fits) : t.notEnough}</p>
          <ul>
            {found.fits.map((offer) => (
              <li key={offer.id}>
                {t.kinds['return-day']} {offer.title}, {formatDay(offer.day, lang)} (
                {t.offerPoints(offer.points)})
              </li>
            ))}
          </ul>
        </>
      )}
      {found.short > 0 && found.fits.length === 0 && <p>{t.noneKnown}</p>}
      {found.short === 0 && (
        <p>{today >= renewFrom ? t.renewSoon : t.renewWhen(formatDay(renewFrom, lang))}</p>
      )}
    </section>
  );
};

const Ledger = ({ lang, lines }: { lang: Lang; lines: PointLine[] }) => {
  const t = texts[lang];
  if (lines.length === 0) return <p>{t.empty}</p>;
  return (
    <DataTable
      caption={t.ledger}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { header: t.columns.what, main: true, cell: (line) => `${t.kinds[line.kind]}: ${line.title}` },
        { header: t.columns.day, cell: (line) => formatDay(line.earnedOn, lang) },
        {
          header: t.columns.points,
          numeric: true,
          cell: (line) => (line.decision?.approved ? line.decision.points : line.points),
        },
        {
          header: t.columns.state,
          cell: ({ decision }) =>
            decision === undefined ? (
              <Tag kind="act">{t.states.waiting}</Tag>
            ) : (
              <>
                <Tag kind={decision.approved ? 'ok' : 'bad'}>
                  {decision.approved ? t.states.approved : t.states.refused}
                </Tag>{' '}
                {decision.reason}
              </>
            ),
        },
        {
          header: t.columns.proof,
          cell: (line) =>
            line.fileId ? (
              <a href={pointsPath(lang, `/bewijs/${line.id}`)}>{line.fileName}</a>
            ) : (
              (line.source ?? '')
            ),
        },
      ]}
    />
  );
};

export type PointsPageProps = Frame & {
  found: Forecast | undefined;
  renewFrom: CalendarDay | undefined;
  today: CalendarDay;
  lines: PointLine[];
  typed: TypedClaim;
};

/** Somebody's points: what is short, which days would do, all lines, and the form to claim more. */
export const PointsPage = (props: PointsPageProps) => {
  const { lang, found, errors, typed } = props;
  const t = texts[lang];
  return (
    <RenewFrame {...props} title={t.title} path="/mijn/register/punten" tabs>
      <h1>{t.title}</h1>
      {found && props.renewFrom ? (
        <Outlook lang={lang} found={found} renewFrom={props.renewFrom} today={props.today} />
      ) : (
        <Notice kind="info">{t.none}</Notice>
      )}
      <h2>{t.ledger}</h2>
      <Ledger lang={lang} lines={props.lines} />
      <h2>{t.claim.title}</h2>
      <p>{t.claim.lead}</p>
      <Form action={pointsPath(lang)} csrf={props.csrf} label={t.claim.title} multipart>
        <TextField
          name="titel"
          label={t.claim.name}
          hint={t.claim.nameHint}
          lang={lang}
          value={typed.title}
          error={errors?.['titel']}
          maxlength={160}
        />
        <TextField
          name="datum"
          type="date"
          label={t.claim.day}
          lang={lang}
          width="short"
          value={typed.day}
          error={errors?.['datum']}
        />
        <TextField
          name="punten"
          label={t.claim.points}
          hint={t.claim.pointsHint}
          lang={lang}
          inputmode="numeric"
          width="year"
          value={typed.points}
          error={errors?.['punten']}
          maxlength={3}
        />
        <FileField
          name="bewijs"
          label={t.claim.proof}
          hint={t.claim.proofHint}
          lang={lang}
          error={errors?.['bewijs']}
          accept=".pdf,.jpg,.jpeg,.png"
        />
        <Buttons>
          <Button>{t.claim.send}</Button>
        </Buttons>
      </Form>
    </RenewFrame>
  );
};

/** The way out of the register, asked twice. */
export const ResignPage = (props: Frame & { reason: string }) => {
  const { lang, errors } = props;
  const t = texts[lang].resign;
  const path = '/mijn/register/uitschrijven';
  return (
    <RenewFrame {...props} title={t.title} path={path}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Form action={localPath(path, lang)} csrf={props.csrf}>
        <TextArea
          name="reden"
          label={t.reason}
          lang={lang}
          value={props.reason}
          optional
          rows={3}
          maxlength={1000}
        />
        <CheckboxField name="zeker" label={t.tick} lang={lang} error={errors?.['zeker']} />
        <Buttons>
          <Button kind="danger">{t.button}</Button>
        </Buttons>
      </Form>
    </RenewFrame>
  );
};

/** The form to object to one decision. */
export const AppealPage = (
  props: Frame & { contested: Contested; until: CalendarDay; open: boolean; grounds: string; sent: boolean },
) => {
  const { lang, contested, errors } = props;
  const t = texts[lang].appeal;
  const path = `/mijn/register/bezwaar/${contested.key}`;
  return (
    <RenewFrame {...props} title={t.title} path={path}>
      <h1>{t.title}</h1>
      <p class="lead">{t.about[contested.against]}</p>
      {props.sent && <Notice kind="ok">{t.sent}</Notice>}
      {!props.sent && contested.lodged && <Notice kind="info">{t.refusals['already-lodged']}</Notice>}
      {!contested.lodged && !props.open && <Notice kind="warn">{t.over}</Notice>}
      {!contested.lodged && props.open && (
        <>
          <p>{t.lead(formatDay(props.until, lang))}</p>
          <Form action={localPath(path, lang)} csrf={props.csrf}>
            <TextArea
              name="gronden"
              label={t.grounds}
              hint={t.groundsHint}
              lang={lang}
              value={props.grounds}
              error={errors?.['gronden']}
              rows={9}
              maxlength={5000}
            />
            <Buttons>
              <Button>{t.send}</Button>
            </Buttons>
          </Form>
        </>
      )}
    </RenewFrame>
  );
};
