import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Edition } from '../../../training/index.ts';
import { Button, ButtonLink, Buttons, Fold, Form, Tag } from '../../../ui/index.ts';
import type { Invitation } from '../../store/invitations.ts';
import { texts } from './texts.ts';

const tagKinds = { yes: 'ok', no: 'plain', withdrawn: 'act', none: 'plain' } as const;

/** The letter for the client, and in one word what the client said: nothing more of it is for the participant. */
export const InvitationPart = (props: {
  lang: Lang;
  csrf: string;
  edition: Edition;
  invitation: Invitation | undefined;
}) => {
  const { lang, invitation, edition } = props;
  const t = texts[lang];
  const path = `/mijn/${edition.code}/casus`;
  const said = invitation?.last?.answer ?? 'none';
  return (
    <section class="stack invitation" aria-labelledby="uitnodiging">
      <h2 id="uitnodiging">{t.invitation}</h2>
      {invitation ? (
        <>
          <p>
            {t.clientSaid}: <Tag kind={tagKinds[said]}>{t.answers[said]}</Tag>
          </p>
          <p>{t.invitationLead}</p>
          <Buttons>
            <ButtonLink href={localPath(`${path}/brief`, lang)} kind="quiet">
              {lang === 'nl' ? t.letterNl : t.letterEn}
            </ButtonLink>
            <ButtonLink
              href={localPath(`${path}/brief?taal=${lang === 'nl' ? 'en' : 'nl'}`, lang)}
              kind="quiet"
            >
              {lang === 'nl' ? t.letterEn : t.letterNl}
            </ButtonLink>
          </Buttons>
          <Fold summary={t.newLink}>
            <Form action={localPath(`${path}/nieuwe-link`, lang)} csrf={props.csrf} label={t.newLink}>
              <p>{t.newLinkHint}</p>
              <Buttons>
                <Button kind="quiet">{t.newLink}</Button>
              </Buttons>
            </Form>
          </Fold>
        </>
      ) : (
        <p>{t.invitationFirst}</p>
      )}
    </section>
  );
};
