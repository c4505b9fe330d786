import { Button, Buttons, CheckboxField, Form, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { competences } from '../domain/competence.ts';
import { baseProfessions } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import { therapistsPath, type TherapistPageProps } from './frame.ts';

/** What the registrar can do with a registration. */
export const Acts = (props: TherapistPageProps) => {
  const { therapist, standing, csrf, errors, typed, found } = props;
  const action = (name: string) => `${therapistsPath}/${therapist.id}/${name}`;
  const reason = (name: string) => (
    <TextArea
      name={`reden-${name}`}
      label="Reden"
      hint="De therapeut leest dit in de mail."
      lang="nl"
      rows={2}
      maxlength={2000}
      value={typed?.[`reden-${name}`]}
      error={errors?.[`reden-${name}`]}
    />
  );
  const active = standing.state === 'registered' || standing.state === 'suspended';
  return (
    <div class="decide">
      {active && (
        <Form action={action('verlengen')} csrf={csrf} label="Verlengen">
          <h3>Verlengen</h3>
          <p>
            {found && found.short > 0
              ? `Nog ${found.short} punten tekort van de ${found.norm}.`
              : 'Er zijn genoeg punten voor een nieuwe termijn.'}
          </p>
          <Buttons>
            <Button kind="quiet">Verlengen</Button>
          </Buttons>
        </Form>
      )}
      {standing.state === 'registered' && (
        <Form action={action('schorsen')} csrf={csrf} label="Schorsen">
          <h3>Schorsen</h3>
          <TextField
            name="vanaf"
            type="date"
            label="Vanaf"
            lang="nl"
            width="short"
            optional
            hint="Vandaag als u niets kiest."
            value={typed?.['vanaf']}
            error={errors?.['vanaf']}
          />
          <TextField
            name="tot"
            type="date"
            label="Tot en met"
            lang="nl"
            width="short"
            optional
            hint="Zonder dag duurt het tot u de schorsing opheft."
            value={typed?.['tot']}
            error={errors?.['tot']}
          />
          {reason('schorsen')}
          <Buttons>
            <Button kind="danger">Schorsen</Button>
          </Buttons>
        </Form>
      )}
      {standing.state === 'suspended' && (
        <Form action={action('opheffen')} csrf={csrf} label="Schorsing opheffen">
          <h3>Schorsing opheffen</h3>
          {reason('opheffen')}
          <Buttons>
            <Button>Opheffen</Button>
          </Buttons>
        </Form>
      )}
      {active && (
        <Form action={action('intrekken')} csrf={csrf} label="Intrekken">
          <h3>Intrekken</h3>
          {reason('intrekken')}
          <Buttons>
            <Button kind="danger">Intrekken</Button>
          </Buttons>
        </Form>
      )}
    </div>
  );
};

/** Which competences the registrar has seen proof of. */
export const Marking = ({ therapist, csrf, errors, typed }: TherapistPageProps) => {
  const w = registerWords.nl;
  return (
    <Form action={`${therapistsPath}/${therapist.id}/bekwaam`} csrf={csrf} label="Beroep en bekwaamheid">
      <SelectField
        name="beroep"
        label="Basisberoep"
        lang="nl"
        value={typed?.['beroep'] ?? therapist.baseProfession}
        error={errors?.['beroep']}
        options={baseProfessions.map((value) => ({ value, label: w.professions[value] }))}
      />
      <TextField
        name="beroepsregister"
        label="Beroepsregister"
        lang="nl"
        optional
        width="half"
        maxlength={120}
        value={typed?.['beroepsregister'] ?? therapist.professionRegister}
      />
      <TextField
        name="beroepsnummer"
        label="Nummer"
        lang="nl"
        optional
        width="half"
        maxlength={120}
        value={typed?.['beroepsnummer'] ?? therapist.professionNumber}
      />
      <fieldset class="field ticks">
        <legend>Bekwaam voor</legend>
        {competences.map((one) => (
          <CheckboxField
            key={one}
            name={`bekwaam-${one}`}
            label={w.competences[one]}
            lang="nl"
            checked={typed ? typed[`bekwaam-${one}`] === 'ja' : therapist.competentFor.includes(one)}
          />
        ))}
      </fieldset>
      <TextArea
        name="reden-bekwaam"
        label="Waarom wijkt dit af van het basisberoep?"
        lang="nl"
        rows={2}
        optional
        maxlength={1000}
        value={typed?.['reden-bekwaam'] ?? therapist.marking.reason}
        error={errors?.['reden-bekwaam']}
      />
      <Buttons>
        <Button kind="quiet">Bewaren</Button>
      </Buttons>
    </Form>
  );
};
