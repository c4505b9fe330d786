import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath } from '../../kernel/lang.ts';
import { absolute, Button, ButtonLink, Form, Notice, QrCode, type Site } from '../../ui/index.ts';
import { claimRules, writtenClaimCode, type ClaimState } from '../domain/claim.ts';
import type { Client } from '../store/clients.ts';
import { AboutFrame, type Frame } from './file-frame.tsx';
import { sheetTexts } from './texts.ts';

/** How taking the file into use stands, in words. */
const stateWords = (state: ClaimState): string => {
  switch (state.state) {
    case 'in-use':
      return `De cliënt gebruikt de eigen pagina’s sinds ${formatDay(dutchDay(state.since), 'nl')}.`;
    case 'code-open':
      return `Er is een code die werkt tot en met ${formatDay(dutchDay(state.until), 'nl')}. Een nieuwe code vervangt haar.`;
    case 'code-spent':
      return `De code is ${claimRules.mostTries} keer verkeerd ingevuld en werkt niet meer. Maak een nieuwe.`;
    case 'code-expired':
      return 'De code is verlopen. Maak een nieuwe.';
    case 'no-code':
      return 'De cliënt gebruikt de eigen pagina’s nog niet.';
  }
};

/** What helps who cannot sign in any more: no new code, for the pages are in use. */
const InUse = () => (
  <>
    <p>Kan de cliënt niet meer inloggen? Een nieuwe code helpt dan niet.</p>
    <ul>
      <li>
        Telefoon kwijt: inloggen kan met een herstelcode. Daarna stelt de cliënt bij Beveiliging een andere
        telefoon in.
      </li>
      <li>
        Ook de herstelcodes kwijt, of geen toegang meer tot de mail: laat de cliënt het kantoor van Duurloop
        om hulp vragen. Een ander adres bij Gegevens verandert niet waarmee de cliënt inlogt.
      </li>
    </ul>
  </>
);

/** Whether the client uses their own pages, and the way to a code. */
export const CodePage = (props: Frame & { client: Client; state: ClaimState }) => {
  const { client, state } = props;
  return (
    <AboutFrame {...props} page="code" title="Eigen pagina’s" opensFile>
      <section class="care-part stack">
        <p>{stateWords(state)}</p>
        {state.state === 'in-use' ? (
          <InUse />
        ) : client.email ? (
          <>
            <p>
              U maakt een code en geeft haar op papier. De cliënt logt in met {client.email} en een tweede
              stap, en vult de code met de geboortedag in. De code werkt {claimRules.days} dagen; u ziet haar
              maar één keer.
            </p>
            <Form action={`/praktijk/clienten/${client.id}/code`} csrf={props.csrf} label="Code maken">
              <Button>Code maken</Button>
            </Form>
          </>
        ) : (
          <Notice kind="info" title="Eerst een e-mailadres">
            <p>
              De cliënt logt in met een eigen e-mailadres. Vul het in bij{' '}
              <a href={`/praktijk/clienten/${client.id}/gegevens`}>Gegevens</a>.
            </p>
          </Notice>
        )}
      </section>
    </AboutFrame>
  );
};

const Sheet = ({ site, client, code, until }: { site: Site; client: Client; code: string; until: Date }) => {
  const t = sheetTexts[client.lang];
  const address = absolute(site, localPath('/loper/beginnen', client.lang));
  return (
    <section class="care-code" lang={client.lang}>
      <div class="stack">
        <h2>{t.title}</h2>
        <p>{t.lead}</p>
        <p>
          {t.code}: <strong class="care-code-signs">{writtenClaimCode(code)}</strong>
        </p>
        <ol>
          {t.steps(address).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {t.until} {formatDay(dutchDay(until), client.lang)}. {t.care}
        </p>
      </div>
      <QrCode text={address} label={t.qr} class="care-code-qr" />
    </section>
  );
};

/** The sheet for the client, with the code that is shown this once. */
export const CodeSheetPage = (props: Frame & { client: Client; code: string; until: Date }) => (
  <AboutFrame {...props} page="code" title="Eigen pagina’s" opensFile>
    <Notice kind="warn" title="Deze code ziet u alleen nu">
      <p>Druk deze pagina af met uw browser, of schrijf de code over. Wij bewaren haar niet leesbaar.</p>
    </Notice>
    <Sheet {...props} />
    <p class="care-no-print">
      <ButtonLink kind="quiet" href={`/praktijk/clienten/${props.client.id}/gegevens`}>
        Klaar
      </ButtonLink>
    </p>
  </AboutFrame>
);
