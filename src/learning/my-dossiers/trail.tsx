import { formatDay } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';
import { Tag } from '../../ui/index.ts';
import type { DossierFacts, DossierPart, PartState } from '../domain/dossier.ts';
import { hrefOf } from './hrefs.ts';
import { dossierTexts } from './texts.ts';

const tagOf: Record<PartState, 'ok' | 'act' | 'bad' | 'plain'> = {
  done: 'ok',
  open: 'act',
  late: 'bad',
  'not-yet': 'plain',
  'not-needed': 'plain',
};

/** What stands in a marker: a tick, a foot on the way, a call, or nothing yet. */
const Sign = ({ state }: { state: PartState }) => {
  switch (state) {
    case 'done':
      return <path d="M13 23l7 7 13-15" />;
    case 'open':
      return <path d="M15 31l5-8-3-6 6-3 4 6h5M20 23l6 3-2 7" />;
    case 'late':
      return <path d="M22 12v13M22 31v1" />;
    default:
      return null;
  }
};

/**
 * One bend of the way, from this marker to the next. Drawn in a box that stretches with the text beside it; the line
 * keeps its own width.
 */
const Bend = ({ left, done }: { left: boolean; done: boolean }) => {
  const [from, to] = left ? [22, 66] : [66, 22];
  return (
    <svg class="trail-bend" viewBox="0 0 88 100" preserveAspectRatio="none" aria-hidden="true">
      <path class={done ? 'walked' : 'ahead'} d={`M${from} 0C${from} 55 ${to} 45 ${to} 100`} />
    </svg>
  );
};

const stateWords = (part: DossierPart, facts: DossierFacts, lang: Lang): string => {
  const t = dossierTexts[lang];
  if (part.name === 'assignment' && facts.assignment.state === 'submitted') return t.handedIn;
  if (part.name === 'certificate' && part.state === 'open') return t.draft;
  return t.states[part.state];
};

/** The whole way, drawn as a path that winds from step to step. */
export const Trail = (props: {
  parts: readonly DossierPart[];
  facts: DossierFacts;
  code: string;
  lang: Lang;
}) => {
  const { parts, facts, code, lang } = props;
  const t = dossierTexts[lang];
  return (
    <ol class="trail">
      {parts.map((part, at) => {
        const left = at % 2 === 0;
        const words = t.parts[part.name];
        const reachable =
          part.state !== 'not-needed' && !(part.name === 'certificate' && part.state !== 'done');
        return (
          <li key={part.name} class={`trail-step ${part.state} ${left ? 'left' : 'right'}`}>
            <div class="trail-way">
              <svg class="trail-mark" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">
                <circle cx="22" cy="22" r="20" />
                <Sign state={part.state} />
              </svg>
              {at < parts.length - 1 && <Bend left={left} done={part.state === 'done'} />}
            </div>
            <div class="trail-text">
              <h3>{words.title}</h3>
              <p class="trail-state">
                <Tag kind={tagOf[part.state]}>{stateWords(part, facts, lang)}</Tag>{' '}
                {part.on && part.name !== 'preparation' && (
                  <time dateTime={part.on}>
                    {part.name === 'assignment'
                      ? t.before(formatDay(part.on, lang))
                      : formatDay(part.on, lang)}
                  </time>
                )}
              </p>
              <p>
                {words.about}
                {!part.required && part.name !== 'certificate' && part.name !== 'preparation' && (
                  <span class="hint"> ({t.optional})</span>
                )}
              </p>
              {reachable && (
                <p>
                  <a href={hrefOf(code, part.name, lang)}>{words.link}</a>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
