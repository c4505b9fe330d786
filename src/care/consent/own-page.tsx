import { formatDay, formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  Buttons,
  CheckboxField,
  EmptyState,
  ErrorSummary,
  Fold,
  Form,
  Notice,
  RunnerPage,
  type Site,
} from '../../ui/index.ts';
import type { ConsentRefusal } from '../domain/consent.ts';
import { itemNames, SharedView } from '../papers/shared-view.tsx';
import { consentText, usedTexts } from './consent-text.ts';
import type { ConsentOverview, Preview, ShownRecipient } from './query.ts';
import { kindNames, texts } from './texts.ts';

type Frame = { site: Site; lang: Lang; csrf: string };

const ownPath = '/loper/toestemming';

const nameOf = ({ to }: ShownRecipient): string =>
  to.organisation ? `${to.name}, ${to.organisation}` : to.name;

const StateLine = ({ shown, lang }: { shown: ShownRecipient; lang: Lang }) => {
  const t = texts[lang];
  const { state } = shown;
  if (state.state === 'never') return <p>{t.never}</p>;
  if (state.state === 'withdrawn') return <p>{t.withdrawn(formatInstant(state.since, lang))}</p>;
  return (
    <>
      <p>
        <strong>{t.given(formatInstant(state.since, lang))}</strong>
      </p>
      <ul>
        {state.items.map((item) => (
          <li key={item}>{itemNames[lang][item]}</li>
        ))}
      </ul>
    </>
  );
};

const History = ({ shown, lang }: { shown: ShownRecipient; lang: Lang }) => {
  const t = texts[lang];
  if (shown.facts.length === 0) return null;
  return (
    <Fold summary={t.history}>
      <ul>
        {shown.facts.map((fact, at) => (
          <li key={at}>
            {fact.kind === 'given'
              ? t.given(formatInstant(fact.at, lang))
              : t.withdrawn(formatInstant(fact.at, lang)).split(':')[0]}
            {`, ${t.how[fact.how]}`}
            {fact.signedOn && `, ${formatDay(fact.signedOn, lang)}`}
            {fact.kind === 'given' &&
              `, ${t.version(fact.version)}: ${fact.items.map((item) => itemNames[lang][item]).join(', ')}`}
          </li>
        ))}
      </ul>
      {usedTexts(shown.facts, lang, shown.to.kind).map(({ version, text }) => (
        <p key={version}>
          <strong>{t.textOf(version)}:</strong> {text}
        </p>
      ))}
    </Fold>
  );
};

const OneRecipient = (
  props: Frame & { shown: ShownRecipient; overview: ConsentOverview; refusal: ConsentRefusal | undefined },
) => {
  const { shown, lang, csrf, overview, refusal } = props;
  const t = texts[lang];
  const action = localPath(`${ownPath}/${shown.to.id}`, lang);
  const agreed = shown.state.state === 'given' ? shown.state.items : [];
  return (
    <section class="stack care-recipient" aria-labelledby={`r-${shown.to.id}`}>
      <h2 id={`r-${shown.to.id}`}>
        {kindNames[lang][shown.to.kind]}: {nameOf(shown)}
      </h2>
      <p>{shown.to.email}</p>
      <StateLine shown={shown} lang={lang} />
      {shown.state.state === 'given' && (
        <Form action={`${action}/intrekken`} csrf={csrf} label={`${t.withdraw}: ${shown.to.name}`}>
          <Buttons>
            <Button kind="danger">{t.withdraw}</Button>
          </Buttons>
        </Form>
      )}
      {shown.most.length === 0 ? (
        <p>{t.nothingAllowed}</p>
      ) : overview.needed !== 'self' ? (
        <p>{t.young[overview.needed]}</p>
      ) : (
        <Form action={`${action}/geven`} csrf={csrf} label={`${t.give}: ${shown.to.name}`}>
          <fieldset class={refusal ? 'field bad' : 'field'} id={`field-${shown.to.id}`} tabIndex={-1}>
            <legend>{t.choose}</legend>
            {refusal && <p class="field-error">{t.refusals[refusal]}</p>}
            {shown.to.kind === 'employer' && <p class="hint">{t.employer}</p>}
            {shown.most.map((item) => (
              <CheckboxField
                key={item}
                name={`${item}-${shown.to.id}`}
                lang={lang}
                label={itemNames[lang][item]}
                checked={agreed.includes(item)}
              />
            ))}
          </fieldset>
          <p>{consentText(lang, shown.to.kind)}</p>
          <Buttons>
            <Button>{agreed.length > 0 ? t.change : t.give}</Button>
          </Buttons>
        </Form>
      )}
      {shown.most.length > 0 && (
        <p>
          <a href={action}>
            {t.preview}
            <span class="hidden">: {nameOf(shown)}</span>
          </a>
        </p>
      )}
      <History shown={shown} lang={lang} />
    </section>
  );
};

/** With whom a client shares what, and where they give and withdraw it. */
export const OwnConsentPage = (
  props: Frame & {
    overview: ConsentOverview;
    refused: { recipientId: string; reason: ConsentRefusal } | undefined;
    done: 'given' | 'withdrawn' | undefined;
  },
) => {
  const { site, lang, overview, refused, done } = props;
  const t = texts[lang];
  const errors = refused ? { [refused.recipientId]: t.refusals[refused.reason] } : {};
  return (
    <RunnerPage site={site} lang={lang} path={ownPath} title={t.title} errorTitle={refused !== undefined}>
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {done && (
        <Notice kind="ok">
          <p>{t.done[done]}</p>
        </Notice>
      )}
      <p class="lead">{t.lead}</p>
      {overview.recipients.length === 0 && (
        <EmptyState title={t.none}>
          <p>{t.noneBody}</p>
        </EmptyState>
      )}
      {overview.recipients.map((shown) => (
        <OneRecipient
          key={shown.to.id}
          {...props}
          shown={shown}
          refusal={refused?.recipientId === shown.to.id ? refused.reason : undefined}
        />
      ))}
      <p>
        <a href={localPath('/loper/bewijs', lang)}>{t.counted}</a>
      </p>
    </RunnerPage>
  );
};

/** What one recipient sees. */
export const OwnPreviewPage = ({ site, lang, preview }: Omit<Frame, 'csrf'> & { preview: Preview }) => {
  const t = texts[lang];
  const { shown } = preview;
  const title = t.previewTitle(shown.to.name);
  return (
    <RunnerPage
      site={site}
      lang={lang}
      path={`${ownPath}/${shown.to.id}`}
      title={title}
      breadcrumb={[{ label: t.title, href: localPath(ownPath, lang) }, { label: title }]}
    >
      <h1>{title}</h1>
      <Notice kind="info">
        <p>{shown.state.state === 'given' ? t.previewNow : t.previewExample}</p>
        {t.previewDutch && <p>{t.previewDutch}</p>}
      </Notice>
      <div class="stack" lang="nl">
        <SharedView parts={preview.parts} lang="nl" />
      </div>
    </RunnerPage>
  );
};
