import {
  Button,
  ButtonLink,
  Buttons,
  CheckboxField,
  ErrorSummary,
  FileField,
  Form,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import { disciplines } from '../../domain/certificate.ts';
import {
  materialKinds,
  materialUses,
  programmeDays,
  type Material,
  type ProgrammePart,
} from '../../domain/programme.ts';
import { dayNames, disciplineNames } from '../texts.ts';
import type { Typed } from './form.ts';
import { baseOf, ProgrammeFrame, type Frame } from './frame.tsx';
import { editTexts as t } from './texts.ts';

type Filled = Frame & { typed: Typed; errors?: FieldErrors | undefined };

const lang = 'nl' as const;
const f = t.fields;

const Ends = (props: Frame) => (
  <Buttons>
    <Button>{t.save}</Button>
    <ButtonLink kind="quiet" href={baseOf(props)}>
      {t.cancel}
    </ButtonLink>
  </Buttons>
);

/** A part of a day, new or changed. */
export const PartPage = (props: Filled & { id: string | undefined }) => {
  const { typed, errors = {}, id } = props;
  const title = id ? t.changePart : t.addPart;
  const tie = (name: string) => ({ name, value: typed[name], error: errors[name], lang });
  return (
    <ProgrammeFrame {...props} title={title} step={title} errorTitle={Object.keys(errors).length > 0}>
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{title}</h1>
      <div class="programme-form">
        <Form action={`${baseOf(props)}/onderdelen/${id ?? 'nieuw'}`} csrf={props.csrf}>
          <SelectField
            {...tie('dag')}
            label={f.dag}
            options={programmeDays.map((day) => ({ value: day, label: dayNames.nl[day] }))}
          />
          <TextField {...tie('begin')} type="time" label={f.begin} hint={f.timeHint} width="short" />
          <TextField {...tie('einde')} type="time" label={f.einde} width="short" />
          <TextField {...tie('titel-nl')} label={f.titelNl} maxlength={120} />
          <TextField {...tie('titel-en')} label={f.titelEn} hint={f.englishHint} maxlength={120} optional />
          <SelectField
            {...tie('vak')}
            label={f.vak}
            optional
            empty={t.noDiscipline}
            options={disciplines.map((one) => ({ value: one, label: disciplineNames.nl[one] }))}
          />
          <TextField {...tie('docent')} label={f.docent} maxlength={120} optional />
          <TextArea {...tie('vragen-nl')} label={f.vragenNl} hint={f.vragenHint} rows={5} optional />
          <TextArea {...tie('vragen-en')} label={f.vragenEn} rows={4} optional />
          <TextArea {...tie('voorbereiding-nl')} label={f.voorbereidingNl} rows={3} optional />
          <TextArea {...tie('voorbereiding-en')} label={f.voorbereidingEn} rows={3} optional />
          <Ends {...props} />
        </Form>
      </div>
    </ProgrammeFrame>
  );
};

/** A file, a link or a video of a part, new or changed. */
export const MaterialPage = (
  props: Filled & { part: ProgrammePart; material: Material | undefined; fileName?: string | undefined },
) => {
  const { typed, errors = {}, material, part } = props;
  const title = material ? t.changeMaterial : t.addMaterial;
  const tie = (name: string) => ({ name, value: typed[name], error: errors[name], lang });
  const action = material
    ? `${baseOf(props)}/lesstof/${material.id}`
    : `${baseOf(props)}/onderdelen/${part.id}/lesstof`;
  const file = (
    <FileField
      name="bestand"
      label={material ? f.bestandNew : f.bestand}
      hint={f.bestandHint}
      error={errors['bestand']}
      accept=".pdf,.jpg,.jpeg,.png"
      optional={material !== undefined}
      lang={lang}
    />
  );
  const address = (
    <TextField
      {...tie('adres')}
      type="url"
      inputmode="url"
      label={f.adres}
      hint={f.adresHint}
      maxlength={1000}
    />
  );
  return (
    <ProgrammeFrame {...props} title={title} step={title} errorTitle={Object.keys(errors).length > 0}>
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{title}</h1>
      <p>{part.title.nl}</p>
      <div class="programme-form">
        <Form action={action} csrf={props.csrf} multipart>
          <TextField {...tie('titel-nl')} label={f.titelNl} maxlength={120} />
          <TextField {...tie('titel-en')} label={f.titelEn} hint={f.englishHint} maxlength={120} optional />
          {material ? (
            <>
              {material.kind === 'file' && props.fileName && (
                <p>
                  <a href={`${baseOf(props)}/lesstof/${material.id}/bestand`}>{props.fileName}</a>
                </p>
              )}
              {material.kind === 'file' ? file : address}
            </>
          ) : (
            <>
              <RadioGroup
                {...tie('soort')}
                legend={f.soort}
                options={materialKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
              />
              {file}
              {address}
            </>
          )}
          <RadioGroup
            {...tie('bedoeld')}
            legend={f.bedoeld}
            options={materialUses.map((use) => ({ value: use, label: t.uses[use] }))}
          />
          {props.edition && (
            <TextField {...tie('open')} type="date" label={f.open} hint={f.openHint} width="short" optional />
          )}
          <CheckboxField
            name="verplicht"
            label={f.verplicht}
            hint={f.verplichtHint}
            checked={typed['verplicht'] === 'ja'}
            lang={lang}
          />
          <Ends {...props} />
        </Form>
      </div>
      {material && (
        <p>
          <a href={`${baseOf(props)}/lesstof/${material.id}/verwijderen`}>{t.remove}</a>
        </p>
      )}
    </ProgrammeFrame>
  );
};

/** Says what will go, before it goes. */
export const RemovePage = (props: Frame & { question: string; lead: string; action: string }) => (
  <ProgrammeFrame {...props} title={t.remove} step={t.remove}>
    <h1>{props.question}</h1>
    <p>{props.lead}</p>
    <Form action={props.action} csrf={props.csrf}>
      <Buttons>
        <Button kind="danger">{t.yesRemove}</Button>
        <ButtonLink kind="quiet" href={baseOf(props)}>
          {t.back}
        </ButtonLink>
      </Buttons>
    </Form>
  </ProgrammeFrame>
);
