import type { TeamRefusal } from '../domain/practice.ts';

/** The words of the settings of a practice; these pages are in Dutch. */
export const settingsErrors = {
  noName: 'Vul een naam in.',
  tooLong: 'Maak dit korter.',
  nationalNumber: 'Dit lijkt een burgerservicenummer. Dat bewaren we nergens; laat het weg.',
  noBasis: 'Kies waarom u een dossier mag bijhouden.',
  noComplaintsOfficer:
    'Vul in wie de klachtenfunctionaris is. Wie als zorgverlener dossiers bijhoudt, moet er een hebben (Wkkgz).',
  noDisputesBody:
    'Vul de geschilleninstantie in. Wie als zorgverlener dossiers bijhoudt, moet bij een erkende zijn aangesloten (Wkkgz).',
  noReason: 'Schrijf in minstens 10 tekens waarom de grondslag of de termijn verandert.',
  badTerm: 'Vul een heel aantal jaren in, van 1 tot en met 20.',
  badEmail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl.',
  noEmail: 'Vul het e-mailadres in waarop de uitnodiging komt.',
  badPhone: 'Vul een telefoonnummer in, met alleen cijfers, spaties en +.',
  noRole: 'Kies minstens één rol.',
  inTeam: 'Dit adres hoort al bij uw team, of is al uitgenodigd.',
  noAddress: 'Vul het adres of het vertrekpunt in.',
  noTerrain: 'Kies de ondergrond.',
  badPrice: 'Vul een bedrag in zoals 45 of 45,50.',
  highPrice: 'Dit bedrag is hoger dan € 10.000. Controleer het.',
} as const;

export const teamRefusals: Record<TeamRefusal, string> = {
  'last-owner': 'Dit is de enige eigenaar. Maak eerst iemand anders eigenaar.',
  'no-role': settingsErrors.noRole,
  'clients-not-handed-over':
    'Deze therapeut is nog verantwoordelijk voor cliënten. Kies voor elke cliënt wie het overneemt.',
  'heir-no-therapist': 'Kies een therapeut uit uw team die blijft.',
  'not-there': 'Deze collega hoort niet meer bij het team.',
};

const messages = {
  geopend:
    'Uw praktijk is open. Vul hieronder aan wat cliënten van u moeten weten, en neem dan uw eerste cliënt aan.',
  bewaard: 'Bewaard.',
  uitgenodigd: 'De uitnodiging is verstuurd. Uw collega logt in met dat adres en neemt haar aan.',
  rollen: 'De rollen zijn veranderd.',
  beeindigd: 'Deze collega heeft geen toegang meer, vanaf nu.',
  plaats: 'De plaats is bewaard.',
  gesloten: 'De plaats is uit uw lijst gehaald. Wat daar was, houdt zijn naam.',
  tarieven: 'De tarieven zijn bewaard.',
} as const;

/** The message named by a word in the address; any other word says nothing. */
export const settingsMessage = (word = ''): string | undefined =>
  Object.hasOwn(messages, word) ? messages[word as keyof typeof messages] : undefined;
