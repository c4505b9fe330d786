import { Fragment } from 'preact';
import type { Lang } from '../../kernel/lang.ts';
import { Button, Buttons, CheckboxField, Facts, Form, Notice, type FieldErrors } from '../../ui/index.ts';
import type { AboutFields } from '../domain/application-form.ts';
import { pointWords } from '../domain/competence-profile.ts';
import { isBaseProfession } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import { texts } from './texts.ts';
import { applyPath, ApplyFrame, type Known } from './frame.tsx';

const professionWords = (about: AboutFields, lang: Lang): string =>
  about.baseProfession === 'other'
    ? about.baseProfessionWords
    : isBaseProfession(about.baseProfession)
      ? registerWords[lang].professions[about.baseProfession]
      : '';

/** What was written for every point. */
export const Evidence = ({ lang, application, points, open }: Known) => (
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
