import {
  Button,
  Buttons,
  Notice,
  RadioGroup,
  SelectField,
  TextArea,
  type FieldErrors,
} from '../../ui/index.ts';
import { permissions, type ScreeningDecision } from '../domain/screening.ts';
import { longestReason, needsDoctor, type DoctorsAnswer } from '../domain/screening-state.ts';
import { outcomeNames, permissionNames } from '../domain/screening-questions.ts';

/** What was typed in the decision. */
export type TypedDecision = { besluit?: string; tot?: string; reden?: string };

/** The fields with which a therapist decides: as proposed, or otherwise with a reason. */
export const DecideFields = (props: {
  decision: ScreeningDecision;
  answer: DoctorsAnswer | undefined;
  typed: TypedDecision;
  errors: FieldErrors;
  button: string;
}) => {
  const { decision, answer, typed, errors } = props;
  const closed = needsDoctor(decision) && !answer;
  const most = answer ? permissions.indexOf(answer.agrees) : permissions.length;
  const offered = permissions.filter((one, at) => (closed ? one === 'nothing' : at <= most));
  return (
    <>
      {closed && (
        <Notice kind="warn">
          <p>
            Dit gaat alleen open met het vastgelegde antwoord van een arts. Strenger besluiten mag altijd.
          </p>
        </Notice>
      )}
      <RadioGroup
        name="besluit"
        lang="nl"
        legend="Wat besluit u?"
        value={typed.besluit}
        error={errors['besluit']}
        options={[
          {
            value: 'eens',
            label: `Eens met het voorstel: ${outcomeNames[decision.outcome].nl.toLowerCase()}`,
          },
          {
            value: 'anders',
            label: 'Anders, met een reden',
            reveal: (
              <>
                <SelectField
                  name="tot"
                  lang="nl"
                  label="Wat mag de cliënt?"
                  value={typed.tot}
                  error={errors['tot']}
                  options={offered.map((value) => ({ value, label: permissionNames[value].nl }))}
                  optional
                />
                <TextArea
                  name="reden"
                  lang="nl"
                  label="De reden"
                  hint={`Hoogstens ${longestReason} tekens, over het lopen.`}
                  value={typed.reden}
                  error={errors['reden']}
                  rows={3}
                  optional
                />
              </>
            ),
          },
        ]}
      />
      <Buttons>
        <Button>{props.button}</Button>
      </Buttons>
    </>
  );
};
