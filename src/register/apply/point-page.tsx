import { Button, Buttons, FileField, Form, Notice, TextArea, type FieldErrors } from '../../ui/index.ts';
import { latestJudgements, longestEvidence } from '../domain/application-form.ts';
import { pointWords, type CompetencePoint } from '../domain/competence-profile.ts';
import { texts } from './texts.ts';
import { applyPath, ApplyFrame, type Known } from './frame.tsx';

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
