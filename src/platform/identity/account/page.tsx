import { formatInstant } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  Facts,
  Form,
  Notice,
  PublicPage,
  Tag,
  TextField,
} from '../../../ui/index.ts';
import { csrfToken, CsrfField } from '../csrf.tsx';
import { PasskeyButton, PasskeyScript } from '../passkey-parts.tsx';
import type { IdentitySite } from '../parts.ts';
import { workplace } from '../return-path.ts';
import { deviceOf } from './device.ts';
import type { AccountView } from './query.ts';
import { accountTexts, type AccountTexts } from './texts.ts';

type Frame = { site: IdentitySite; lang: Lang };
export type Done = keyof AccountTexts['notices'];
type PageProps = Frame & { view: AccountView; done: Done | undefined };

/** Who somebody is here, the passkeys of the account, and where it is signed in. */
export const AccountPage = ({ site, lang, view, done }: PageProps) => {
  const t = accountTexts[lang];
  const { staff } = view;
  const work = workplace(staff.roles);
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/account"
      title={t.title}
      noIndex
      narrow
      head={<PasskeyScript site={site} />}
    >
      <h1>{t.title}</h1>
      {done && (
        <Notice kind="ok">
          <p>{t.notices[done]}</p>
        </Notice>
      )}
      <Facts
        rows={[
          { term: t.name, detail: staff.name },
          { term: t.email, detail: staff.email },
          { term: t.rolesLabel, detail: staff.roles.map((role) => t.roles[role]).join(', ') || t.noRoles },
        ]}
      />
      <Form action={localPath('/uitloggen', lang)} csrf={csrfToken(staff)}>
        <Buttons>
          {work !== undefined && <ButtonLink href={work}>{t.toOffice}</ButtonLink>}
          <Button kind="quiet">{t.signOut}</Button>
        </Buttons>
      </Form>
      <Passkeys site={site} lang={lang} view={view} />
      <OpenSessions site={site} lang={lang} view={view} />
    </PublicPage>
  );
};

const Passkeys = ({ site, lang, view }: Frame & { view: AccountView }) => {
  const t = accountTexts[lang];
  return (
    <>
      <h2>{t.passkeysTitle}</h2>
      {view.passkeys.length === 0 ? (
        <p>{t.passkeysNone}</p>
      ) : (
        <Facts
          rows={view.passkeys.map((key) => ({
            term: key.name || t.passkeyUnnamed,
            detail: (
              <form
                method="post"
                action={localPath('/account/passkeys/verwijderen', lang)}
                class="form-inline"
              >
                <CsrfField session={view.staff} />
                <input type="hidden" name="id" value={key.id} />
                <span>
                  {t.added} {formatInstant(key.addedAt, lang)}
                </span>
                <button
                  type="submit"
                  class="button danger"
                  aria-label={t.removeOf(key.name || t.passkeyUnnamed)}
                >
                  {t.remove}
                </button>
              </form>
            ),
          }))}
        />
      )}
      <PasskeyButton
        site={site}
        ceremony="add"
        csrf={csrfToken(view.staff)}
        title={t.addTitle}
        note={t.addNote}
        button={t.addButton}
        failed={t.addFailed}
      >
        <TextField
          name="passkeyName"
          label={t.addName}
          hint={t.addNameHint}
          maxlength={60}
          optional
          lang={lang}
        />
      </PasskeyButton>
    </>
  );
};

const OpenSessions = ({ lang, view }: Frame & { view: AccountView }) => {
  const t = accountTexts[lang];
  const device = (userAgent: string): string => {
    const known = deviceOf(userAgent);
    return known ? t.on(known.browser, known.system) : t.unknownDevice;
  };
  return (
    <>
      <h2>{t.sessionsTitle}</h2>
      <p>{t.sessionsNote}</p>
      <DataTable
        caption={t.sessionsTitle}
        captionHidden
        rows={view.sessions}
        rowKey={(one) => one.id}
        columns={[
          { header: t.device, main: true, cell: (one) => device(one.userAgent) },
          { header: t.since, cell: (one) => formatInstant(one.signedInAt, lang) },
          { header: t.lastSeen, cell: (one) => formatInstant(one.lastSeenAt, lang) },
          {
            header: t.act,
            cell: (one) =>
              one.current ? (
                <Tag kind="ok">{t.thisOne}</Tag>
              ) : (
                <form method="post" action={localPath('/account/sessies/beeindigen', lang)}>
                  <CsrfField session={view.staff} />
                  <input type="hidden" name="id" value={one.id} />
                  <button type="submit" class="button quiet" aria-label={t.endOf(device(one.userAgent))}>
                    {t.end}
                  </button>
                </form>
              ),
          },
        ]}
      />
    </>
  );
};
