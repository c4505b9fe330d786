import { formatInstant } from '../../kernel/format.ts';
import type { Edition } from '../../training/index.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  SelectField,
  TextArea,
  type FieldErrors,
} from '../../ui/index.ts';
import { decidingEvents } from '../domain/attendance.ts';
import { expectedHalfDays } from '../domain/field-list.ts';
import type { RecordedEvent } from '../store/attendance.ts';
import type { RoomPerson } from '../store/rooms.ts';
import { correctedStates } from './correct.ts';
import { attendancePath, GuestTag, StateTag, type StaffFrame } from './table-page.tsx';
import { correctionTexts as t, halfDayInFull, stateWords } from './texts.ts';

export type PersonPageProps = StaffFrame & {
  edition: Edition;
  person: RoomPerson;
  /** Everything recorded about this person, the earliest first. */
  events: RecordedEvent[];
  /** Names the record that the form will make, so that a second click adds nothing. */
  recordId: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
  typed?: Record<string, string> | undefined;
};

/** One person's attendance: how each half day stands and why, the form that corrects it, and all that was recorded. */
export const PersonAttendancePage = (props: PersonPageProps) => {
  const { edition, person, events, errors } = props;
  const deciding = decidingEvents(events).get(person.enrolmentId);
  return (
    <OfficePage
      site={props.site}
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      title={t.title(person.name)}
      section="teaching"
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: edition.code, href: `/beheer/edities/${edition.code}` },
        { label: 'Presentie', href: attendancePath(edition.code) },
        { label: person.name },
      ]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{t.title(person.name)}</h1>
      {person.guest && (
        <p>
          <GuestTag />
        </p>
      )}
      {props.message && (
        <Notice kind="ok">
          <p>{props.message}</p>
        </Notice>
      )}
      <DataTable
        caption={t.perHalfDay}
        rows={expectedHalfDays(person).map((halfDay) => ({ halfDay, event: deciding?.get(halfDay) }))}
        columns={[
          { header: t.halfDay, main: true, cell: (row) => halfDayInFull(row.halfDay, edition, 'nl') },
          { header: t.state, cell: (row) => <StateTag state={row.event?.state} /> },
          { header: t.by, cell: (row) => row.event?.recorder.name },
          { header: t.at, cell: (row) => row.event && formatInstant(new Date(row.event.givenAt), 'nl') },
          { header: t.reason, cell: (row) => (row.event?.kind === 'correction' ? row.event.reason : '') },
        ]}
      />
      <h2>{t.correct}</h2>
      <p>{t.correctHint}</p>
      <div class="attend-form">
        <CorrectionForm {...props} />
      </div>
      <h2>{t.history}</h2>
      <History edition={edition} events={events} />
    </OfficePage>
  );
};

const CorrectionForm = ({ edition, person, csrf, recordId, typed = {}, errors }: PersonPageProps) => (
  <Form
    action={`${attendancePath(edition.code)}/deelnemers/${person.enrolmentId}`}
    csrf={csrf}
    label={t.correct}
  >
    <input type="hidden" name="sleutel" value={recordId} />
    <SelectField
      name="dagdeel"
      label={t.halfDay}
      lang="nl"
      error={errors?.['dagdeel']}
      value={typed['dagdeel']}
      options={expectedHalfDays(person).map((halfDay) => ({
        value: halfDay,
        label: halfDayInFull(halfDay, edition, 'nl'),
      }))}
    />
    <RadioGroup
      name="staat"
      legend={t.state}
      lang="nl"
      error={errors?.['staat']}
      value={typed['staat']}
      options={correctedStates.map((state) => ({ value: state, label: stateWords.nl[state] }))}
    />
    <TextArea
      name="reden"
      label={t.reason}
      lang="nl"
      hint={t.reasonHint}
      error={errors?.['reden']}
      value={typed['reden']}
      maxlength={500}
      rows={3}
    />
    <Button>{t.save}</Button>
  </Form>
);

const History = ({ edition, events }: { edition: Edition; events: RecordedEvent[] }) =>
  events.length === 0 ? (
    <p>{t.noHistory}</p>
  ) : (
    <DataTable
      caption={t.history}
      captionHidden
      rows={[...events].reverse()}
      rowKey={(event) => event.id}
      columns={[
        { header: t.at, main: true, cell: (event) => formatInstant(new Date(event.givenAt), 'nl') },
        { header: t.halfDay, cell: (event) => halfDayInFull(event.halfDay, edition, 'nl') },
        { header: t.what, cell: whatHappened },
        { header: t.by, cell: (event) => event.recorder.name },
        { header: t.reason, cell: (event) => (event.kind === 'correction' ? event.reason : '') },
      ]}
    />
  );

const whatHappened = (event: RecordedEvent): string =>
  event.kind === 'withdrawal' ? t.kinds.withdrawal : t.kinds[event.kind](stateWords.nl[event.state]);
