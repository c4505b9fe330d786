// Saves the assignment while somebody types: a few seconds after a letter, when the field is left, and when the page
// goes out of sight. Without it the form has its buttons. What it says stands in the live region of the page.
import { render } from 'preact';
import { texts } from './texts.ts';

const pauseMs = 3000;
const retryMs = 8000;

type Answer = { outcome: 'saved' | 'conflict' | 'closed'; revision: number; text?: string; time: string };

const watch = (place: HTMLElement): void => {
  const form = place.querySelector('form');
  const field = place.querySelector<HTMLTextAreaElement>('textarea[name=tekst]');
  const status = place.querySelector<HTMLElement>('[data-saved]');
  const other = place.querySelector<HTMLElement>('[data-other]');
  const door = place.dataset['draft'];
  if (!form || !field || !status || !other || !door) return;
  const t = texts[place.dataset['lang'] === 'en' ? 'en' : 'nl'];
  const hidden = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`);

  let kept = field.value;
  let turn = Number(hidden('beurt')?.value ?? '1');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underway = false;
  // Two texts: nothing is sent until somebody chose. A page that came back with both waits for its button.
  let waiting = other.childElementCount > 0;

  const say = (words: string): void => {
    if (status.textContent !== words) status.textContent = words;
  };
  const setHidden = (name: string, value: number): void => {
    const input = hidden(name);
    if (input) input.value = String(value);
  };

  const plan = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };

  const clearOther = (): void => {
    render(null, other);
    waiting = false;
  };

  const offerBoth = (answer: Answer): void => {
    waiting = true;
    setHidden('revisie', answer.revision);
    const theirs = answer.text ?? '';
    const takeTheirs = (): void => {
      field.value = theirs;
      kept = theirs;
      clearOther();
      say(t.saved(answer.time));
      field.focus();
    };
    const keepMine = (): void => {
      clearOther();
      field.focus();
      void save();
    };
    render(
      <div class="kept-text" role="alert">
        <p>
          <b>{t.conflictTitle}</b>
        </p>
        <p>{t.conflict}</p>
        <p>
          <b>{t.theirs}</b>
        </p>
        <p class="as-typed">{theirs}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={keepMine}>
            {t.keepMine}
          </button>
          <button type="button" class="button quiet" onClick={takeTheirs}>
            {t.takeTheirs}
          </button>
        </div>
      </div>,
      other,
    );
  };

  const take = (answer: Answer, sent: string): void => {
    if (answer.outcome === 'saved') {
      kept = sent;
      setHidden('revisie', answer.revision);
      if (field.value === kept) say(t.saved(answer.time));
      else plan(pauseMs);
    } else if (answer.outcome === 'conflict') {
      offerBoth(answer);
    } else {
      waiting = true;
      kept = sent;
      say(t.closed);
    }
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (underway || waiting || field.value === kept) return;
    underway = true;
    const sent = field.value;
    turn += 1;
    // A form that is sent by its button goes after this one.
    setHidden('beurt', turn + 1);
    const body = new URLSearchParams({ tekst: sent, beurt: String(turn) });
    for (const name of ['csrf', 'blad', 'revisie']) body.set(name, hidden(name)?.value ?? '');
    try {
      const answer = await fetch(door, {
        method: 'POST',
        body,
        keepalive: sent.length < 20_000,
        redirect: 'manual',
        credentials: 'same-origin',
        headers: { 'x-csrf-token': hidden('csrf')?.value ?? '' },
      });
      if (answer.ok || answer.status === 409) take((await answer.json()) as Answer, sent);
      else {
        say(answer.status >= 500 || answer.status === 429 ? t.offline : t.signedOut);
        plan(retryMs);
      }
    } catch {
      say(t.offline);
      plan(retryMs);
    } finally {
      underway = false;
    }
  };

  field.addEventListener('input', () => {
    if (waiting) return;
    if (field.value !== kept) say(t.saving);
    plan(pauseMs);
  });
  field.addEventListener('blur', () => void save());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
  });
  window.addEventListener('online', () => void save());
  let sending = false;
  form.addEventListener('submit', () => {
    sending = true;
    clearTimeout(timer);
  });
  window.addEventListener('beforeunload', (event) => {
    if (!sending && field.value !== kept) event.preventDefault();
  });
};

for (const place of document.querySelectorAll<HTMLElement>('[data-draft]')) watch(place);
