import type { ComponentChildren } from 'preact';

export type FormProps = {
  action: string;
  method?: 'get' | 'post' | undefined;
  csrf?: string | undefined;
  multipart?: boolean | undefined;
  /** A name for assistive technology, where a page holds several forms. */
  label?: string | undefined;
  /** Side by side in one row: filters and other short forms. */
  inline?: boolean | undefined;
  children?: ComponentChildren;
};

/**
 * A form that the server judges: the browser's own balloons stay away, because our messages are
 * tied to their fields and keep what was typed.
 */
export const Form = (props: FormProps) => {
  const method = props.method ?? 'post';
  return (
    <form
      action={props.action}
      method={method}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      class={props.inline ? 'form-inline' : 'form'}
      aria-label={props.label}
      noValidate
    >
      {props.csrf && method === 'post' && <input type="hidden" name="csrf" value={props.csrf} />}
      {props.children}
    </form>
  );
};
