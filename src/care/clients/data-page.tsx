import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
} from '../../ui/index.ts';
import { endReasons, type TypedClient } from '../domain/client.ts';
import { filePath, practiceDesk } from '../domain/practice-pages.ts';
import { ageOn, whoConsents, type Consenting } from '../domain/retention.ts';
import type { Client } from '../store/clients.ts';
import { ClientFields } from './client-form.tsx';
import { AboutFrame, type Frame } from './file-frame.tsx';
import { endWords } from './texts.ts';

/** Somebody who may be the same person as the new client. */
export type Like = { id: string; name: string; responsible: string | null; mine: boolean; ended: boolean };

const LikeNotice = ({ likes }: { likes: Like[] }) => (
  <Notice kind="warn" title="Staat deze cliënt al in uw praktijk?">
    <p>Deze geboortedag en een naam die erop lijkt, komen al voor:</p>
    <ul>
      {likes.map((like) =>
        like.mine ? (
          <li key={like.id}>
            <a href={filePath(like.id)}>{like.name}</a>
            {like.ended && ' (afgerond; u kunt de begeleiding heropenen)'}
          </li>
        ) : (
          <li key={like.id}>bij {like.responsible ?? 'een collega'}: overleg samen wie begeleidt</li>
        ),
      )}
    </ul>
    <p>Is dit iemand anders, ga dan gewoon verder.</p>
  </Notice>
);

/** Taking somebody on. */
export const NewClientPage = (props: Frame & { typed: TypedClient; likes: Like[]; newKey: string }) => (
  <OfficePage
    site={props.site}
    title="Cliënt aannemen"
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={[{ label: 'Cliënten', href: '/praktijk/clienten' }, { label: 'Cliënt aannemen' }]}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Cliënt aannemen</h1>
    {props.likes.length > 0 && <LikeNotice likes={props.likes} />}
    <Form action="/praktijk/clienten/nieuw" csrf={props.csrf}>
      <input type="hidden" name="sleutel" value={props.newKey} />
      <ClientFields typed={props.typed} errors={props.errors} />
      <Buttons>
        {props.likes.length > 0 ? (
          <Button name="toch" value="ja">
            Dit is iemand anders: aannemen
          </Button>
        ) : (
          <Button>Aannemen</Button>
        )}
        <ButtonLink kind="quiet" href="/praktijk/clienten">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  </OfficePage>
);

const consentWords: Record<Consenting, string> = {
  parents: 'de ouders beslissen',
  'child-and-parents': 'kind en ouders beslissen samen',
  self: 'beslist zelf',
};

/** What is known of a client beside the file. */
export const DataPage = (props: Frame & { client: Client; typed: TypedClient; today: CalendarDay }) => {
  const { client, today } = props;
  return (
    <AboutFrame {...props} page="data" title="Gegevens" opensFile>
      <p class="hint">
        {ageOn(client.bornOn, today)} jaar, {consentWords[whoConsents(client.bornOn, today)]}. Begonnen op{' '}
        {formatDay(dutchDay(client.startedAt), 'nl')}.
      </p>
      <Form action={`/praktijk/clienten/${client.id}/gegevens`} csrf={props.csrf} label="Gegevens">
        <ClientFields typed={props.typed} errors={props.errors} />
        <Button>Bewaren</Button>
      </Form>
    </AboutFrame>
  );
};

/** The end of the guidance, or its new beginning. */
export const EndPage = (props: Frame & { client: Client }) => {
  const { client } = props;
  return (
    <AboutFrame {...props} page="end" title="Dossier sluiten" opensFile>
      {client.endedAt ? (
        <section class="care-part stack">
          <h2>De begeleiding is afgerond</h2>
          <p>
            Op {formatDay(dutchDay(client.endedAt), 'nl')}
            {client.endReason && `: ${endWords[client.endReason].toLowerCase()}`}. Het dossier blijft bewaard
            zo lang als dat moet.
          </p>
          <Form action={`/praktijk/clienten/${client.id}/heropenen`} csrf={props.csrf} label="Heropenen">
            <Button kind="quiet">Begeleiding heropenen</Button>
          </Form>
        </section>
      ) : (
        <section class="care-part stack">
          <h2>Het dossier sluiten zonder afronding</h2>
          <p>
            Rondt u een begeleiding af, met een plan voor daarna en een brief? Kies dan{' '}
            <a href={`/praktijk/clienten/${client.id}/afronden`}>Afronden</a>. Eindigt de begeleiding anders,
            bijvoorbeeld door een dubbele invoer? Sluit het dossier dan hier.
          </p>
          <div>
            <p>Dit gebeurt er:</p>
            <ul>
              <li>
                De cliënt staat niet meer in geplande sessies en niet meer in een groep, en krijgt daar geen
                bericht van. Na heropenen plant u opnieuw.
              </li>
              <li>Links waarmee een ander iets van dit dossier ziet, stoppen.</li>
              <li>Wie de eigen pagina’s gebruikt, houdt die.</li>
              <li>
                Het dossier blijft bewaard, en vanaf vandaag telt de bewaartermijn. Heropenen kan zolang het
                dossier er is.
              </li>
            </ul>
          </div>
          <Form
            action={`/praktijk/clienten/${client.id}/beeindigen`}
            csrf={props.csrf}
            label="Dossier sluiten"
          >
            <RadioGroup
              name="reden"
              legend="Waarom?"
              lang="nl"
              error={props.errors?.['reden']}
              options={endReasons.map((value) => ({ value, label: endWords[value] }))}
            />
            <Button kind="danger">Dossier sluiten</Button>
          </Form>
        </section>
      )}
    </AboutFrame>
  );
};
