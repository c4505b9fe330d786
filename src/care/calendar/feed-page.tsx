import { Button, Buttons, Form, Notice, OfficePage } from '../../ui/index.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import type { Frame } from './frame.ts';

/** How a therapist follows their sessions in a calendar of their own. */
export const FeedPage = (props: Frame & { address: string | undefined; message?: string | undefined }) => {
  const { site, member, csrf, address, message } = props;
  return (
    <OfficePage
      {...{ site, csrf, title: 'Koppelen met uw agenda', user: member.name }}
      desk={practiceDesk(member, 'calendar')}
      breadcrumb={[{ href: '/praktijk/agenda', label: 'Agenda' }, { label: 'Koppelen met uw agenda' }]}
    >
      <h1>Koppelen met uw agenda</h1>
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      <p>
        Met een koppeling ziet u uw sessies in de agenda van uw telefoon of computer. Daarin staan alleen
        tijden en voorletters: geen namen, geen plaats, niets over de inhoud.
      </p>
      {address ? (
        <>
          <p>Kopieer dit adres en kies in uw agenda “Abonneren op een agenda” of “Toevoegen via URL”.</p>
          <p class="agenda-address">
            <code>{address}</code>
          </p>
          <p class="hint">
            Wie dit adres kent, ziet uw tijden. Is het in verkeerde handen, maak dan een nieuw. Het oude adres
            stopt dan meteen: zet het nieuwe in elke agenda die u gebruikt.
          </p>
          <Buttons>
            <Form action="/praktijk/agenda/koppelen" csrf={csrf} label="Nieuw adres">
              <Button kind="quiet">Nieuw adres maken</Button>
            </Form>
            <Form action="/praktijk/agenda/ontkoppelen" csrf={csrf} label="Intrekken">
              <Button kind="danger">Koppeling intrekken</Button>
            </Form>
          </Buttons>
        </>
      ) : (
        <Form action="/praktijk/agenda/koppelen" csrf={csrf}>
          <Button>Adres maken</Button>
        </Form>
      )}
    </OfficePage>
  );
};
