import { formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  Buttons,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  PublicPage,
  TextField,
  type Fact,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { longest, type Statement, type Typed } from './form.ts';
import { withdrawTexts } from './texts.ts';

type Frame = { site: Site; lang: Lang };

/** Where to begin: name, contract, e-mail. No sign-in stands before it. */
export const StatePage = ({ site, lang, typed, errors }: Frame & { typed: Typed; errors?: FieldErrors }) => {
  const t = withdrawTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/herroepen"
      title={t.title}
      description={t.description}
      errorTitle={errors !== undefined}
      narrow
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>
        {t.who} <a href={localPath('/voorwaarden', lang)}>{t.termsLink}</a>
      </p>
      <Form action={localPath('/herroepen', lang)}>
        <TextField
          lang={lang}
          name="naam"
          label={t.name}
          hint={t.nameHint}
          value={typed.name}
          error={errors?.['naam']}
          autocomplete="name"
          maxlength={longest.name}
        />
        <TextField
          lang={lang}
          name="overeenkomst"
          label={t.reference}
          hint={t.referenceHint}
          value={typed.reference}
          error={errors?.['overeenkomst']}
          maxlength={longest.reference}
          width="half"
        />
        <TextField
          lang={lang}
          name="email"
          type="email"
          inputmode="email"
          label={t.email}
          hint={t.emailHint}
          value={typed.email}
          error={errors?.['email']}
          autocomplete="email"
          maxlength={longest.email}
        />
        <p class="hint">
          <a href={localPath('/privacy', lang)}>{t.privacy}</a>
        </p>
        <Button>{t.next}</Button>
      </Form>
    </PublicPage>
  );
};

const statementRows = (statement: Statement, lang: Lang): Fact[] => {
  const t = withdrawTexts[lang];
  return [
    { term: t.name, detail: <bdi>{statement.name}</bdi> },
    { term: t.reference, detail: <bdi>{statement.reference}</bdi> },
    { term: t.email, detail: statement.email },
  ];
};

/** What was filled in, once more, beside the button that declares it. `id` makes a form sent twice one statement. */
export const CheckPage = ({ site, lang, statement, id }: Frame & { statement: Statement; id: string }) => {
  const t = withdrawTexts[lang].check;
  const path = localPath('/herroepen', lang);
  return (
    <PublicPage site={site} lang={lang} path="/herroepen" title={t.title} noIndex narrow>
      <h1>{t.title}</h1>
      <p class="lead">{t.statement}</p>
      <Facts rows={statementRows(statement, lang)} />
      <Notice kind="warn">
        <p>{t.lead}</p>
      </Notice>
      <Form action={`${path}/bevestigen`}>
        <input type="hidden" name="naam" value={statement.name} />
        <input type="hidden" name="overeenkomst" value={statement.reference} />
        <input type="hidden" name="email" value={statement.email} />
        <input type="hidden" name="verklaring" value={id} />
        <Buttons>
          <Button>{t.confirm}</Button>
          <Button kind="quiet" formaction={`${path}/wijzigen`}>
            {t.change}
          </Button>
        </Buttons>
      </Form>
    </PublicPage>
  );
};

/** The acknowledgement: content, date and time. The same for everybody, whether or not anything was found. */
export const ReceivedPage = ({
  site,
  lang,
  statement,
  receivedAt,
}: Frame & { statement: Statement; receivedAt: Date }) => {
  const t = withdrawTexts[lang].received;
  return (
    <PublicPage site={site} lang={lang} path="/herroepen" title={t.title} noIndex narrow>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Facts
        rows={[
          ...statementRows(statement, lang),
          { term: t.receivedOn, detail: formatInstant(receivedAt, lang) },
        ]}
      />
      <Notice kind="ok">
        <p>{t.next}</p>
      </Notice>
      <p>{t.spam}</p>
      <p class="hint">{t.keep}</p>
    </PublicPage>
  );
};
