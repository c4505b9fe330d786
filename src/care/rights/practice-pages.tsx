import type { ComponentChildren } from 'preact';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  CheckboxField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tabs,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { longestWords, noticeDays } from '../domain/correction.ts';
import { eraseOn, type KeptFile } from '../domain/retention.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import type { Correction, Statement } from '../store/corrections.ts';
import type { ErasureRequest, PendingErasure } from '../store/erasure.ts';
import { Looked, type LookedProps } from './looked-page.tsx';
import { Asked, TakeAway } from './own-pages.tsx';
import { pages, practicePath, type RightsPageName } from './paths.ts';

type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  clientId: string;
  name: string;
  page: RightsPageName;
  errors?: FieldErrors | undefined;
};

const names: Record<RightsPageName, string> = {
  looked: 'Wie keek',
  'take-away': 'Kopie',
  correct: 'Verbeteringen',
  erase: 'Bewaren en wissen',
};

const PracticeFrame = (props: Frame & { children: ComponentChildren }) => {
  const { site, member, clientId, name, page } = props;
  return (
    <OfficePage
      site={site}
      title={`${names[page]}, ${name}`}
      desk={practiceDesk(member, 'clients')}
      user={member.name}
      csrf={props.csrf}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: name, href: filePath(clientId) },
        { label: names[page] },
      ]}
      errorTitle={Object.keys(props.errors ?? {}).length > 0}
    >
      <Tabs label="Dossier" tabs={fileTabs(clientId, 'rights')} />
      <h1>{name}</h1>
      <Tabs
        label="Rechten"
        tabs={pages.map((one) => ({
          href: practicePath(clientId, one),
          label: names[one],
          current: one === page,
        }))}
      />
      <h2>{names[page]}</h2>
      {props.children}
    </OfficePage>
  );
};

type Base = Omit<Frame, 'page'>;

/** Who looked in a client's file, for who guides them. */
export const PracticeLookedPage = (props: Base & { looked: LookedProps }) => (
  <PracticeFrame {...props} page="looked" errors={props.looked.read.errors}>
    <p>Elke keer dat iemand dit dossier opende of veranderde, ook u nu. De cliënt ziet dezelfde lijst.</p>
    <Looked {...props.looked} />
  </PracticeFrame>
);

/** A copy of the file, to hand to the client or to who takes over. */
export const PracticeTakeAwayPage = (
  props: Base & { contents: readonly { name: string; title: string; rows: number }[] },
) => (
  <PracticeFrame {...props} page="take-away">
    <p>
      Een kopie voor de cliënt. Geef die aan niemand anders zonder toestemming; het ophalen komt in het
      logboek.
    </p>
    <TakeAway
      lang="nl"
      reader="practice"
      path={practicePath(props.clientId, 'take-away')}
      contents={props.contents}
    />
  </PracticeFrame>
);

export type PracticeCorrectionProps = Base & {
  corrections: readonly Correction[];
  statements: readonly Statement[];
  /** The question that was answered with errors. */
  about?: string | undefined;
  typed?: Record<string, string> | undefined;
  saved?: boolean | undefined;
};

/** What a client asked to correct, each with a form to answer it. */
export const PracticeCorrectionPage = (props: PracticeCorrectionProps) => {
  const { clientId, corrections, statements, errors } = props;
  const path = practicePath(clientId, 'correct');
  const form = (correction: Correction) => {
    const mine = correction.id === props.about;
    return (
      <Form
        action={`${path}/${correction.id}`}
        csrf={props.csrf}
        label={`Antwoord: ${correction.what.slice(0, 80)}`}
      >
        <RadioGroup
          name={mine ? 'besluit' : `besluit-${correction.id}`}
          legend="Uw antwoord"
          lang="nl"
          options={[
            { value: 'accepted', label: 'Aangepast', hint: 'Verander het eerst in het dossier zelf.' },
            {
              value: 'declined',
              label: 'Niet aangepast',
              hint: 'De cliënt kan een eigen verklaring toevoegen.',
            },
          ]}
          value={mine ? props.typed?.besluit : undefined}
          error={mine ? errors?.besluit : undefined}
        />
        <TextArea
          name={mine ? 'reden' : `reden-${correction.id}`}
          label="Waarom"
          hint="De cliënt leest dit."
          lang="nl"
          rows={3}
          maxlength={longestWords}
          value={mine ? props.typed?.reden : undefined}
          error={mine ? errors?.reden : undefined}
        />
        <Button>Stuur antwoord</Button>
      </Form>
    );
  };
  return (
    <PracticeFrame {...props} page="correct">
      <ErrorSummary lang="nl" errors={errors} />
      {props.saved && <Notice kind="ok">Uw antwoord is bewaard. De cliënt krijgt bericht.</Notice>}
      {corrections.length === 0 && statements.length === 0 ? (
        <EmptyState title="Niets gevraagd">
          <p>
            Vraagt de cliënt om iets te verbeteren, dan staat dat hier, met de dag waarop een antwoord er moet
            zijn.
          </p>
        </EmptyState>
      ) : (
        <Asked
          lang="nl"
          reader="practice"
          corrections={corrections}
          statements={statements}
          below={(correction) => (correction.answer ? null : form(correction))}
        />
      )}
    </PracticeFrame>
  );
};

export type PracticeErasureProps = Base & {
  file: KeptFile;
  requests: readonly ErasureRequest[];
  typed?: Record<string, string> | undefined;
  told?: string | undefined;
};

/** How long a file is kept, and the answer to a client who asks to erase it. */
export const PracticeErasurePage = (props: PracticeErasureProps) => {
  const { clientId, file, requests, errors } = props;
  const on = eraseOn(file);
  const open = requests.find(({ refusal }) => !refusal);
  const [last] = requests;
  return (
    <PracticeFrame {...props} page="erase">
      <ErrorSummary lang="nl" errors={errors} />
      {props.told === 'bewaard' && (
        <Notice kind="ok">Uw antwoord is bewaard. De cliënt krijgt bericht.</Notice>
      )}
      <p>
        {file.basis.basis === 'statutory-care'
          ? 'Dit dossier valt onder de WGBO: twintig jaar na de laatste verandering.'
          : `Dit dossier bewaart u op toestemming: ${file.basis.yearsAfterEnd} jaar na het einde. De cliënt kan het zelf op elk moment wissen.`}{' '}
        {on ? `Het wordt vanzelf gewist op ${formatDay(on, 'nl')}.` : 'De begeleiding loopt nog.'}
      </p>
      {open ? (
        <article class="card stack">
          <h3>De cliënt vraagt om te wissen</h3>
          <p class="rights-words">{open.why}</p>
          <p>Antwoord uiterlijk {formatDay(open.answerBy, 'nl')}.</p>
          <p>
            Weigeren mag alleen als bewaren van aanmerkelijk belang is voor een ander dan de cliënt, of als
            een wet het vraagt.
          </p>
          {!file.endedOn && (
            <Notice kind="warn">
              De begeleiding loopt nog. Bij wissen verdwijnen ook het programma, de geplande sessies en de
              brieven, en de cliënt kan niet meer bij de eigen pagina’s.
            </Notice>
          )}
          <p>
            <ButtonLink kind="quiet" href={practicePath(clientId, 'take-away')}>
              Haal eerst een kopie op voor de cliënt
            </ButtonLink>
          </p>
          <Form action={practicePath(clientId, 'erase')} csrf={props.csrf}>
            <RadioGroup
              name="besluit"
              legend="Uw besluit"
              lang="nl"
              options={[
                { value: 'keep', label: 'Bewaren, met de reden hieronder' },
                { value: 'erase', label: 'Alles nu wissen', hint: 'Vink dan ook de bevestiging aan.' },
              ]}
              value={props.typed?.besluit}
              error={errors?.besluit}
            />
            <TextArea
              name="reden"
              label="Waarom bewaren"
              hint="Nodig als u bewaart: de cliënt leest dit. Bij wissen laat u dit leeg."
              lang="nl"
              rows={3}
              maxlength={longestWords}
              value={props.typed?.reden}
              error={errors?.reden}
            />
            <CheckboxField
              name="zeker"
              label="Bij wissen: ik weet dat dit niet teruggedraaid kan worden"
              lang="nl"
              checked={props.typed?.zeker === 'ja'}
              error={errors?.zeker}
            />
            <Button kind="danger">Leg vast</Button>
          </Form>
        </article>
      ) : (
        last?.refusal && (
          <p class="rights-words">
            De cliënt vroeg eerder om te wissen. Uw antwoord was: {last.refusal.reason}
          </p>
        )
      )}
    </PracticeFrame>
  );
};

/** The files that are erased by themselves before long. */
export const RetentionPage = (props: {
  site: Site;
  member: MemberActor;
  csrf: string;
  pending: readonly PendingErasure[];
  erased: boolean;
}) => (
  <OfficePage
    site={props.site}
    title="Bewaartermijnen"
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    breadcrumb={[{ label: 'Cliënten', href: '/praktijk/clienten' }, { label: 'Bewaartermijnen' }]}
  >
    <h1>Bewaartermijnen</h1>
    {props.erased && <Notice kind="ok">Het dossier is gewist.</Notice>}
    <p>
      Dossiers waarvan de termijn bijna voorbij is. U hoort het {noticeDays} dagen van tevoren; daarna worden
      ze vanzelf gewist. Heeft de cliënt nog een kopie nodig, geef die dan nu.
    </p>
    {props.pending.length === 0 ? (
      <EmptyState title="Niets in zicht">
        <p>Geen dossier van uw cliënten wordt de komende {noticeDays} dagen gewist.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Dossiers die gewist worden, het eerste bovenaan"
        columns={[
          {
            header: 'Cliënt',
            main: true,
            cell: (row) => <a href={practicePath(row.clientId, 'erase')}>{row.name}</a>,
          },
          { header: 'Wordt gewist op', cell: (row) => formatDay(row.eraseOn, 'nl') },
          { header: 'Gemeld op', cell: (row) => formatDay(row.noticedOn, 'nl') },
        ]}
        rows={props.pending}
        rowKey={(row) => row.clientId}
      />
    )}
  </OfficePage>
);
