import type { Lang } from '../../../kernel/lang.ts';
import type { Fields, FormField } from '../../domain/questionnaire/index.ts';

/** What every kind of question takes; `about` goes to the field of ui as it is. */
export type FieldProps = {
  field: FormField;
  typed: Fields;
  lang: Lang;
  errors: Readonly<Record<string, string>>;
  about: {
    name: string;
    lang: Lang;
    hint: string | undefined;
    error: string | undefined;
    optional: boolean;
  };
};
