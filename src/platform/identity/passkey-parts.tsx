import type { ComponentChildren } from 'preact';
import type { IdentitySite } from './parts.ts';

/** The one script of these pages. Without it everything still works with password and code. */
export const PasskeyScript = ({ site }: { site: IdentitySite }) =>
  site.passkeyHref ? <script type="module" src={site.passkeyHref} /> : null;

export type PasskeyButtonProps = {
  site: IdentitySite;
  /** What the button does: prove who you are, or add a passkey to the account. */
  ceremony: 'sign-in' | 'add';
  csrf: string;
  naar?: string | undefined;
  title: string;
  note: string;
  button: string;
  failed: string;
  /** What is asked before the button. */
  children?: ComponentChildren;
};

/** Hidden until the script finds that this browser knows passkeys; `passkey.island.tsx` brings it to life. */
export const PasskeyButton = (props: PasskeyButtonProps) =>
  props.site.passkeyHref ? (
    <section hidden data-passkey={props.ceremony} data-csrf={props.csrf} data-naar={props.naar} class="stack">
      <h2>{props.title}</h2>
      <p>{props.note}</p>
      {props.children}
      <p class="field-error" role="alert" hidden>
        {props.failed}
      </p>
      <p>
        <button type="button" class="button quiet">
          {props.button}
        </button>
      </p>
    </section>
  ) : null;
