import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatInstant } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  CheckboxField,
  Fold,
  Form,
  Notice,
  RadioGroup,
  Tag,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { holdsWords, limitOf, mayEdit, touchyWords, type PartName } from '../domain/letter.ts';
import { filePath } from '../domain/practice-pages.ts';
import type { LetterContent } from '../papers/letter/content.ts';
import { LetterSheet } from '../papers/letter/view.tsx';
import {
  dayWithoutName,
  letterNames,
  partLabels,
  releaseWords,
  stateTags,
  stateWords,
  stepWords,
} from '../papers/letter/words.ts';
import type { Letter } from '../store/letters.ts';
import type { Typed } from './command.ts';
import { LettersFrame, type Frame } from './list-page.tsx';
import { touchyNotice, writingHint } from './texts.ts';

export type LetterView = Frame & {
  client: { id: string; name: string };
  letter: Letter;
  content: LetterContent;
  /** The parts that may be in it now; none when it may not go at all. */
  allowed: readonly PartName[];
  /** Whether all that is in it may go to its recipient now. */
  covered: boolean;
  /** Whether the client releases it on their own pages. */
  ownRelease: boolean;
  /** Until when the last link opens; undefined when no link does. */
  linkUntil: CalendarDay | undefined;
  today: CalendarDay;
  newId: string;
  typed?: Typed | undefined;
};

const pathOf = ({ client, letter }: LetterView): string => `${filePath(client.id, 'letters')}/${letter.id}`;

/** A form of one button. */
const Act = (
  props: LetterView & { act: string; label: string; kind?: 'action' | 'quiet' | 'danger'; newId?: string },
) => (
  <Form action={`${pathOf(props)}/${props.act}`} csrf={props.csrf} label={props.label} inline>
    {props.act === 'corrigeren' && <input type="hidden" name="id" value={props.newId} />}
    <Button kind={props.kind ?? 'quiet'}>{props.label}</Button>
  </Form>
);

const Editor = (view: LetterView) => {
  const { letter, allowed, typed, errors } = view;
  const touchy = touchyWords(letter.parts);
  return (
    <Form action={`${pathOf(view)}/bewaren`} csrf={view.csrf} label="De tekst van de brief">
      <p class="hint">{writingHint} Een deel dat u leegmaakt, komt niet in de brief.</p>
      {touchy.length > 0 && (
        <Notice kind="warn" title={`U noemt ${touchy.map((word) => touchyNotice[word]).join(' en ')}`}>
          <p>Hoort dat in een brief van een runningtherapeut? Laat het liever aan wie behandelt.</p>
        </Notice>
      )}
      {allowed.map((part) => {
        const now = letter.parts.find((one) => one.part === part);
        return (
          <div key={part}>
            <TextArea
              name={part}
              lang="nl"
              label={partLabels[part]}
              optional
              rows={part === 'extra' ? 3 : 4}
              maxlength={limitOf(part)}
              value={typed?.[part] ?? now?.text}
              error={errors?.[part]}
            />
            {now?.rows && now.rows.length > 0 && (
              <>
                <ul class="letters-rows">
                  {now.rows.map(({ what, on, result }) => (
                    <li key={`${what}${on}`}>
                      {what}, {dayWithoutName(on)}: {result}
                    </li>
                  ))}
                </ul>
                <CheckboxField name="zonder-uitslagen" lang="nl" optional label="Laat deze uitslagen weg" />
              </>
            )}
          </div>
        );
      })}
      <Buttons>
        <Button kind="quiet">Bewaar de tekst</Button>
      </Buttons>
    </Form>
  );
};

const Release = (view: LetterView) => (
  <section class="care-part">
    <h2>De cliënt geeft vrij buiten de eigen pagina’s</h2>
    <p>
      Laat de brief lezen, op scherm of op papier. Leg daarna vast hoe en wanneer de cliënt, of een ouder van
      wie jonger is dan 16, hem vrijgaf. De brief gaat dan meteen weg.
    </p>
    <Form action={`${pathOf(view)}/vrijgeven`} csrf={view.csrf} label="Vrijgave vastleggen">
      <input type="hidden" name="versie" value={view.letter.revision} />
      <RadioGroup
        name="hoe"
        lang="nl"
        legend="Hoe"
        value={view.typed?.['hoe']}
        error={view.errors?.['hoe']}
        options={[
          { value: 'paper', label: 'Op papier getekend' },
          { value: 'spoken', label: 'In een gesprek gezegd' },
        ]}
      />
      <TextField
        name="dag"
        lang="nl"
        label="Op welke dag"
        type="date"
        width="half"
        max={view.today}
        value={view.typed?.['dag'] ?? view.today}
        error={view.errors?.['dag']}
      />
      <Button>Vrijgave vastleggen en versturen</Button>
    </Form>
  </section>
);

const Next = (view: LetterView) => {
  const { letter, covered, linkUntil } = view;
  switch (letter.state) {
    case 'draft':
    case 'sent-back':
      return (
        <>
          {covered && letter.parts.length > 0 ? (
            <Act {...view} act="voorleggen" label="Leg voor aan de cliënt" kind="action" />
          ) : (
            <Notice kind="warn" title="Zo kan de brief niet weg">
              <p>
                Er staat niets in, of iets waarvoor geen toestemming (meer) is. Maak hem opnieuw uit de
                gegevens.
              </p>
            </Notice>
          )}
          <Buttons>
            <Act {...view} act="verversen" label="Opnieuw uit de gegevens" />
            <Act {...view} act="intrekken" label="Doe deze brief weg" />
          </Buttons>
        </>
      );
    case 'offered':
      return (
        <>
          {view.ownRelease ? (
            <Notice kind="info" title="Wacht op de cliënt">
              <p>De cliënt leest de brief bij Brieven, en geeft hem vrij of stuurt hem terug.</p>
            </Notice>
          ) : (
            <Release {...view} />
          )}
          <Buttons>
            <Act {...view} act="terughalen" label="Haal terug om te veranderen" />
            <Act {...view} act="intrekken" label="Doe deze brief weg" />
          </Buttons>
        </>
      );
    case 'released':
    case 'sent':
      return (
        <>
          {linkUntil && covered && (
            <p>De ontvanger opent de brief met een eigen link, tot en met {dayWithoutName(linkUntil)}.</p>
          )}
          {!covered && (
            <Notice kind="warn" title="De ontvanger ziet de brief niet meer">
              <p>De toestemming hiervoor geldt niet meer. De link geeft nu niets.</p>
            </Notice>
          )}
          <Buttons>
            {covered && <Act {...view} act="versturen" label="Verstuur een nieuwe link" />}
            {letter.state === 'sent' && <Act {...view} act="link-intrekken" label="Laat de link stoppen" />}
            <Act {...view} act="corrigeren" label="Maak een brief ter correctie" />
            <Act {...view} act="intrekken" label="Trek de brief in" kind="danger" />
          </Buttons>
        </>
      );
    case 'withdrawn':
      return letter.documentId ? (
        <Act {...view} act="corrigeren" label="Maak een brief ter correctie" />
      ) : (
        <p>Deze brief is niet verstuurd.</p>
      );
  }
};

/** Who did a step: a name the practice knows, else what they are. */
const doer = (by: Letter['events'][number]['by']): string =>
  by.name ?? { client: 'de cliënt', link: 'de ontvanger' }[by.kind] ?? 'de praktijk';

const History = ({ letter }: LetterView) => (
  <Fold summary="Wat er met deze brief gebeurde">
    <ol class="letters-history">
      <li>Begonnen op {formatInstant(letter.madeAt, 'nl')}</li>
      {letter.events.map((event, at) => (
        <li key={at}>
          {formatInstant(event.at, 'nl')}: {stepWords.nl[event.kind]} ({doer(event.by)}
          {event.how && event.how !== 'client' && `, ${releaseWords.nl[event.how]}`}
          {event.signedOn && ` op ${dayWithoutName(event.signedOn)}`})
          {event.words !== '' && <blockquote>{event.words}</blockquote>}
        </li>
      ))}
    </ol>
  </Fold>
);

/** One letter: written while it is a draft, and seen as it will be sent. */
export const LetterPage = (view: LetterView) => {
  const { letter, content } = view;
  const back =
    letter.state === 'sent-back' ? letter.events.findLast(({ kind }) => kind === 'sent-back') : undefined;
  const edits = mayEdit(letter.state) && view.allowed.length > 0;
  return (
    <LettersFrame {...view} title={letterNames.nl[letter.kind]}>
      <div class="care-heading">
        <h1>{letterNames.nl[letter.kind]}</h1>
        <Tag kind={stateTags[letter.state]}>{stateWords.nl[letter.state]}</Tag>
      </div>
      <p>
        Aan {letter.to.name}
        {letter.to.organisation && `, ${letter.to.organisation}`}, {letter.to.email}
      </p>
      {back && (
        <Notice kind="warn" title="De cliënt vraagt een andere tekst">
          <p class="letter-lines">{back.words}</p>
        </Notice>
      )}
      <div class="letters-columns">
        <div class="stack">
          {edits && holdsWords(letter.kind) && <Editor {...view} />}
          {edits && !holdsWords(letter.kind) && (
            <Notice kind="info" title="Alleen aanwezigheid">
              <p>
                Deze verklaring bestaat uit tellingen en dagen. Er komt geen tekst bij, voor geen enkele
                ontvanger.
              </p>
            </Notice>
          )}
          <Next {...view} />
          <History {...view} />
        </div>
        <div class="stack">
          <h2>{letter.documentId ? 'Zoals hij is vrijgegeven' : 'Zo ziet de cliënt hem'}</h2>
          <LetterSheet letter={content} />
          <ButtonLink href={`${pathOf(view)}/pdf`} kind="quiet">
            Download als PDF
          </ButtonLink>
          {letter.documentHash && (
            <Fold summary="Controlegetal van de PDF">
              <p class="hint letters-hash">SHA-256: {letter.documentHash}</p>
            </Fold>
          )}
        </div>
      </div>
    </LettersFrame>
  );
};
