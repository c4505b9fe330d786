import type { ComponentChildren } from 'preact';
import {
  Button,
  Buttons,
  ErrorSummary,
  Fold,
  Form,
  Notice,
  OfficePage,
  Prose,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Edition } from '../../../training/index.ts';
import type { Brief } from '../../store/assignment-terms.ts';
import { briefHtml, longestBrief } from '../brief.ts';
import { listPath, type Frame } from './list-page.tsx';

const BriefFields = ({
  brief,
  errors,
  optional,
}: {
  brief: Partial<Brief>;
  errors: FieldErrors | undefined;
  optional: boolean;
}) => (
  <>
    <TextArea
      name="tekst-nl"
      label="De opdracht in het Nederlands"
      lang="nl"
      hint="In Markdown: ### voor een kopje, - voor een opsomming, **vet**."
      error={errors?.['tekst-nl']}
      value={brief.nl}
      maxlength={longestBrief}
      rows={12}
      optional={optional}
    />
    <TextArea
      name="tekst-en"
      label="De opdracht in het Engels"
      lang="nl"
      error={errors?.['tekst-en']}
      value={brief.en}
      maxlength={longestBrief}
      rows={12}
      optional={optional}
    />
  </>
);

const Preview = ({ text, children }: { text: string; children?: ComponentChildren }) => (
  <Fold summary="Zo leest een deelnemer het">
    {children}
    <Prose html={briefHtml(text)} />
  </Fold>
);

/** What one edition does otherwise: its own text, and its own term. Empty fields mean: as usual. */
export const EditionSettingsPage = (
  props: Frame & {
    edition: Edition;
    own: Partial<Brief>;
    dueOn: string;
    usualDay: string;
    shown: string;
    mayChangeTemplate: boolean;
    errors?: FieldErrors | undefined;
  },
) => (
  <OfficePage
    site={props.site}
    title={`Tekst en termijn van de opdracht ${props.edition.code}`}
    section="teaching"
    user={props.user}
    roles={props.roles}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={[
      { label: `Opdrachten ${props.edition.code}`, href: listPath(props.edition) },
      { label: 'Tekst en termijn' },
    ]}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Tekst en termijn</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    <Preview text={props.shown} />
    <Form action={`${listPath(props.edition)}/instellen`} csrf={props.csrf} label="Tekst en termijn">
      <TextField
        name="termijn"
        label="Inleveren tot en met"
        lang="nl"
        type="date"
        width="half"
        hint={`Laat dit leeg voor de gewone termijn: ${props.usualDay}, twee weken voor de terugkomdag.`}
        error={props.errors?.['termijn']}
        value={props.dueOn}
        optional
      />
      <p>
        Laat de tekst leeg om de vaste tekst van het instituut te gebruiken.
        {props.mayChangeTemplate && (
          <>
            {' '}
            <a href="/beheer/onderwijs/opdracht">Vaste tekst bekijken of aanpassen</a>
          </>
        )}
      </p>
      <BriefFields brief={props.own} errors={props.errors} optional />
      <Buttons>
        <Button>Bewaar</Button>
      </Buttons>
    </Form>
  </OfficePage>
);

/** The institute's own text, for every edition that has none of its own. */
export const TemplatePage = (props: Frame & { brief: Brief; errors?: FieldErrors | undefined }) => (
  <OfficePage
    site={props.site}
    title="Vaste tekst van de praktijkopdracht"
    section="teaching"
    user={props.user}
    roles={props.roles}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={[{ label: 'Onderwijs', href: '/beheer/onderwijs' }, { label: 'Praktijkopdracht' }]}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Vaste tekst van de praktijkopdracht</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    <p>
      Deze tekst geldt voor elke editie zonder eigen tekst. Een editie die al begonnen is, houdt de tekst die
      toen gold.
    </p>
    <Preview text={props.brief.nl} />
    <Form action="/beheer/onderwijs/opdracht" csrf={props.csrf} label="Vaste tekst">
      <BriefFields brief={props.brief} errors={props.errors} optional={false} />
      <Buttons>
        <Button>Bewaar</Button>
      </Buttons>
    </Form>
  </OfficePage>
);
