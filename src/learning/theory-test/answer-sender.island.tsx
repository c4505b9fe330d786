import type { AnswerRefusal } from '../domain/theory-test.ts';
import type { Kept } from './kept-answers.island.tsx';

/** How sending goes, for the line on the page that says so. */
export type Sending = {
  waiting: number;
  handInWaits: boolean;
  state: 'sending' | 'sent' | 'offline' | 'failed' | 'signed-out';
  /** Why an answer was not taken, when that happened. */
  lost: AnswerRefusal | undefined;
};

type Reply = {
  kept: string[];
  refused: { id: string; reason: AnswerRefusal }[];
  standing: 'drawn' | 'open' | 'closed';
  handedIn: boolean;
  now: number;
};

type SenderSettings = {
  kept: Kept;
  test: string;
  /** The address of the page; answers go below it. */
  path: string;
  csrf: string;
  tell: (sending: Sending) => void;
  /** Called when everything is sent and the page has nothing more to keep. */
  done: (what: 'handed-in' | 'closed' | 'not-entered') => void;
};

/** Seconds between tries, growing, and how often the page asks whether the room is still open. */
const firstPause = 2;
const longestPause = 15;
const look = 30;
const patienceMs = 12_000;

/** There was a connection, and the server could not take the delivery. */
class ServerFault extends Error {}

/** Sends what is kept, as soon as it can and as often as it takes. A delivery that is doubled does no harm. */
export const createSender = (settings: SenderSettings) => {
  const { kept, test, path, tell } = settings;
  let csrf = settings.csrf;
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let lost: AnswerRefusal | undefined;
  let finished = false;

  const report = async (state: Sending['state']) => {
    const { answers, handIn } = await kept.waiting();
    tell({ waiting: answers.length, handInWaits: handIn !== undefined, state, lost });
  };

  const finish = (what: Parameters<SenderSettings['done']>[0]) => {
    finished = true;
    settings.done(what);
  };

  const later = (seconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), seconds * 1000);
  };

  const post = async (body: object): Promise<Response> =>
    fetch(`${path}/antwoorden`, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify(body),
    });

  /** After signing in again the forms carry another token: the page has it. */
  const freshToken = async (): Promise<boolean> => {
    const page = await fetch(path, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
    const fresh = new DOMParser()
      .parseFromString(page.ok ? await page.text() : '', 'text/html')
      .querySelector<HTMLElement>('[data-theory-test]')?.dataset['csrf'];
    const changed = fresh !== undefined && fresh !== csrf;
    if (changed) csrf = fresh;
    return changed;
  };

  const learn = async (reply: Reply, before: number): Promise<void> => {
    // The answer was made somewhere between asking and hearing: halfway is wrong by half the way at most.
    await kept.saveClock(reply.now - (before + Date.now()) / 2);
    await kept.settle([...reply.kept, ...reply.refused.map(({ id }) => id)]);
    lost = reply.refused[0]?.reason ?? lost;
    const left = (await kept.waiting()).answers.length;
    await report(left > 0 ? 'sending' : 'sent');
    if (left > 0) again = true;
    else if (reply.handedIn || reply.standing === 'closed') finish(reply.handedIn ? 'handed-in' : 'closed');
  };

  const once = async (): Promise<void> => {
    const { answers, handIn } = await kept.waiting();
    if (answers.length > 0 || handIn) await report('sending');
    const before = Date.now();
    let answer = await post({ test, answers, handIn });
    if (answer.status === 403 && (await freshToken())) answer = await post({ test, answers, handIn });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403)
      return report('signed-out');
    if (answer.status === 409) return finish('not-entered');
    if (!answer.ok) throw new ServerFault(`answered with ${answer.status}`);
    await learn((await answer.json()) as Reply, before);
  };

  const run = async (): Promise<void> => {
    try {
      do {
        again = false;
        await once();
      } while (again);
      pause = firstPause;
      if (!finished) later(look);
    } catch (fault) {
      // No connection, a slow one, or a server that is being restarted: the remedy is the same, the words are not.
      await report(fault instanceof ServerFault ? 'failed' : 'offline').catch(() => undefined);
      later(pause * (0.75 + Math.random() / 2));
      pause = Math.min(longestPause, pause * 2);
    }
  };

  const send = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    clearTimeout(timer);
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };

  return { send };
};
