import { useState } from 'preact/hooks';
import type { FieldList, SentEvent } from '../domain/field-list.ts';
import type { KitState } from './attend-kit.island.tsx';
import { fieldTexts as t, refusalWords } from './texts.ts';

export type KitStatusProps = {
  state: KitState;
  /** Whether the page opens without internet; unknown at first. */
  kept: boolean | undefined;
  lasting: boolean;
  path: string;
  send: () => void;
  dismiss: () => void;
  clear: () => void;
};

/** What the teacher must be able to trust: is there a connection, what is unsent, what was refused, what is kept. */
export const KitStatus = ({ state, kept, lasting, path, send, dismiss, clear }: KitStatusProps) => {
  const [held, setHeld] = useState(false);
  const waiting = state.unsent.length;
  return (
    <section class="field-status stack" aria-label={t.statusLabel}>
      {state.trouble !== 'signed-out' && <p role="status">{state.trouble ? t.offline : t.online}</p>}
      {state.trouble === 'signed-out' && (
        <p class="field-alert">
          {t.signedOut} <a href={`/inloggen?naar=${encodeURIComponent(`${path}/veld`)}`}>{t.signIn}</a>
        </p>
      )}
      {!lasting && <p class="field-alert">{t.memoryOnly}</p>}
      {waiting > 0 && state.trouble !== 'signed-out' && (
        <button type="button" class="button quiet" onClick={send}>
          {t.sendNow}
        </button>
      )}
      {state.refused.length > 0 && (
        <div class="field-alert stack">
          <p>{t.refused(state.refused.length)}</p>
          <ul>
            {state.refused.map(({ event, reason }) => (
              <li key={event.id}>
                {nameOf(event, state.list)}: {refusalWords[reason]}
              </li>
            ))}
          </ul>
          <button type="button" class="button quiet" onClick={dismiss}>
            {t.dismiss}
          </button>
        </div>
      )}
      {kept !== undefined && <p>{kept ? t.ready : t.notReady}</p>}
      {state.list && (
        <>
          <p>{t.keep(state.list.keptUntil)}</p>
          {held && <p role="alert">{t.clearUnsent}</p>}
          <button type="button" class="link-button" onClick={() => (waiting > 0 ? setHeld(true) : clear())}>
            {t.clear}
          </button>
        </>
      )}
    </section>
  );
};

const nameOf = (event: SentEvent, list: FieldList | undefined): string => {
  const id = 'who' in event ? ('enrolmentId' in event.who ? event.who.enrolmentId : '') : undefined;
  const placed = event.kind === 'place' ? event.enrolmentId : id;
  if (event.kind === 'group') return event.name;
  return list?.people.find((person) => person.enrolmentId === placed)?.name ?? t.unknownPerson;
};
