import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { Form, Notice, type FieldErrors } from '../../ui/index.ts';
import { screeningAnswers } from '../domain/intake.ts';
import { decideScreening } from '../domain/screening.ts';
import { outcomeNames, permissionNames } from '../domain/screening-questions.ts';
import { validUntil } from '../domain/screening-state.ts';
import { DecideFields, type TypedDecision } from './decide.tsx';
import { IntakeFrame, type Frame } from './frame.tsx';
import { standOf, type Kept, type ReadKept } from './kept.ts';
import { IntakeSteps } from './page.tsx';
import { intakePath } from './pages.ts';
import { IntakeSummary, MedicineHints, Rules } from './summary.tsx';

/** All that was told, what the rules propose of it, and the therapist's decision. */
export const CheckPage = (
  props: Frame & {
    kept: Kept;
    read: ReadKept;
    today: CalendarDay;
    typed: TypedDecision;
    errors: FieldErrors;
  },
) => {
  const { client, read, kept, errors } = props;
  const decision = decideScreening(screeningAnswers(read.intake));
  return (
    <IntakeFrame
      {...props}
      title="Nakijken en besluiten"
      above={<IntakeSteps clientId={client.id} at="nakijken" read={read} />}
    >
      <section class="intake-proposal stack">
        <h2>Voorstel: {outcomeNames[decision.outcome].nl.toLowerCase()}</h2>
        <p>
          Wat nu mag: <strong>{permissionNames[decision.permitted].nl}</strong>. Geldig tot en met{' '}
          {formatDay(validUntil(props.today), 'nl')}, of tot de gezondheid verandert.
        </p>
        <Rules rules={decision.rules} />
      </section>
      <MedicineHints intake={read.intake} />
      <h2>Wat er verteld is</h2>
      <IntakeSummary intake={read.intake} clientId={client.id} />
      <h2>Uw besluit</h2>
      {decision.outcome === 'ask-gp' && (
        <Notice kind="info">
          <p>
            Na het vastleggen staat de vraag aan de huisarts klaar. Tot het antwoord er is, blijft{' '}
            {decision.blocks === 'running' ? 'lopen' : 'steviger lopen'} dicht.
          </p>
        </Notice>
      )}
      <Form action={intakePath(client.id, 'nakijken')} csrf={props.csrf}>
        <input type="hidden" name="stand" value={standOf(kept)} />
        <DecideFields
          decision={decision}
          answer={undefined}
          typed={props.typed}
          errors={errors}
          button="Intake vastleggen"
        />
      </Form>
    </IntakeFrame>
  );
};
