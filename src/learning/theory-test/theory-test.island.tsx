import { saysNothing, type Answer, type QuestionKind } from '../domain/question.ts';
import { answerField, readTypedAnswer } from '../domain/typed-answer.ts';
import { createSender, type Sending } from './answer-sender.island.tsx';
import { openKept, type Kept } from './kept-answers.island.tsx';
import { testTexts, type TestTexts } from './texts.ts';

// Makes the test work with bad reception: keeps every answer on the device at once and sends it when it can. Turns
// the forms of the questions, which all stand in the page, into screens that need no server in between.

type Screen = {
  element: HTMLElement;
  position: number;
  /** Missing for the last screen, where one hands in. */
  question: string | undefined;
  form: HTMLFormElement | null;
  read: () => ReturnType<typeof readTypedAnswer> | undefined;
};

/** Where a page that must be reached without a connection is known by its worker. */
type Worker = { keep: () => void; forget: () => Promise<void> };

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

const screensIn = (place: HTMLElement): Screen[] =>
  [...place.querySelectorAll<HTMLElement>('.test-question')].map((element) => {
    const position = Number(element.dataset['position']);
    const form = element.querySelector('form');
    const kind = element.dataset['kind'] as QuestionKind | undefined;
    const optionIds = (element.dataset['options'] ?? '').split(' ').filter(Boolean);
    const read = () =>
      kind && form ? readTypedAnswer({ kind, optionIds }, position, fieldsOf(form)) : undefined;
    return { element, position, question: element.dataset['question'], form, read };
  });

/** Puts an answer that is kept on the device back in the form it came from. */
const putBack = (screen: Screen, answer: Answer): void => {
  const name = answerField(screen.position);
  for (const field of screen.form?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? []) {
    if (!field.name.startsWith(name)) continue;
    const id = field.name.slice(name.length + 1);
    switch (answer.kind) {
      case 'single':
        field.checked = field.value === answer.choice;
        break;
      case 'multiple':
        field.checked = answer.choices.includes(id);
        break;
      case 'order': {
        const at = answer.order.indexOf(id);
        field.value = at < 0 ? '' : String(at + 1);
        break;
      }
      case 'number':
        field.value = answer.typed;
        break;
      case 'open':
        field.value = answer.text;
        break;
    }
  }
};

/** Whoever takes a place gives their own to who had it: an order that is whole stays whole. */
const tradePlaces = (changed: HTMLSelectElement, before: string): void => {
  const others = changed.form?.querySelectorAll<HTMLSelectElement>('.test-order select') ?? [];
  for (const other of others)
    if (other !== changed && changed.value !== '' && other.value === changed.value) other.value = before;
};

const sendingLine = (words: TestTexts['sending'], sending: Sending, state: string): string => {
  const { waiting, handInWaits } = sending;
  const lines = [
    ...(sending.lost ? [words.lost[sending.lost]] : []),
    ...(sending.state === 'signed-out' ? [words.signedOut] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(sending.state === 'failed' ? [words.failed] : []),
    ...(sending.state === 'offline' ? [handInWaits ? words.handInWaits : words.offline] : []),
    ...(sending.state === 'sending' && (waiting > 0 || handInWaits) ? [words.sendingNow] : []),
    ...(sending.state === 'sent' && waiting === 0 && !handInWaits && state === 'asking' ? [words.saved] : []),
  ];
  return lines.join(' ');
};

const startWorker = async (path: string): Promise<Worker | undefined> => {
  if (!('serviceWorker' in navigator)) return undefined;
  const registration = await navigator.serviceWorker.register(`${path}/werker.js`, { scope: path });
  const ready = async () => {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (!worker || worker.state === 'activated') return registration.active;
    await new Promise<void>((done) =>
      worker.addEventListener('statechange', () => worker.state === 'activated' && done()),
    );
    return registration.active;
  };
  return {
    keep: () => {
      const assets = [
        ...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], link[rel=icon], script[src]'),
      ].map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
      const wanted = [...new Set([...assets, ...loaded])].filter((address) =>
        /^\/(assets\/|icon)/.test(address),
      );
      void ready().then((worker) => worker?.postMessage({ keep: path, assets: wanted }));
    },
    forget: async () => {
      (await ready())?.postMessage({ forget: true });
      await registration.unregister();
      await caches.delete(`duurloop-toets:${path}`);
    },
  };
};

const start = async (place: HTMLElement): Promise<void> => {
  const { theoryTest: test, person, path, csrf, state } = place.dataset;
  if (!test || !person || !path || csrf === undefined || !state) return;
  const words = testTexts[place.dataset['lang'] === 'en' ? 'en' : 'nl'];
  const line = place.querySelector<HTMLElement>('.test-sending');
  const say = (text: string, kind = '') => {
    if (!line || line.textContent === text) return;
    line.textContent = text;
    line.dataset['kind'] = kind;
    line.hidden = text === '';
  };
  const kept = await openKept({ person, test }).catch(() => undefined);
  if (!kept) return say(words.sending.noStore, 'warn');

  const worker = await startWorker(path).catch(() => undefined);
  let waitingNow = 0;
  let hadLeft = false;
  const sender = createSender({
    ...{ kept, test, path, csrf },
    tell: (sending) => {
      waitingNow = sending.waiting + (sending.handInWaits ? 1 : 0);
      const calm = sending.state === 'sent' && !sending.lost;
      say(
        sendingLine(words.sending, sending, state),
        calm ? 'ok' : sending.state === 'sending' ? '' : 'warn',
      );
      place.dataset['sending'] = sending.state;
    },
    done: (what) => {
      // The page after this one is another: nothing of this one may come back from the device.
      const leave = what === 'handed-in' ? kept.forget() : Promise.resolve();
      void Promise.all([leave, worker?.forget()]).finally(() => {
        if (state === 'asking' || hadLeft) location.reload();
      });
    },
  });

  forgetAtSignOut(words, worker, () => waitingNow);
  const waiting = await kept.waiting();
  if (state !== 'asking') {
    // Handed in or closed: only what is left on the device still goes, and the worker has nothing more to keep.
    hadLeft = waiting.answers.length > 0 || waiting.handIn !== undefined;
    if (hadLeft) await sender.send();
    else await worker?.forget();
    return;
  }
  worker?.keep();
  const scene = { place, words, kept, sender, handedIn: waiting.handIn !== undefined };
  askOnScreens({ ...scene, busy: () => say(words.sending.sendingNow) }, waiting.answers);
  for (const event of ['online', 'pageshow']) addEventListener(event, () => void sender.send());
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void sender.send(),
  );
  await sender.send();
};

/** Who goes to sign out leaves no page behind on this device, and hears first what was not sent yet. */
const forgetAtSignOut = (words: TestTexts, worker: Worker | undefined, waiting: () => number): void => {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href$="/uitloggen"]');
    if (!link) return;
    event.preventDefault();
    if (waiting() > 0 && !confirm(words.sending.leave(waiting()))) return;
    void (worker?.forget() ?? Promise.resolve()).finally(() => location.assign(link.href));
  });
};

type Scene = {
  place: HTMLElement;
  words: TestTexts;
  kept: Kept;
  sender: { send: () => Promise<void> };
  handedIn: boolean;
  /** Takes back on the page that everything was sent, as soon as something changes. */
  busy: () => void;
};

const askOnScreens = (
  { place, words, kept, sender, busy, ...scene }: Scene,
  waiting: { question: string; answer: Answer }[],
): void => {
  const screens = screensIn(place);
  const end = screens.length;
  let handedIn = scene.handedIn;
  for (const { question, answer } of waiting) {
    const screen = screens.find((one) => one.question === question);
    if (screen) putBack(screen, answer);
  }
  // What stands in the forms now is known: only what differs from it is a new answer.
  const known = new Map(screens.map((screen) => [screen, JSON.stringify(screen.read()?.answer)]));

  const mark = () => {
    for (const link of place.querySelectorAll<HTMLElement>('.test-numbers a')) {
      const answer = screens[Number(link.dataset['go']) - 1]?.read()?.answer;
      const answered = answer !== undefined && !saysNothing(answer);
      link.classList.toggle('answered', answered);
      const spoken = link.querySelector('.hidden');
      if (spoken) spoken.textContent = `, ${answered ? words.ask.answered : words.ask.notAnswered}`;
    }
    tellMissing(place, screens, words);
  };

  const tellProblem = (screen: Screen, problem: keyof TestTexts['problems'] | undefined) => {
    const message = screen.element.querySelector<HTMLElement>('.field-error');
    if (!message) return;
    message.textContent = problem ? words.problems[problem] : '';
    message.hidden = !problem;
  };

  const keepNow = async (screen: Screen): Promise<void> => {
    const read = screen.read();
    if (!read || screen.question === undefined || handedIn) return;
    const text = JSON.stringify(read.answer);
    if (text === known.get(screen) || read.problem === 'places-unclear') return;
    known.set(screen, text);
    busy();
    mark();
    await kept.keep(screen.question, read.answer, Date.now() + ((await kept.clockAhead()) ?? 0));
    void sender.send();
  };

  const show = (position: number, move: boolean) => {
    const at = Math.min(end, Math.max(1, position));
    for (const screen of screens) screen.element.hidden = screen.position !== at;
    for (const link of place.querySelectorAll<HTMLElement>('.test-numbers a')) {
      if (Number(link.dataset['go']) === at) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    const progress = place.querySelector('progress');
    if (progress) progress.value = at;
    if (!move) return;
    history.pushState({ at }, '', `?vraag=${at === end ? 'inleveren' : at}`);
    scrollTo({ top: 0 });
    screens[at - 1]?.element.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };

  const positionNow = () => {
    const asked = new URLSearchParams(location.search).get('vraag') ?? '1';
    return asked === 'inleveren' ? end : Number(asked) || 1;
  };

  const handIn = async () => {
    for (const screen of screens) await keepNow(screen);
    handedIn = true;
    for (const button of place.querySelectorAll('button')) button.disabled = true;
    await kept.handIn(Date.now() + ((await kept.clockAhead()) ?? 0));
    await sender.send();
  };

  for (const screen of screens) {
    let typing: ReturnType<typeof setTimeout> | undefined;
    let placeBefore = '';
    screen.form?.addEventListener('focusin', (event) => {
      if (event.target instanceof HTMLSelectElement) placeBefore = event.target.value;
    });
    screen.form?.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) {
        tradePlaces(event.target, placeBefore);
        placeBefore = event.target.value;
      }
      clearTimeout(typing);
      tellProblem(screen, undefined);
      void keepNow(screen);
    });
    screen.form?.addEventListener('input', (event) => {
      if (event.target instanceof HTMLSelectElement) return;
      clearTimeout(typing);
      busy();
      // What was typed and taken back at once is nothing new; the line on the page is made right all the same.
      typing = setTimeout(() => void keepNow(screen).then(sender.send), 500);
    });
    screen.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if ('handIn' in (screen.form?.dataset ?? {})) return void handIn();
      const problem = screen.read()?.problem;
      tellProblem(screen, problem);
      void keepNow(screen).then(() => problem === undefined && show(screen.position + 1, true));
    });
  }
  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-go]');
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    show(Number(link.dataset['go']), true);
  });
  // What was typed a moment ago must not go with the page.
  addEventListener('pagehide', () => screens.forEach((screen) => void keepNow(screen)));
  addEventListener('popstate', () => show(positionNow(), false));
  show(positionNow(), false);
  mark();
};

/** Which questions still wait, on the screen where one hands in. */
const tellMissing = (place: HTMLElement, screens: Screen[], words: TestTexts): void => {
  const box = place.querySelector('[data-missing]');
  if (!box) return;
  const missing = screens.filter((screen) => {
    const answer = screen.read()?.answer;
    return answer !== undefined && saysNothing(answer);
  });
  const text = document.createElement('p');
  text.textContent = missing.length === 0 ? words.end.all : words.end.missing(missing.length);
  const list = document.createElement('ul');
  list.className = 'test-missing';
  for (const { position } of missing) {
    const link = document.createElement('a');
    link.href = `?vraag=${position}`;
    link.dataset['go'] = String(position);
    link.textContent = words.ask.of(position, screens.length - 1);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  box.replaceChildren(text, ...(missing.length > 0 ? [list] : []));
};

for (const place of document.querySelectorAll<HTMLElement>('[data-theory-test]')) void start(place);
