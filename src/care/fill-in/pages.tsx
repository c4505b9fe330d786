import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  RunnerPage,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { HelpQuiet } from '../papers/filling/index.ts';
import type { Measuring } from '../store/measurings.ts';
import { texts } from './texts.ts';

type BirthProps = { lang: Lang; action: string; typed: string; errors?: FieldErrors | undefined };

/** Asks for the day of birth before a link shows anything. */
export const BirthBody = ({ lang, action, typed, errors }: BirthProps) => {
  const t = texts[lang];
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.who}</h1>
      <p class="lead">{t.whoLead}</p>
      <Form action={action}>
        <TextField
          {...{ name: 'geboren', lang, label: t.bornOn, hint: t.bornHint, type: 'date', width: 'short' }}
          {...{ autocomplete: 'bday', value: typed, error: errors?.['geboren'] }}
        />
        <Buttons>
          <Button>{t.go}</Button>
        </Buttons>
      </Form>
    </>
  );
};

/** What waits, one card a questionnaire. */
export const WaitingForms = (props: {
  lang: Lang;
  measuring: Measuring;
  titles: ReadonlyMap<string, string>;
  hrefOf: (formId: string) => string;
}) => {
  const { lang, measuring, titles } = props;
  const t = texts[lang];
  return measuring.forms.map((form) => (
    <Card key={form.id}>
      <h2>{titles.get(form.questionnaireId)}</h2>
      {form.answeredAt ? (
        <p>
          <Tag kind="ok">{t.done}</Tag>
        </p>
      ) : (
        <>
          <p class="hint">
            {t.until(formatDay(measuring.dueOn, lang), formatDay(addDays(measuring.closesOn, -1), lang))}
          </p>
          <Buttons>
            <ButtonLink href={props.hrefOf(form.id)}>{form.begunAt ? t.goOn : t.begin}</ButtonLink>
          </Buttons>
        </>
      )}
    </Card>
  ));
};

/** What a link opens: the questionnaires of one measuring, and nothing else of the file. */
export const LinkBody = (props: Parameters<typeof WaitingForms>[0]) => (
  <>
    <h1>{texts[props.lang].ready}</h1>
    <p class="lead">{texts[props.lang].readyLead}</p>
    <WaitingForms {...props} />
    <HelpQuiet lang={props.lang} />
  </>
);

type OwnProps = {
  site: Site;
  lang: Lang;
  today: CalendarDay;
  measurings: readonly Measuring[];
  titles: ReadonlyMap<string, string>;
};

/** `/loper/vragenlijsten`: what waits, and what was sent before. */
export const OwnFormsPage = ({ site, lang, today, measurings, titles }: OwnProps) => {
  const t = texts[lang];
  const waiting = measurings.filter(
    ({ closesOn, forms }) => today < closesOn && forms.some(({ answeredAt }) => !answeredAt),
  );
  const sent = measurings.flatMap(({ forms }) =>
    forms.flatMap((form) => (form.answeredAt ? [{ ...form, answeredAt: form.answeredAt }] : [])),
  );
  const path = '/loper/vragenlijsten';
  return (
    <RunnerPage {...{ site, lang, path, title: t.title }}>
      <h1>{t.title}</h1>
      {waiting.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneLead}</p>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t.readyLead}</p>
          {waiting.map((measuring) => (
            <WaitingForms
              key={measuring.id}
              {...{ lang, measuring, titles }}
              hrefOf={(formId) => localPath(`${path}/${formId}/1`, lang)}
            />
          ))}
        </>
      )}
      {sent.length > 0 && (
        <section class="stack">
          <h2>{t.earlier}</h2>
          <ul>
            {sent.toReversed().map((form) => (
              <li key={form.id}>
                {titles.get(form.questionnaireId)}, {t.sentOn(formatDay(dutchDay(form.answeredAt), lang))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <HelpQuiet lang={lang} />
    </RunnerPage>
  );
};
