import { formatDay, formatTime } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Edition } from '../../../training/index.ts';
import {
  Button,
  Buttons,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../../ui/index.ts';
import { consentVersion, longestCalled } from '../../domain/case-study.ts';
import type { Invitation } from '../../store/invitations.ts';
import { texts } from './texts.ts';

export type ClientProps = {
  site: Site;
  lang: Lang;
  edition: Edition;
  invitation: Invitation;
  over: boolean;
  errors?: FieldErrors | undefined;
  typed?: string | undefined;
};

/** The client's own page behind the link in the letter: what the day is, that coming is free, and the answer. */
export const ClientPage = (props: ClientProps) => {
  const { site, lang, edition, invitation, errors } = props;
  const t = texts[lang];
  const cancelled = edition.standing.state === 'cancelled';
  const path = `/casus/${invitation.key}`;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={path}
      title={t.title}
      errorTitle={errors !== undefined}
      noIndex
      narrow
      head={<meta name="referrer" content="no-referrer" />}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <Said {...props} />
      {cancelled ? (
        <Notice kind="info">{t.cancelled}</Notice>
      ) : !invitation.open ? (
        <Notice kind="info">{t.closed}</Notice>
      ) : props.over ? (
        <Notice kind="info">{t.over}</Notice>
      ) : (
        <Invited {...props} />
      )}
    </PublicPage>
  );
};

const Said = ({ lang, invitation }: ClientProps) => {
  const t = texts[lang];
  const { last } = invitation;
  if (!last) return <p class="lead">{t.lead}</p>;
  if (last.answer !== 'yes')
    return <Notice kind="ok">{last.answer === 'no' ? t.saidNo : t.saidWithdrawn}</Notice>;
  return (
    <>
      <Notice kind="ok" title={t.saidYes(last.called ?? '')}>
        <p>{t.saidYesNext}</p>
      </Notice>
      <Form action={localPath(`/casus/${invitation.key}/intrekken`, lang)} label={t.withdraw}>
        <p>{t.withdrawHint}</p>
        <Buttons>
          <Button kind="danger">{t.withdraw}</Button>
        </Buttons>
      </Form>
    </>
  );
};

const Invited = ({ lang, edition, invitation, errors, typed }: ClientProps) => {
  const t = texts[lang];
  const { venue } = edition;
  const said = invitation.last?.answer;
  return (
    <>
      <h2>{t.whatTitle}</h2>
      {t.what.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <h2>{t.freeTitle}</h2>
      <ul>
        {t.free.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h2>{t.whereTitle}</h2>
      <Facts
        rows={[
          { term: t.day, detail: formatDay(edition.returnDay, lang) },
          {
            term: t.hours,
            detail: `${formatTime(edition.startsAt, lang)} – ${formatTime(edition.endsAt, lang)}`,
          },
          {
            term: t.where,
            detail: venue ? `${venue.name}, ${venue.address}` : `${edition.place} (${t.venueFollows})`,
          },
        ]}
      />
      <p>{t.onlyYou}</p>
      <h2>{t.keptTitle}</h2>
      <ul>
        {t.kept.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {said !== 'yes' && (
        <>
          <h2>{t.askTitle}</h2>
          {said && <p>{t.changeMind}</p>}
          <Form action={localPath(`/casus/${invitation.key}/antwoord`, lang)} label={t.askTitle}>
            <TextField
              name="roepnaam"
              label={t.called}
              hint={t.calledHint}
              lang={lang}
              width="half"
              autocomplete="off"
              maxlength={longestCalled}
              error={errors?.['roepnaam']}
              value={typed}
              optional
            />
            <Buttons>
              <Button name="antwoord" value="ja">
                {t.yes}
              </Button>
              <Button name="antwoord" value="nee" kind="quiet">
                {t.no}
              </Button>
            </Buttons>
          </Form>
        </>
      )}
      <p class="hint">{t.version(consentVersion)}</p>
    </>
  );
};
