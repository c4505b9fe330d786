import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  RadioGroup,
  RunnerPage,
  SelectField,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { stopSigns } from '../domain/programme/history.ts';
import { stopActions } from '../domain/run.ts';
import { stopSignWords } from '../domain/stop-sign-words.ts';
import { numbersOf, Taps } from '../papers/taps.tsx';
import { dayInWords, OwnSession, StopShort, StopSigns } from './home-page.tsx';
import type { OwnDay } from './own-run.ts';
import { checkInScales, daysToTell, type Typed } from './run-form.ts';
import { homeTexts, runTexts } from './texts.ts';

type RunProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  day: OwnDay;
  part: 'check-in' | 'check-out';
  /** The number of the form, so that one that is sent twice is one. */
  formId: string;
  typed: Typed;
  errors?: FieldErrors | undefined;
};

type ScaleProps = {
  lang: Lang;
  name: 'stemming' | 'energie' | 'pijn' | 'slaap' | 'inspanning' | 'stemming-na';
  value: string | undefined;
  error: string | undefined;
};

/** Nought to ten in one tap; effort has a word of ours with every number. */
const Scale = ({ lang, name, value, error }: ScaleProps) => {
  const { ask, low, high } = runTexts[lang].scales[name];
  const words = name === 'inspanning' ? runTexts[lang].effort : undefined;
  return (
    <fieldset class="tap-scale" aria-invalid={error ? 'true' : undefined}>
      <legend>
        {ask}{' '}
        <small>
          0 {low}, 10 {high}
        </small>
      </legend>
      {error && <p class="field-error">{error}</p>}
      <Taps
        {...{ name, value, required: true }}
        layout={words ? 'own-effort' : 'numbers'}
        options={
          words
            ? words.map((word, n) => ({ value: String(n), label: [<span>{n}</span>, <span>{word}</span>] }))
            : numbersOf(0, 10)
        }
        idOf={(n, at) => (at === 0 ? `field-${name}` : `field-${name}-${n}`)}
      />
    </fieldset>
  );
};

const CheckIn = ({ lang, csrf, formId, typed, errors }: RunProps) => {
  const t = runTexts[lang];
  return (
    <Form action={localPath('/loper/loop', lang)} csrf={csrf} label={t.before}>
      <input type="hidden" name="deel" value="check-in" />
      <input type="hidden" name="nr" value={formId} />
      {checkInScales.map((name) => (
        <Scale key={name} {...{ lang, name }} value={typed[name]} error={errors?.[name]} />
      ))}
      <Buttons>
        <Button>{t.send}</Button>
        <ButtonLink kind="quiet" href={`${localPath('/loper/loop', lang)}?na=1`}>
          {t.already}
        </ButtonLink>
      </Buttons>
    </Form>
  );
};

const CheckOut = ({ lang, csrf, formId, typed, errors, day }: RunProps) => {
  const t = runTexts[lang];
  const of = (name: string) => ({ name, lang, value: typed[name], error: errors?.[name] });
  return (
    <Form action={localPath('/loper/loop', lang)} csrf={csrf} label={t.after}>
      <input type="hidden" name="deel" value="check-out" />
      <input type="hidden" name="nr" value={formId} />
      <SelectField
        {...of('dag')}
        label={t.day}
        options={daysToTell(day.today).map((value) => ({ value, label: dayInWords(value, lang) }))}
      />
      <div class="own-minutes-both">
        <TextField {...of('gewandeld')} label={t.walked} inputmode="decimal" hint={t.minutesHint} />
        <TextField {...of('gelopen')} label={t.run} inputmode="decimal" hint={t.minutesHint} />
      </div>
      <TextField
        {...of('ademen')}
        label={t.breathing}
        inputmode="numeric"
        width="year"
        optional
        hint={t.breathingHint}
      />
      <Scale {...{ lang }} name="inspanning" value={typed['inspanning']} error={errors?.['inspanning']} />
      <RadioGroup
        {...of('praten')}
        legend={t.talkAsk}
        options={[
          { value: 'passed', label: t.talkYes },
          { value: 'failed', label: t.talkNo },
        ]}
      />
      <Scale {...{ lang }} name="stemming-na" value={typed['stemming-na']} error={errors?.['stemming-na']} />
      <SelectField
        {...of('teken')}
        label={t.stopAsk}
        optional
        empty={t.stopNone}
        options={stopSigns.map((value) => ({ value, label: stopSignWords[lang][value] }))}
      />
      <SelectField
        {...of('gedaan')}
        label={t.didAsk}
        optional
        options={stopActions.map((value) => ({ value, label: t.did[value] }))}
      />
      <Buttons>
        <Button>{t.send}</Button>
      </Buttons>
    </Form>
  );
};

/** `/loper/loop`: four taps before a run, and how it went after it. */
export const RunPage = (props: RunProps) => {
  const { site, lang, day, part, errors } = props;
  const t = runTexts[lang];
  const title = part === 'check-in' ? t.before : t.after;
  return (
    <RunnerPage
      {...{ site, lang, title }}
      path="/loper/loop"
      errorTitle={errors !== undefined}
      breadcrumb={[{ href: localPath('/loper', lang), label: homeTexts[lang].title }, { label: title }]}
    >
      <div class="own-run stack">
        <ErrorSummary lang={lang} errors={errors} />
        <h1>{title}</h1>
        <p class="lead">{part === 'check-in' ? t.beforeLead : t.afterLead}</p>
        {part === 'check-in' && <StopShort lang={lang} />}
        {part === 'check-in' ? <CheckIn {...props} /> : <CheckOut {...props} />}
        {part === 'check-in' && day.next?.on === day.today && <OwnSession session={day.next} lang={lang} />}
        {part === 'check-out' && <StopSigns lang={lang} />}
      </div>
    </RunnerPage>
  );
};
