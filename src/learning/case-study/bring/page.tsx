import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Edition } from '../../../training/index.ts';
import {
  Button,
  Buttons,
  CheckboxField,
  ErrorSummary,
  Facts,
  Form,
  LearnerPage,
  Notice,
  RadioGroup,
  SelectField,
  Tag,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../../ui/index.ts';
import {
  ageRanges,
  fields,
  longestCaseText,
  pronouns,
  subjects,
  type CaseAnswers,
} from '../../domain/case-study.ts';
import { seenMark, type Trace } from '../../domain/traces.ts';
import type { CaseStudy } from '../../store/cases.ts';
import type { Invitation } from '../../store/invitations.ts';
import { InvitationPart } from './invitation-part.tsx';
import { texts } from './texts.ts';

export type BringProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  edition: Edition;
  kept: CaseStudy | undefined;
  invitation: Invitation | undefined;
  /** What the form shows: as kept, or as typed when it came back. */
  answers: CaseAnswers;
  clientComes: boolean;
  open: boolean;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
  /** Traces that can stay when the participant says so. */
  traces?: Trace[] | undefined;
};

export const casePath = (edition: Pick<Edition, 'code'>): string => `/mijn/${edition.code}/casus`;

/** S26: a case for the return day. The questions themselves keep it anonymous. */
export const BringPage = (props: BringProps) => {
  const { site, lang, edition, kept, errors } = props;
  const t = texts[lang];
  const state = kept ? (kept.broughtAt ? 'brought' : 'draft') : 'none';
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={casePath(edition)}
      title={t.title}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: t.dossiers, href: localPath('/mijn', lang) },
        { label: `${edition.place} (${edition.code})`, href: localPath(`/mijn/${edition.code}`, lang) },
        { label: t.title },
      ]}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      <p>
        <Tag kind={state === 'brought' ? 'ok' : state === 'draft' ? 'act' : 'plain'}>{t.state[state]}</Tag>
      </p>
      <p class="lead">{t.lead}</p>
      {kept?.clientComes && <InvitationPart {...props} />}
      {props.open ? <CaseForm {...props} /> : <Closed {...props} />}
    </LearnerPage>
  );
};

const Closed = ({ lang, answers }: BringProps) => {
  const t = texts[lang];
  return (
    <>
      <Notice kind="info">{t.closed}</Notice>
      <Facts
        rows={[
          { term: t.questions.running, detail: answers.running },
          { term: t.questions.question, detail: answers.question },
        ]}
      />
    </>
  );
};

const CaseForm = (props: BringProps) => {
  const { lang, edition, kept, answers, errors, traces } = props;
  const t = texts[lang];
  const path = localPath(casePath(edition), lang);
  return (
    <Form action={path} csrf={props.csrf} label={t.title}>
      <input type="hidden" name="revisie" value={kept?.revision ?? 0} />
      <Notice kind="warn" title={t.anonymousTitle}>
        <p>{t.anonymous}</p>
      </Notice>
      <SelectField
        name="age"
        label={t.questions.age}
        lang={lang}
        value={answers.age}
        error={errors?.['age']}
        options={ageRanges.map((value) => ({ value, label: t.choices.age[value] }))}
      />
      <RadioGroup
        name="pronoun"
        legend={t.questions.pronoun}
        lang={lang}
        value={answers.pronoun}
        error={errors?.['pronoun']}
        options={pronouns.map((value) => ({ value, label: t.choices.pronoun[value] }))}
      />
      <RadioGroup
        name="field"
        legend={t.questions.field}
        lang={lang}
        value={answers.field}
        error={errors?.['field']}
        options={fields.map((value) => ({ value, label: t.choices.field[value] }))}
      />
      <SelectField
        name="subject"
        label={t.questions.subject}
        hint={t.hints.subject}
        lang={lang}
        value={answers.subject}
        error={errors?.['subject']}
        options={subjects.map((value) => ({ value, label: t.choices.subject[value] }))}
      />
      <TextArea
        name="running"
        label={t.questions.running}
        hint={t.hints.running}
        lang={lang}
        value={answers.running}
        error={errors?.['running']}
        maxlength={longestCaseText}
        rows={6}
      />
      <TextArea
        name="question"
        label={t.questions.question}
        hint={t.hints.question}
        lang={lang}
        value={answers.question}
        error={errors?.['question']}
        maxlength={longestCaseText}
        rows={3}
      />
      {traces && traces.length > 0 && (
        <Notice kind="warn" title={t.traces}>
          <ul>
            {traces.map(({ kind, excerpt }) => (
              <li key={excerpt}>
                {excerpt} ({t.kinds[kind]})
              </li>
            ))}
          </ul>
          <CheckboxField name="gezien" label={t.leaveThem} lang={lang} value={seenMark(traces)} optional />
        </Notice>
      )}
      <CheckboxField
        name="client"
        label={t.clientComes}
        hint={t.clientHint}
        lang={lang}
        checked={props.clientComes}
        optional
      />
      <Buttons>
        <Button name="doe" value="inbrengen">
          {kept?.broughtAt ? t.save : t.bring}
        </Button>
        <Button name="doe" value="bewaren" kind="quiet">
          {kept?.broughtAt ? t.toDraft : t.save}
        </Button>
      </Buttons>
    </Form>
  );
};
