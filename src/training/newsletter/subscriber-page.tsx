import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ErrorSummary,
  Form,
  Notice,
  PublicPage,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { WishFields } from './page.tsx';
import type { Subscriber } from './subscriber.ts';
import { newsletterTexts } from './texts.ts';

/** What was just done, said on top of the page. */
export type Done = 'confirmed' | 'kept';

export type SubscriberProps = {
  site: Site;
  lang: Lang;
  subscriber: Subscriber;
  done?: Done | undefined;
  errors?: FieldErrors | undefined;
};

const WaitingPart = ({ lang, subscriber }: SubscriberProps) => {
  const words = newsletterTexts[lang];
  const { newEditions, newsletter } = subscriber.wishes;
  return (
    <>
      <h1>{words.waiting.title}</h1>
      <p>
        {words.waiting.lead} <strong>{subscriber.email}</strong>
      </p>
      <ul>
        {newEditions && <li>{words.newEditions}</li>}
        {newsletter && <li>{words.newsletter}</li>}
      </ul>
      <Form action={localPath(`/nieuwsbrief/${subscriber.key}/bevestigen`, lang)}>
        <Button>{words.waiting.confirm}</Button>
      </Form>
      <p class="hint">{words.waiting.ignore}</p>
    </>
  );
};

const ChoicesPart = ({ lang, subscriber, done, errors }: SubscriberProps) => {
  const words = newsletterTexts[lang];
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      {done && (
        <Notice kind="ok">
          <p role="status">{words.choices[done]}</p>
        </Notice>
      )}
      <h1>{words.choices.title}</h1>
      <p>
        {words.choices.lead} <strong>{subscriber.email}</strong>
      </p>
      <Form action={localPath(`/nieuwsbrief/${subscriber.key}/voorkeuren`, lang)}>
        <WishFields lang={lang} wishes={subscriber.wishes} error={errors?.['nieuwe-data']} />
        <Button>{words.choices.keep}</Button>
      </Form>
      <h2>{words.end.title}</h2>
      <p>{words.end.lead}</p>
      <Form action={localPath(`/nieuwsbrief/${subscriber.key}/afmelden`, lang)}>
        <Button kind="danger">{words.end.button}</Button>
      </Form>
    </>
  );
};

const EndedPart = ({ lang, subscriber }: SubscriberProps) => {
  const words = newsletterTexts[lang];
  return (
    <>
      <h1>{words.ended.title}</h1>
      <p>{words.ended.lead}</p>
      <Form action={localPath(`/nieuwsbrief/${subscriber.key}/bevestigen`, lang)}>
        <Button kind="quiet">{words.ended.again}</Button>
      </Form>
    </>
  );
};

const titles = { waiting: 'waiting', confirmed: 'choices', ended: 'ended' } as const;

/** The page behind the link in every mail: to confirm, to choose, to stop. */
export const SubscriberPage = (props: SubscriberProps) => {
  const { site, lang, subscriber, errors } = props;
  const part = titles[subscriber.standing];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={`/nieuwsbrief/${subscriber.key}`}
      title={newsletterTexts[lang][part].title}
      errorTitle={errors !== undefined}
      noIndex
      narrow
    >
      {part === 'waiting' && <WaitingPart {...props} />}
      {part === 'choices' && <ChoicesPart {...props} />}
      {part === 'ended' && <EndedPart {...props} />}
    </PublicPage>
  );
};
