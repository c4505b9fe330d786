import { Fragment, type ComponentChildren } from 'preact';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  CheckboxField,
  DataTable,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  LearnerPage,
  Notice,
  SelectField,
  Steps,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { AboutFields } from '../domain/application-form.ts';
import { evidenceProblem, latestJudgements, longestEvidence } from '../domain/application-form.ts';
import { pointWords, type CompetencePoint } from '../domain/competence-profile.ts';
import { ownTrail } from '../domain/own-pages.ts';
import { baseProfessions, isBaseProfession } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import type { Application } from '../store/applications.ts';
import { texts } from './texts.ts';

export const applyPath = (lang: Lang, rest = ''): string =>
  localPath(`/mijn/register/aanmelden${rest}`, lang);

export type Frame = { site: Site; lang: Lang; csrf: string; message?: string | undefined };

type Step = 'about' | 'points' | 'check';
const stepPaths: Record<Step, string> = { about: '', points: '/punten', check: '/controleren' };

const ApplyFrame = (
  props: Frame & {
    at?: Step | undefined;
    title: string;
    errors?: FieldErrors | undefined;
    reached: number;
    children: ComponentChildren;
  },
) => {
  const { site, lang, at } = props;
  const t = texts[lang];
  const order: Step[] = ['about', 'points', 'check'];
  const here = at ? order.indexOf(at) : -1;
  const said = props.message ? t.messages[props.message] : undefined;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={`/mijn/register/aanmelden${at ? stepPaths[at] : ''}`}
      title={props.title}
      errorTitle={props.errors !== undefined}
      breadcrumb={ownTrail(lang, t.title)}
    >
      {at && (
        <Steps
          lang={lang}
          steps={order.map((step, i) => ({
            label: t.steps[step],
            href: i <= props.reached ? applyPath(lang, stepPaths[step]) : undefined,
            state: i === here ? 'current' : i < here ? 'done' : 'todo',
          }))}
        />
      )}
      <ErrorSummary lang={lang} errors={props.errors} />
      {said && <Notice kind="ok">{said}</Notice>}
      {props.children}
    </LearnerPage>
  );
};

export type AboutPageProps = Frame & {
  about: AboutFields;
  begun: boolean;
  judge: boolean;
  errors?: FieldErrors | undefined;
};

/** The first page: who applies, with which certificate and base profession. */
export const AboutPage = (props: AboutPageProps) => {
  const { lang, about, errors } = props;
  const t = texts[lang];
  const words = registerWords[lang].professions;
  return (
    <ApplyFrame {...props} at="about" title={t.title} reached={props.begun ? 2 : 0}>
      <h1>{t.title}</h1>
      {!props.begun && (
        <>
          <p class="lead">{t.lead}</p>
          <p>{t.start}:</p>
          <ul>
            {t.what.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>{t.own}</p>
        </>
      )}
      {props.judge && <Notice kind="info">{t.policy}</Notice>}
      <h2>{t.about.title}</h2>
      <Form action={applyPath(lang)} csrf={props.csrf}>
        <TextField
          name="naam"
          label={t.about.name}
          hint={t.about.nameHint}
          lang={lang}
          value={about.name}
          error={errors?.['naam']}
          autocomplete="name"
          maxlength={120}
        />
        <TextField
          name="certificaat"
          label={t.about.certificate}
          hint={t.about.certificateHint}
          lang={lang}
          value={about.certificateNumber}
          error={errors?.['certificaat']}
          maxlength={60}
          width="half"
        />
        <SelectField
          name="beroep"
          label={t.about.profession}
          hint={t.about.professionHint}
          lang={lang}
          value={about.baseProfession}
          error={errors?.['beroep']}
          options={baseProfessions.map((value) => ({ value, label: words[value] }))}
        />
        <TextField
          name="beroep-anders"
          label={t.about.professionWords}
          lang={lang}
          value={about.baseProfessionWords}
          error={errors?.['beroep-anders']}
          optional
          maxlength={120}
        />
        <TextField
          name="register"
          label={t.about.register}
          hint={t.about.registerHint}
          lang={lang}
          value={about.professionRegister}
          error={errors?.['register']}
          optional
          maxlength={120}
          width="half"
        />
        <TextField
          name="registernummer"
          label={t.about.number}
          lang={lang}
          value={about.professionNumber}
          error={errors?.['registernummer']}
          optional
          maxlength={120}
          width="half"
        />
        <Buttons>
          <Button>{t.about.save}</Button>
        </Buttons>
      </Form>
    </ApplyFrame>
  );
};

type Known = Frame & { application: Application; points: CompetencePoint[]; open: string[] };

const pointState = (props: Known, id: string): { kind: 'ok' | 'act' | 'plain'; word: string } => {
  const t = texts[props.lang].points;
  if (!props.open.includes(id)) return { kind: 'plain', word: t.fixed };
  const filled = evidenceProblem(props.application.answers.points?.[id] ?? '') === undefined;
  if (props.application.standing.state === 'more-asked') return { kind: 'act', word: t.asked };
  return filled ? { kind: 'ok', word: t.done } : { kind: 'act', word: t.todo };
};

/** All points of the profile, with how far each of them is. */
export const PointsPage = (props: Known) => {
  const { lang, application, points, open } = props;
  const t = texts[lang].points;
  const left = open.filter(
    (id) => evidenceProblem(application.answers.points?.[id] ?? '') !== undefined,
  ).length;
  return (
    <ApplyFrame {...props} at="points" title={t.title} reached={2}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <DataTable
        caption={t.version(application.profileVersion)}
        rows={points.map((point) => ({ point, state: pointState(props, point.id) }))}
        rowKey={({ point }) => point.id}
        columns={[
          {
            header: texts[lang].steps.points,
            main: true,
            cell: ({ point }) => (
              <a href={applyPath(lang, `/punten/${point.id}`)}>{pointWords(point, lang).title}</a>
            ),
          },
          {
            header: texts[lang].standing.title,
            cell: ({ state }) => <Tag kind={state.kind}>{state.word}</Tag>,
          },
        ]}
      />
      <p>{left > 0 ? t.left(left) : ''}</p>
      <Buttons>
        <ButtonLink href={applyPath(lang, '/controleren')}>{t.next}</ButtonLink>
      </Buttons>
    </ApplyFrame>
  );
};

export type PointPageProps = Known & {
  point: CompetencePoint;
  text: string;
  errors?: FieldErrors | undefined;
};

/** One point: what it asks, what was written, and the files that go along. */
export const PointPage = (props: PointPageProps) => {
  const { lang, application, point, errors } = props;
  const t = texts[lang].point;
  const words = pointWords(point, lang);
  const files = application.files.filter((file) => file.point === point.id);
  const editable = props.open.includes(point.id);
  const asked = latestJudgements(application.judgements).get(point.id);
  const here = applyPath(lang, `/punten/${point.id}`);
  return (
    <ApplyFrame {...props} at="points" title={words.title} reached={2}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      {asked?.verdict === 'more' && (
        <Notice kind="warn" title={t.asked}>
          <p>{asked.reason}</p>
        </Notice>
      )}
      {editable ? (
        <Form action={here} csrf={props.csrf} label={words.title}>
          <TextArea
            name="tekst"
            label={t.label}
            hint={t.hint}
            lang={lang}
            value={props.text}
            error={errors?.['tekst']}
            rows={9}
            maxlength={longestEvidence}
          />
          <Buttons>
            <Button>{t.save}</Button>
          </Buttons>
        </Form>
      ) : (
        <>
          <Notice kind="info">{t.closed}</Notice>
          <p class="as-typed">{props.text}</p>
        </>
      )}
      <h2>{t.files}</h2>
      {files.length === 0 ? (
        <p>{t.noFiles}</p>
      ) : (
        <ul class="file-list">
          {files.map((file) => (
            <li key={file.id}>
              <a href={applyPath(lang, `/bestanden/${file.id}`)}>{file.name}</a>
              {editable && (
                <Form
                  action={applyPath(lang, `/bestanden/${file.id}/verwijderen`)}
                  csrf={props.csrf}
                  label={t.remove(file.name)}
                  inline
                >
                  <Button kind="quiet">
                    {t.removeShort}
                    <span class="hidden"> {file.name}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <Form action={`${here}/bestand`} csrf={props.csrf} label={t.fileLabel} multipart>
          <FileField
            name="bestand"
            label={t.fileLabel}
            hint={t.fileHint}
            lang={lang}
            error={errors?.['bestand']}
            accept=".pdf,.jpg,.jpeg,.png"
          />
          <Buttons>
            <Button kind="quiet">{t.upload}</Button>
          </Buttons>
        </Form>
      )}
      <p>
        <a href={applyPath(lang, '/punten')}>{t.back}</a>
      </p>
    </ApplyFrame>
  );
};

const professionWords = (about: AboutFields, lang: Lang): string =>
  about.baseProfession === 'other'
    ? about.baseProfessionWords
    : isBaseProfession(about.baseProfession)
      ? registerWords[lang].professions[about.baseProfession]
      : '';

const Evidence = ({ lang, application, points, open }: Known) => (
  <>
    {points.map((point) => {
      const text = application.answers.points?.[point.id] ?? '';
      const count = application.files.filter((file) => file.point === point.id).length;
      return (
        <Fragment key={point.id}>
          <h3>{pointWords(point, lang).title}</h3>
          <p class="as-typed">{text === '' ? texts[lang].check.none : text}</p>
          <p>
            {count > 0 && `${texts[lang].check.files(count)} · `}
            {open.includes(point.id) && (
              <a href={applyPath(lang, `/punten/${point.id}`)}>
                {texts[lang].check.change}
                <span class="hidden"> {pointWords(point, lang).title}</span>
              </a>
            )}
          </p>
        </Fragment>
      );
    })}
  </>
);

/** Everything once more, and the button that sends it in. */
export const CheckPage = (
  props: Known & { about: AboutFields; missing: number; errors?: FieldErrors | undefined },
) => {
  const { lang, about, errors } = props;
  const t = texts[lang];
  const draft = props.application.standing.state === 'draft';
  const title = draft ? t.check.title : t.check.answerTitle;
  const shown = draft ? props.points : props.points.filter(({ id }) => props.open.includes(id));
  return (
    <ApplyFrame {...props} at="check" title={title} reached={2}>
      <h1>{title}</h1>
      {draft && <p class="lead">{t.check.lead}</p>}
      {props.missing > 0 && <Notice kind="warn">{t.check.missing(props.missing)}</Notice>}
      {draft && (
        <>
          <h2>{t.check.about}</h2>
          <Facts
            rows={[
              { term: t.about.name, detail: about.name },
              { term: t.about.certificate, detail: about.certificateNumber },
              { term: t.about.profession, detail: professionWords(about, lang) },
              {
                term: t.about.register,
                detail: [about.professionRegister, about.professionNumber].filter(Boolean).join(' '),
              },
            ]}
          />
          <p>
            <a href={applyPath(lang)}>
              {t.check.change}
              <span class="hidden"> {t.check.about}</span>
            </a>
          </p>
        </>
      )}
      <h2>{t.steps.points}</h2>
      <Evidence {...props} points={shown} />
      <Form action={applyPath(lang, '/controleren')} csrf={props.csrf}>
        <CheckboxField name="verklaring" label={t.check.declare} lang={lang} error={errors?.['verklaring']} />
        <Buttons>
          <Button>{draft ? t.check.send : t.check.answer}</Button>
        </Buttons>
      </Form>
    </ApplyFrame>
  );
};

const tagOf = { draft: 'act', submitted: 'plain', 'more-asked': 'act', proposed: 'plain' } as const;

/** Where an application stands, point by point, with what happened and the way out. */
export const StandingPage = (props: Known & { appealUntil: CalendarDay | undefined; appealed: boolean }) => {
  const { lang, application, points } = props;
  const t = texts[lang].standing;
  const { standing } = application;
  const latest = latestJudgements(application.judgements);
  const words = t.states[standing.state];
  // What a judge thinks of a point becomes known with the decision, or when they ask for more about it.
  const decided = standing.state === 'refused' || standing.state === 'admitted';
  const open =
    standing.state === 'submitted' ||
    standing.state === 'more-asked' ||
    standing.state === 'draft' ||
    standing.state === 'proposed';
  return (
    <ApplyFrame {...props} title={t.title} reached={2}>
      <h1>{t.title}</h1>
      <p>
        <Tag
          kind={
            standing.state === 'admitted'
              ? 'ok'
              : standing.state === 'refused'
                ? 'bad'
                : standing.state === 'withdrawn'
                  ? 'plain'
                  : tagOf[standing.state]
          }
        >
          {words.tag}
        </Tag>
      </p>
      <p class="lead">{words.text}</p>
      {standing.state === 'more-asked' && (
        <Notice kind="warn">
          {standing.deadline && <p>{t.deadline(formatDay(standing.deadline, lang))}</p>}
          {standing.reason !== '' && <p class="as-typed">{standing.reason}</p>}
          <Buttons>
            <ButtonLink href={applyPath(lang, '/punten')}>{t.answer}</ButtonLink>
          </Buttons>
        </Notice>
      )}
      {decided && standing.reason !== '' && (
        <Notice kind={standing.state === 'admitted' ? 'ok' : 'error'} title={t.reason}>
          <p class="as-typed">{standing.reason}</p>
        </Notice>
      )}
      {standing.state === 'admitted' && (
        <Buttons>
          <ButtonLink href={localPath('/mijn/register', lang)}>{t.toRegister}</ButtonLink>
        </Buttons>
      )}
      {standing.state === 'refused' && props.appealUntil && !props.appealed && (
        <>
          <p>{t.appealLead(formatDay(props.appealUntil, lang))}</p>
          <Buttons>
            <ButtonLink
              kind="quiet"
              href={localPath(`/mijn/register/bezwaar/aanmelding-${application.id}`, lang)}
            >
              {t.appeal}
            </ButtonLink>
          </Buttons>
        </>
      )}
      {(standing.state === 'refused' || standing.state === 'withdrawn') && (
        <Buttons>
          <ButtonLink href={applyPath(lang, '?opnieuw=ja')}>{t.again}</ButtonLink>
        </Buttons>
      )}
      <h2>{t.points}</h2>
      <DataTable
        caption={t.points}
        captionHidden
        rows={points}
        rowKey={(point) => point.id}
        columns={[
          { header: texts[lang].steps.points, main: true, cell: (point) => pointWords(point, lang).title },
          {
            header: t.title,
            cell: (point) => {
              const judgement = latest.get(point.id);
              const shown = judgement && (decided || judgement.verdict === 'more');
              return shown ? (
                <>
                  <Tag
                    kind={judgement.verdict === 'met' ? 'ok' : judgement.verdict === 'more' ? 'act' : 'bad'}
                  >
                    {t.verdicts[judgement.verdict]}
                  </Tag>{' '}
                  {judgement.reason}
                </>
              ) : (
                t.unjudged
              );
            },
          },
        ]}
      />
      <h2>{t.history}</h2>
      <Facts
        rows={application.steps.map(({ kind, at }) => ({
          term: texts[lang].happened[kind] ?? kind,
          detail: formatInstant(at, lang),
        }))}
      />
      {open && (
        <Form action={applyPath(lang, '/intrekken')} csrf={props.csrf} label={t.withdraw}>
          <h2>{t.withdraw}</h2>
          <p>{standing.state === 'draft' ? t.withdrawDraft : t.withdrawLead}</p>
          <Buttons>
            <Button kind="danger">{t.withdraw}</Button>
          </Buttons>
        </Form>
      )}
    </ApplyFrame>
  );
};
