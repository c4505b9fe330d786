import { Button, Form, OfficePage, SelectField, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import { EditionForm } from './edition-form.tsx';
import type { EditionAnswers } from './fields.ts';
import type { Rhythm } from './template.ts';
import { planTexts } from './texts.ts';

const t = planTexts.form;

export type NewPageProps = {
  site: Site;
  user: string;
  csrf: string;
  /** The id the new edition will have, made when the form was first shown. */
  id: string;
  answers: EditionAnswers;
  errors: FieldErrors;
  rhythm: Rhythm;
  models: readonly Edition[];
  /** The code of the edition that is copied, '' for the standard course. */
  from: string;
};

/** `/beheer/edities/nieuw`: plan an edition, from the standard course or from an earlier one. */
export const NewPage = (props: NewPageProps) => (
  <OfficePage
    site={props.site}
    title={t.newTitle}
    section="editions"
    user={props.user}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors).length > 0}
    breadcrumb={[{ label: planTexts.title, href: '/beheer' }, { label: t.newTitle }]}
  >
    <h1>{t.newTitle}</h1>
    <p>{t.newLead}</p>
    <Form action="/beheer/edities/nieuw" method="get" inline label={t.template}>
      <SelectField
        name="van"
        label={t.template}
        lang="nl"
        optional
        value={props.from}
        empty={t.templateStandard}
        options={props.models.map(({ code, place }) => ({ value: code, label: t.templateCopy(code, place) }))}
      />
      <Button kind="quiet">{t.useTemplate}</Button>
    </Form>
    <EditionForm
      title={t.fields}
      action="/beheer/edities/nieuw"
      csrf={props.csrf}
      answers={props.answers}
      errors={props.errors}
      hidden={{ id: props.id, van: props.from }}
      rhythm={props.rhythm}
      firstDayHint={t.firstDayHint}
      button={t.create}
    />
  </OfficePage>
);
