import type { Lang } from '../../../kernel/lang.ts';
import { Notice } from '../../../ui/index.ts';
import { clientHelp } from '../../domain/signals/texts.ts';
import { fillingTexts } from './texts.ts';

/** A number that a phone calls at one press, where there is one. */
const dial: Readonly<Record<string, readonly { href: string; label: string }[]>> = {
  '112': [{ href: 'tel:112', label: '112' }],
  '113': [
    { href: 'tel:113', label: '113' },
    // A hyphen that does not break: the number stays whole on a narrow screen.
    { href: 'tel:08000113', label: '0800\u20110113' },
  ],
};

/** What to call, for whom it may be: always the same lines, whatever was answered (S4). */
const Lines = ({ lang }: { lang: Lang }) => (
  <ul class="help-lines">
    {clientHelp[lang].lines.map(({ call, when }) => (
      <li key={when}>
        <span>{when}</span>
        {(dial[call] ?? []).map(({ href, label }) => (
          <a key={href} class="button quiet" href={href}>
            {label}
          </a>
        ))}
      </li>
    ))}
  </ul>
);

/** S4: help that somebody can get right now, plainly in sight. It says nothing of what was answered. */
export const HelpNow = ({ lang }: { lang: Lang }) => (
  <section class="help-now" aria-labelledby="help-now">
    <h2 id="help-now">{clientHelp[lang].title}</h2>
    <Lines lang={lang} />
  </section>
);

/** S4: that nobody reads along right now, plainly in sight where answers are sent. */
export const NotNow = ({ lang }: { lang: Lang }) => <Notice kind="info">{fillingTexts[lang].notNow}</Notice>;

/** The same help for everybody, behind one press; `said`: that nobody reads along is told already, or not so. */
export const HelpQuiet = ({ lang, said }: { lang: Lang; said?: boolean | undefined }) => (
  <details class="fold">
    <summary>{fillingTexts[lang].quietTitle}</summary>
    {!said && <p>{fillingTexts[lang].notNow}</p>}
    <Lines lang={lang} />
  </details>
);
