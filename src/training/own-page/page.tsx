import { formatDay, formatInstant, formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { formatMoney } from '../../kernel/money.ts';
import {
  absolute,
  Button,
  ButtonLink,
  Buttons,
  DayTiles,
  ErrorSummary,
  Facts,
  Fold,
  Form,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import type { Standing } from '../domain/enrolment.ts';
import type { EnrolmentInFull } from '../store/enrolments.ts';
import { texts, type Notification } from './texts.ts';

/** What the personal page shows. */
export type OwnView = {
  site: Site;
  lang: Lang;
  enrolment: EnrolmentInFull;
  edition: Edition;
  invoices: { number: string; kind: 'invoice' | 'credit-note' }[];
  notification: Notification | undefined;
  /** What paying at once is called: a setting of the institute. */
  payLabel: string;
  /** Until when a private buyer may withdraw; undefined when that is over or never was. */
  withdrawableUntil: Date | undefined;
};

export const ownPath = (lang: Lang, key: string, rest = ''): string =>
  localPath(`/inschrijvingen/${key}${rest}`, lang);

const kindOfNotice = (standing: Standing): 'ok' | 'warn' | 'info' =>
  standing.state === 'confirmed'
    ? 'ok'
    : standing.state === 'payment-awaited' || standing.state === 'seat-released'
      ? 'warn'
      : 'info';

/** Everything about one enrolment, for who has its link: where it stands and what can be done next. */
export const OwnPage = (view: OwnView) => {
  const { lang, enrolment } = view;
  const { standing } = enrolment;
  const t = texts[lang];
  const state = standing.state === 'cancelled' ? t.cancelled[standing.kind] : t.states[standing.state];
  const waits =
    standing.state === 'payment-awaited' && (view.notification === 'open' || view.notification === 'pending');
  return (
    <PublicPage
      site={view.site}
      lang={lang}
      path="/inschrijvingen"
      title={t.title}
      section="courses"
      noIndex
      narrow
      head={waits ? <meta http-equiv="refresh" content="4" /> : undefined}
    >
      {view.notification && (standing.state !== 'confirmed' || view.notification === 'adres') && (
        <Notice kind="info">
          <p>{t.notifications[view.notification]}</p>
        </Notice>
      )}
      <h1>{state.title}</h1>
      <Notice kind={kindOfNotice(standing)}>
        <p>{state.body}</p>
        <StandingLine standing={standing} lang={lang} />
      </Notice>
      {(standing.state === 'payment-awaited' || standing.state === 'seat-released') && (
        <Form action={ownPath(lang, enrolment.key, '/betalen')}>
          <p>
            {t.price}: <strong class="price">{formatMoney(enrolment.price, lang)}</strong>
          </p>
          <Button>{standing.state === 'payment-awaited' ? t.pay(view.payLabel) : t.payAgain}</Button>
        </Form>
      )}
      {standing.state === 'confirmed' && <ToTrajectory lang={lang} enrolment={enrolment} />}
      {standing.state === 'confirmed' && <Sent lang={lang} enrolment={enrolment} />}
      {standing.state !== 'cancelled' && standing.state !== 'entry-refused' ? (
        <Days {...view} />
      ) : (
        <p>
          <a href={localPath('/cursussen', lang)}>{t.other}</a>
        </p>
      )}
      <Details {...view} />
      {view.withdrawableUntil && (
        <section class="stack">
          <h2>{t.withdraw.title}</h2>
          <p>{t.withdraw.until(formatInstant(view.withdrawableUntil, lang))}</p>
          <p>
            <a href={localPath('/herroepen', lang)}>{t.withdraw.link}</a>
          </p>
        </section>
      )}
      <p class="hint">{t.keepLink}</p>
    </PublicPage>
  );
};

const StandingLine = ({ standing, lang }: { standing: Standing; lang: Lang }) => {
  const t = texts[lang];
  if ('heldUntil' in standing && standing.heldUntil)
    return <p>{t.heldUntil(formatInstant(standing.heldUntil, lang))}</p>;
  if (standing.state === 'transfer-awaited') return <p>{t.dueOn(formatDay(standing.dueOn, lang))}</p>;
  if (standing.state === 'entry-refused') return <p>{t.reason(standing.reason)}</p>;
  if (standing.state === 'cancelled' && standing.reason !== '') return <p>{t.reason(standing.reason)}</p>;
  return null;
};

/** The dossier asks for a sign-in of its own: who has this link need not be the person. */
const ToTrajectory = ({ lang, enrolment }: { lang: Lang; enrolment: EnrolmentInFull }) => (
  <section class="stack">
    <p>{texts[lang].trajectory.lead}</p>
    <Buttons>
      <ButtonLink href={`${localPath('/mijn/inloggen', lang)}?email=${encodeURIComponent(enrolment.email)}`}>
        {texts[lang].trajectory.button}
      </ButtonLink>
    </Buttons>
  </section>
);

/** S23: the page says where the confirmation went, and what to look at when it is not there. */
const Sent = ({ lang, enrolment }: { lang: Lang; enrolment: EnrolmentInFull }) => {
  const t = texts[lang];
  return (
    <section class="stack">
      <p>
        {t.sentTo(enrolment.email)} {t.spam}
      </p>
      <p>
        <a href={ownPath(lang, enrolment.key, '/gegevens')}>{t.correct}</a>
      </p>
      <h2>{t.bring.title}</h2>
      <ul>
        {t.bring.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
};

const Days = ({ lang, enrolment, edition, site }: OwnView) => {
  const t = texts[lang];
  const times = t.times(formatTime(edition.startsAt, lang), formatTime(edition.endsAt, lang));
  return (
    <section class="stack">
      <h2>{t.days}</h2>
      <DayTiles
        lang={lang}
        days={courseDays(edition).filter((day) => day !== edition.returnDay)}
        returnDay={edition.returnDay}
      />
      <ul class="plain">
        {courseDays(edition).map((day) => (
          <li key={day}>
            {formatDay(day, lang)}
            {day === edition.returnDay ? ` (${t.returnDay})` : ''}, {times}
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink kind="quiet" href={ownPath(lang, enrolment.key, '/agenda.ics')}>
          {t.calendarFile}
        </ButtonLink>
      </Buttons>
      <Fold summary={t.calendarFeed}>
        <p>
          <code class="address">{absolute(site, ownPath(lang, enrolment.key, '/agenda.ics'))}</code>
        </p>
        <p class="hint">{t.calendarFeedHint}</p>
      </Fold>
    </section>
  );
};

const Details = ({ lang, enrolment, edition, invoices }: OwnView) => {
  const t = texts[lang];
  const change = { href: ownPath(lang, enrolment.key, '/gegevens'), label: t.change };
  return (
    <section class="stack">
      <h2>{t.details}</h2>
      <Facts
        rows={[
          { term: t.name, detail: enrolment.name },
          { term: t.email, detail: enrolment.email, action: { ...change, hidden: t.email } },
          { term: t.phone, detail: enrolment.phone, action: { ...change, hidden: t.phone } },
          {
            term: t.code,
            detail: (
              <a
                href={localPath(`/cursussen/${edition.code}`, lang)}
              >{`${edition.place} (${edition.code})`}</a>
            ),
          },
          {
            term: t.where,
            detail: edition.venue
              ? `${edition.venue.name}, ${edition.venue.address}`
              : `${edition.place}, ${t.venueFollows}`,
          },
          { term: t.price, detail: formatMoney(enrolment.price, lang) },
        ]}
      />
      {invoices.length > 0 && (
        <>
          <h2>{t.invoices}</h2>
          <ul class="plain">
            {invoices.map(({ number, kind }) => (
              <li key={number}>
                <a href={ownPath(lang, enrolment.key, `/facturen/${number}.pdf`)}>
                  {kind === 'invoice' ? t.invoice(number) : t.creditNote(number)}
                </a>
                {enrolment.buyer.kind === 'business' && (
                  <>
                    {', '}
                    <a href={ownPath(lang, enrolment.key, `/facturen/${number}.xml`)}>{t.forBooks}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** Where a wrong address is corrected. */
export const ContactPage = (props: {
  site: Site;
  lang: Lang;
  key_: string;
  typed: { email: string; telefoon: string };
  errors: FieldErrors;
}) => {
  const { lang, typed, errors } = props;
  const t = texts[lang];
  return (
    <PublicPage
      site={props.site}
      lang={lang}
      path="/inschrijvingen"
      title={t.contact.title}
      section="courses"
      noIndex
      narrow
      errorTitle={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.contact.title}</h1>
      <p class="lead">{t.contact.lead}</p>
      <Form action={ownPath(lang, props.key_, '/gegevens')}>
        <TextField
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          label={t.email}
          hint={t.contact.hint}
          value={typed.email}
          error={errors.email}
          lang={lang}
          maxlength={254}
        />
        <TextField
          name="telefoon"
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          label={t.phone}
          value={typed.telefoon}
          error={errors.telefoon}
          lang={lang}
          maxlength={40}
          width="half"
        />
        <Buttons>
          <Button>{t.contact.save}</Button>
          <ButtonLink kind="quiet" href={ownPath(lang, props.key_)}>
            {t.contact.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </PublicPage>
  );
};
