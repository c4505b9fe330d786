import {
  Button,
  Buttons,
  CheckboxField,
  DataTable,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  Notice,
  SelectField,
  type FieldErrors,
} from '../../ui/index.ts';
import type { Definition } from '../domain/instruments/definition.ts';
import type { Problem, Remark } from '../domain/questionnaire/index.ts';
import { fileAlong } from './along.ts';
import { path, QuestionnaireFrame, type Frame } from './list-page.tsx';
import { Preview } from './preview.tsx';
import { loadableInstruments, scorableQuestions, type GoodFile } from './read-file.ts';
import { problemWords, remarkWords } from './texts.ts';

type LoadProps = Frame & {
  errors?: FieldErrors | undefined;
  problems?: readonly Problem[] | undefined;
  remarks?: readonly Remark[] | undefined;
};

/** The form in which a file is chosen, with what was wrong with the last one. */
export const LoadPage = (props: LoadProps) => {
  const { errors, problems = [], remarks = [] } = props;
  const faults = [
    ...problems.map(({ path: place, reason }) => ({
      place: place || 'het bestand',
      words: problemWords[reason],
    })),
    ...remarks
      .filter(({ blocks }) => blocks)
      .map(({ linkId, reason }) => ({ place: `vraag ${linkId}`, words: remarkWords[reason] })),
  ];
  return (
    <QuestionnaireFrame {...props} title="Vragenlijst laden" error={errors !== undefined}>
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Vragenlijst laden</h1>
      <p class="lead">
        Een vragenlijst komt als bestand van de maker of uitgever: FHIR R4, JSON. Duurloop heeft zelf geen
        teksten van vragenlijsten.
      </p>
      {faults.length > 0 && (
        <DataTable
          caption="Wat er niet klopt in het bestand"
          rows={faults}
          columns={[
            { header: 'Plaats', main: true, cell: ({ place }) => <code>{place}</code> },
            { header: 'Wat', cell: ({ words }) => words },
          ]}
        />
      )}
      <Form action={`${path}/nieuw`} csrf={props.csrf} multipart>
        <FileField
          {...{ name: 'bestand', lang: 'nl', label: 'Bestand', accept: '.json,application/json' }}
          hint="JSON, ten hoogste 256 kB."
          error={errors?.['bestand']}
        />
        <SelectField
          {...{ name: 'instrument', lang: 'nl', label: 'Waarmee wordt hij gescoord?', optional: true }}
          empty="Geen score: alleen de antwoorden bewaren"
          options={loadableInstruments.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <CheckboxField
          {...{ name: 'mag', lang: 'nl', label: 'Wij mogen deze vragenlijst gebruiken' }}
          hint="Van de maker of uitgever, of omdat de vragenlijst vrij is."
          error={errors?.['mag']}
        />
        <Buttons>
          <Button>Bestand bekijken</Button>
        </Buttons>
      </Form>
    </QuestionnaireFrame>
  );
};

type ConfirmProps = Frame & {
  file: GoodFile;
  definition: Definition | undefined;
  /** Item number to the link id that was chosen for it, or that its place suggests. */
  chosen: ReadonlyMap<number, string>;
  leftOver: readonly string[];
  errors?: FieldErrors | undefined;
};

/** What a file looks like, and which question is which item: proposed by order, confirmed by a person. */
export const ConfirmPage = (props: ConfirmProps) => {
  const { file, definition, chosen, errors, leftOver } = props;
  const questions = scorableQuestions(file.questionnaire);
  const labelOf = (linkId: string) => {
    const item = questions.find((one) => one.linkId === linkId);
    return [item?.prefix, item?.text ?? linkId].filter(Boolean).join(' ').slice(0, 120);
  };
  return (
    <QuestionnaireFrame {...props} title="Vragenlijst nakijken" error={errors !== undefined}>
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{file.title}</h1>
      <Facts
        rows={[
          { term: 'Technische naam', detail: file.canonical },
          { term: 'Versie', detail: file.version },
          { term: 'Rechten', detail: file.questionnaire.copyright ?? 'niet genoemd in het bestand' },
          { term: 'Score', detail: definition?.name ?? 'geen: alleen de antwoorden worden bewaard' },
        ]}
      />
      {file.remarks.length > 0 && (
        <Notice kind="info" title="Kijk hier even naar">
          <ul>
            {file.remarks.map(({ linkId, reason }) => (
              <li key={`${linkId} ${reason}`}>
                {linkId === '' ? '' : `Vraag ${linkId}: `}
                {remarkWords[reason]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={`${path}/nieuw/bevestigen`} csrf={props.csrf}>
        {fileAlong(file.text).map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="mag" value="ja" />
        {definition && (
          <section class="stack">
            <h2>Welke vraag is welk item?</h2>
            <input type="hidden" name="instrument" value={definition.code} />
            <p>
              Dit voorstel volgt de volgorde van het bestand. Leg het naast het formulier van de maker: een
              score klopt alleen als elk item de goede vraag heeft.
            </p>
            {leftOver.length > 0 && <p>Zonder item: {leftOver.map(labelOf).join('; ')}</p>}
            <div class="item-links">
              {definition.items.map((range, at) => (
                <SelectField
                  key={at}
                  {...{ name: `item-${at + 1}`, lang: 'nl', label: `Item ${at + 1}` }}
                  hint={`${range.min} tot en met ${range.max} punten`}
                  error={errors?.[`item-${at + 1}`]}
                  options={questions.map(({ linkId }, place) => ({
                    value: String(place),
                    label: labelOf(linkId),
                  }))}
                  value={placeOf(questions, chosen.get(at + 1))}
                />
              ))}
            </div>
            <CheckboxField
              {...{ name: 'nagekeken', lang: 'nl', error: errors?.['nagekeken'] }}
              label="Ik heb de koppeling nagekeken"
            />
          </section>
        )}
        <Buttons>
          <Button>In gebruik nemen</Button>
        </Buttons>
      </Form>
      <Preview questionnaire={file.questionnaire} />
    </QuestionnaireFrame>
  );
};

const placeOf = (questions: readonly { linkId: string }[], linkId: string | undefined): string => {
  const place = questions.findIndex((one) => one.linkId === linkId);
  return place < 0 ? '' : String(place);
};
