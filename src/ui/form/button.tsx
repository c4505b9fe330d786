import type { ComponentChildren } from 'preact';

/** `action` is the one thing to do on a page; `danger` is for what is hard to take back. */
export type ButtonKind = 'action' | 'quiet' | 'danger';

const buttonClass = (kind: ButtonKind | undefined): string =>
  kind === undefined || kind === 'action' ? 'button' : `button ${kind}`;

export type ButtonProps = {
  kind?: ButtonKind | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Another address than that of the form around it. */
  formaction?: string | undefined;
  children?: ComponentChildren;
};

/** A button that sends its form. */
export const Button = (props: ButtonProps) => (
  <button
    type="submit"
    class={buttonClass(props.kind)}
    name={props.name}
    value={props.value}
    formaction={props.formaction}
  >
    {props.children}
  </button>
);

export type ButtonLinkProps = { href: string; kind?: ButtonKind | undefined; children?: ComponentChildren };

/** A link that looks like a button: it leads somewhere, it does not change anything. */
export const ButtonLink = (props: ButtonLinkProps) => (
  <a class={buttonClass(props.kind)} href={props.href}>
    {props.children}
  </a>
);

/** A row of buttons and links, wrapping on a phone. */
export const Buttons = ({ children }: { children?: ComponentChildren }) => (
  <div class="buttons">{children}</div>
);
