import type { ComponentChildren } from 'preact';
import { formatDay } from '../../kernel/format.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { bases } from '../domain/practice.ts';
import { basisMeaning, basisWords, roleHints, roleWords } from '../domain/practice-words.ts';
import { keptYears } from '../domain/retention.ts';
import type { Membership } from '../store/members.ts';
import type { Invitation } from '../store/team.ts';
import { longestName, type NewPractice, type TypedPractice } from './form.ts';

export type Frame = { site: Site; user: string; csrf: string; message?: string | undefined };

/** Who has no practice yet has no menu either; they can sign out. */
const noDesk = { home: '/praktijk', label: 'Menu van de praktijk', items: [], signOutAt: '/mijn/uitloggen' };

const Sheet = (props: Frame & { title: string; errors?: FieldErrors; children?: ComponentChildren }) => (
  <OfficePage
    site={props.site}
    title={props.title}
    desk={noDesk}
    user={props.user}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
  >
    <div class="care-sheet stack">
      <ErrorSummary lang="nl" errors={props.errors} />
      <h1>{props.title}</h1>
      {props.message && <Notice kind="info">{props.message}</Notice>}
      {props.children}
    </div>
  </OfficePage>
);

/** S35: who is not in the register reads how one gets there. */
export const NotRegisteredPage = (props: Frame & { invitations: number }) => (
  <Sheet {...props} title="Een praktijk openen">
    <p class="lead">
      Een praktijk opent u als runningtherapeut met een registratie die vandaag geldt. Bij uw account vinden
      we die niet.
    </p>
    {props.invitations > 0 && (
      <Notice kind="ok" title="U bent uitgenodigd">
        <p>
          <a href="/praktijk/uitnodiging">Bekijk de uitnodiging</a>: bij een praktijk van iemand anders heeft
          u geen eigen registratie nodig.
        </p>
      </Notice>
    )}
    <h2>Hoe u in het register komt</h2>
    <ol class="care-steps">
      <li>
        Volg de basiscursus van drie dagen. <a href="/cursussen">Bekijk de cursussen</a>.
      </li>
      <li>
        Laat zien dat u aan het competentieprofiel voldoet.{' '}
        <a href="/mijn/register">Meld u aan bij het register</a>, of kijk hoe het met uw aanmelding staat.
      </li>
      <li>Bent u toegelaten, dan opent u hier uw praktijk.</li>
    </ol>
    <p>
      Staat u al in het register, maar met een ander e-mailadres? Log dan in met dat adres. Zo kijken anderen
      naar het register: <a href="/runningtherapeuten">alle runningtherapeuten</a>.
    </p>
    <p>
      Zoekt u zelf begeleiding, of heeft u een code van uw therapeut? <a href="/loper/beginnen">Begin hier</a>
      .
    </p>
  </Sheet>
);

export const OpenPage = (
  props: Frame & { typed: TypedPractice; errors?: FieldErrors; name: string; invitations: number },
) => (
  <Sheet {...props} title="Een praktijk openen">
    <p class="lead">
      {props.name}, uw registratie als runningtherapeut geldt vandaag. In een praktijk houdt u bij wie u
      begeleidt, alleen of met een team.
    </p>
    {props.invitations > 0 && (
      <Notice kind="info">
        <a href="/praktijk/uitnodiging">U bent ook uitgenodigd bij een praktijk.</a>
      </Notice>
    )}
    <Form action="/praktijk/openen" csrf={props.csrf}>
      <TextField
        name="naam"
        label="Naam van de praktijk"
        hint="Zo zien uw cliënten u. U kunt de naam later veranderen."
        lang="nl"
        autocomplete="organization"
        maxlength={longestName}
        value={props.typed.naam}
        error={props.errors?.['naam']}
      />
      <RadioGroup
        name="grondslag"
        legend="Waarom mag u een dossier bijhouden?"
        hint="Van dit antwoord hangt af hoe lang u bewaart en wat cliënten van u lezen."
        lang="nl"
        value={props.typed.grondslag}
        error={props.errors?.['grondslag']}
        options={bases.map((value) => ({
          value,
          label: basisWords[value],
          hint: basisMeaning[value].join(' '),
        }))}
      />
      <TextField
        name="termijn"
        label="Bewaartermijn in jaren"
        hint={`Alleen bij toestemming. Laat leeg voor ${keptYears.consentByDefault} jaar na het einde.`}
        lang="nl"
        optional
        width="year"
        inputmode="numeric"
        value={props.typed.termijn}
        error={props.errors?.['termijn']}
      />
      <Button>Verder</Button>
    </Form>
  </Sheet>
);

/** The answers once more, with what follows from them, before anything is opened. */
export const ConfirmPage = (props: Frame & { typed: TypedPractice; practice: NewPractice }) => {
  const { practice, typed } = props;
  return (
    <Sheet {...props} title="Klopt dit?">
      <Facts
        rows={[
          { term: 'Naam', detail: practice.name },
          { term: 'Grondslag', detail: basisWords[practice.basis] },
          {
            term: 'U bewaart een dossier',
            detail:
              practice.basis === 'statutory'
                ? `${keptYears.statutory} jaar na de laatste wijziging`
                : `${practice.yearsAfterEnd ?? keptYears.consentByDefault} jaar na het einde`,
          },
        ]}
      />
      <h2>Wat dit betekent</h2>
      <ul>
        {basisMeaning[practice.basis].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        U bent eigenaar en therapeut van deze praktijk. De grondslag verandert u later alleen met een reden.
      </p>
      <Form action="/praktijk/openen/bevestigen" csrf={props.csrf}>
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Buttons>
          <Button>Praktijk openen</Button>
          <ButtonLink kind="quiet" href={`/praktijk/openen?${new URLSearchParams(typed).toString()}`}>
            Iets veranderen
          </ButtonLink>
        </Buttons>
      </Form>
    </Sheet>
  );
};

/** What somebody was invited to. */
export const InvitationsPage = (props: Frame & { invitations: Invitation[]; email: string }) => (
  <Sheet {...props} title="Uitnodigingen">
    {props.invitations.length === 0 ? (
      <EmptyState title="Er wacht geen uitnodiging">
        <p>
          We keken bij {props.email}. Kreeg u een uitnodiging op een ander adres, log dan in met dat adres, of
          vraag de praktijk om een nieuwe.
        </p>
        <ButtonLink kind="quiet" href="/praktijk">
          Naar uw praktijk
        </ButtonLink>
      </EmptyState>
    ) : (
      <Cards>
        {props.invitations.map((invitation) => (
          <Card key={invitation.memberId}>
            <h2>{invitation.practice}</h2>
            <p>Uitgenodigd op {formatDay(dutchDay(invitation.invitedAt), 'nl')}, als:</p>
            <ul>
              {invitation.roles.map((role) => (
                <li key={role}>
                  <strong>{roleWords[role]}.</strong> {roleHints[role]}
                </li>
              ))}
            </ul>
            <Form
              action={`/praktijk/uitnodiging/${invitation.memberId}`}
              csrf={props.csrf}
              label={`Uitnodiging van ${invitation.practice}`}
            >
              <Buttons>
                <Button name="antwoord" value="ja">
                  Aannemen
                </Button>
                <Button kind="quiet" name="antwoord" value="nee">
                  Afwijzen
                </Button>
              </Buttons>
            </Form>
          </Card>
        ))}
      </Cards>
    )}
  </Sheet>
);

/** Who works in several practices chooses one; the others stay a choice away. */
export const ChoosePage = (props: Frame & { memberships: Membership[]; present: string }) => (
  <Sheet {...props} title="Kies een praktijk">
    <ul class="care-choices">
      {props.memberships.map(({ actor, practice }) => (
        <li key={actor.practiceId}>
          <div>
            <strong>{practice}</strong>{' '}
            {actor.practiceId === props.present && <Tag kind="ok">Hier werkt u nu</Tag>}
            <p class="hint">{actor.roles.map((role) => roleWords[role]).join(', ')}</p>
          </div>
          <Form action="/praktijk/kiezen" csrf={props.csrf} label={`Werken in ${practice}`}>
            <Button kind="quiet" name="praktijk" value={actor.practiceId}>
              Hier werken
            </Button>
          </Form>
        </li>
      ))}
    </ul>
    <p>
      <a href="/praktijk/uitnodiging">Uitnodigingen</a> ·{' '}
      <a href="/praktijk/openen">Nog een praktijk openen</a>
    </p>
  </Sheet>
);
