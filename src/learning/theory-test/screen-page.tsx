import {
  ButtonLink,
  Buttons,
  EmptyState,
  OfficePage,
  Script,
  absolute,
  type Site,
  QrCode,
} from '../../ui/index.ts';
import type { Edition } from '../../training/index.ts';
import { distributionOf, type Answer } from '../domain/question.ts';
import type { AskedQuestion } from '../store/theory-tests.ts';
import { AnswerBars } from './bars.tsx';
import { officePath } from './office-page.tsx';
import { testPath } from './own-page.tsx';
import { RightAnswer } from './result.tsx';
import type { OpenAnswer } from './room-query.ts';

type ScreenFrame = { site: Site; edition: Edition };

const ScreenScript = ({ site }: { site: Site }) => (
  <Script site={site} source="src/learning/theory-test/test-screen.island.tsx" />
);

/** For the wall of the room: the code, where to type it, and how many are busy. No menu, and no names. */
export const CodeScreen = (
  props: ScreenFrame & { roomCode: string; people: number; begun: number; handedIn: number },
) => {
  const { site, edition } = props;
  const address = absolute(site, testPath(edition.code));
  return (
    <OfficePage site={site} title="Code van de zaal">
      <div class="wall">
        <h1>Theorietoets</h1>
        <div class="wall-code">
          <QrCode class="qr" text={address} label={`QR-code naar ${address}`} />
          <div class="stack">
            <p class="wall-lead">Scan de code, of ga naar</p>
            <p class="wall-address">{address.replace(/^https?:\/\//, '')}</p>
            <p class="wall-lead">De code van de zaal is</p>
            <p class="wall-digits">
              {props.roomCode.slice(0, 3)}
              <span aria-hidden="true"> </span>
              {props.roomCode.slice(3)}
            </p>
          </div>
        </div>
        <p class="wall-count" data-live>
          {props.begun} van {props.people} begonnen, {props.handedIn} ingeleverd
        </p>
        <p>De uitslag beslist niets over uw titel. We bespreken alles samen.</p>
        <p>
          <a href={officePath(edition.code)}>Terug naar de toets</a>
        </p>
      </div>
      <ScreenScript site={site} />
    </OfficePage>
  );
};

export type ReviewProps = ScreenFrame & {
  one: AskedQuestion;
  of: number;
  answers: readonly Answer[];
  open: readonly OpenAnswer[];
  reveal: boolean;
};

const OpenAnswers = ({
  edition,
  open,
  position,
}: {
  edition: Edition;
  open: readonly OpenAnswer[];
  position: number;
}) => {
  const shown = open.filter((answer) => answer.shown);
  return shown.length === 0 ? (
    <p>
      Nog geen antwoorden gekozen voor het scherm.{' '}
      <a href={`${officePath(edition.code)}/open-antwoorden#vraag-${position}`}>Kies ze eerst zelf</a>, op een
      scherm dat de zaal niet ziet.
    </p>
  ) : (
    <ul class="wall-words">
      {shown.map((answer) => (
        <li key={answer.id}>{answer.text}</li>
      ))}
    </ul>
  );
};

/** S26: one question in plenary: how the room answered, without names; what is right comes on a press. */
export const ReviewScreen = (props: ReviewProps) => {
  const { site, edition, one, of, answers, reveal } = props;
  const path = `${officePath(edition.code)}/bespreken`;
  const { question, position } = one;
  return (
    <OfficePage site={site} title={`Bespreken: vraag ${position} van ${of}`}>
      <div class="wall">
        <p class="eyebrow">
          Vraag {position} van {of} · n = {answers.length}
        </p>
        <h1>{question.text.nl}</h1>
        {question.kind === 'open' ? (
          <OpenAnswers edition={edition} open={props.open} position={position} />
        ) : (
          <AnswerBars bars={distributionOf(question, answers)} count={answers.length} reveal={reveal} />
        )}
        {reveal && (
          <section class="wall-answer stack" aria-label="Antwoord en uitleg">
            <h2>{question.kind === 'open' ? 'Een goed antwoord kan zijn' : 'Het goede antwoord'}</h2>
            <RightAnswer question={question} lang="nl" />
            <p>{question.explanation.nl}</p>
          </section>
        )}
        <Buttons>
          {position > 1 && (
            <a class="button quiet" rel="prev" href={`${path}?vraag=${position - 1}`}>
              Vorige
            </a>
          )}
          <ButtonLink
            kind={reveal ? 'quiet' : 'action'}
            href={`${path}?vraag=${position}${reveal ? '' : '&antwoord=ja'}`}
          >
            {reveal ? 'Verberg het antwoord' : 'Toon het antwoord'}
          </ButtonLink>
          {position < of && (
            <a class={reveal ? 'button' : 'button quiet'} rel="next" href={`${path}?vraag=${position + 1}`}>
              Volgende
            </a>
          )}
        </Buttons>
        <p class="hint">
          Pijl links en rechts wisselen van vraag. <a href={officePath(edition.code)}>Terug naar de toets</a>
        </p>
      </div>
      <ScreenScript site={site} />
    </OfficePage>
  );
};

/** What there is to review when there is no question or no answer yet. */
export const NothingToReview = ({ site, edition }: ScreenFrame) => (
  <OfficePage site={site} title="Bespreken">
    <h1>Bespreken</h1>
    <EmptyState title="De toets is nog niet gesloten">
      <p>
        Sluit de toets eerst. Tot die tijd kan iedereen nog antwoorden.{' '}
        <a href={officePath(edition.code)}>Terug naar de toets</a>
      </p>
    </EmptyState>
  </OfficePage>
);
