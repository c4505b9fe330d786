import type { FollowRefusal } from './command.ts';

/** The words of the practice's pages about letters; they are in Dutch. */
export const refusalWords: Record<FollowRefusal, string> = {
  'not-now': 'Dat kan nu niet meer met deze brief. Hieronder ziet u hoe hij nu staat.',
  'not-agreed':
    'Niet alles in deze brief mag naar deze ontvanger. Bekijk de toestemming, of maak de brief opnieuw uit de gegevens.',
  'nothing-in-it': 'In deze brief staat nog niets. Schrijf ten minste één deel.',
  'not-there': 'Kies een ontvanger en een soort brief uit de lijst.',
  'not-offered': 'Deze brief ligt niet meer voor aan de cliënt.',
  'changed-meanwhile': 'De brief is intussen veranderd. Lees hem opnieuw.',
  'not-ticked': 'Zet een vinkje als de cliënt de brief vrijgeeft.',
  'client-decides': 'Deze cliënt heeft eigen pagina’s, en geeft de brief daar zelf vrij.',
  'parents-sign': 'Voor deze cliënt tekent een ouder of voogd.',
  'how-missing': 'Kies hoe de cliënt de brief vrijgaf.',
  'day-missing': 'Vul de dag in waarop de cliënt de brief vrijgaf.',
  'day-not-yet': 'Kies een dag vanaf de dag dat u de brief voorlegde, tot en met vandaag.',
};

export const problemWords = {
  'too-long': 'Dit deel is te lang. Houd het kort: wat deze ontvanger moet weten.',
  'national-number': 'Dit lijkt een burgerservicenummer. Dat komt in geen brief; laat het weg.',
} as const;

export const touchyNotice = {
  diagnosis: 'een diagnose of stoornis',
  medication: 'medicatie',
} as const;

/** What keeps a letter within the profession (S4), beside every field. */
export const writingHint =
  'Schrijf wat u als runningtherapeut weet: het lopen, de afspraken, hoe het gaat. Geen verslag van gesprekken, geen diagnose, geen advies over medicatie.';

const messages = {
  begonnen: 'Dit is een eerste tekst uit de gegevens. Lees hem na en pas hem aan.',
  bewaard: 'De brief is bewaard.',
  ververst: 'De brief is opnieuw gemaakt uit de gegevens van nu.',
  voorgelegd: 'De brief ligt voor aan de cliënt. Er gaat niets weg voordat die hem vrijgeeft.',
  teruggehaald: 'De brief is weer een concept. De cliënt ziet hem nu niet.',
  vrijgegeven: 'De brief is vrijgegeven, bevroren en verstuurd.',
  verstuurd: 'De ontvanger krijgt een mail met een nieuwe link. De vorige link werkt niet meer.',
  link: 'De link werkt niet meer.',
  ingetrokken: 'De brief is ingetrokken. Een link ernaartoe werkt niet meer.',
} as const;

/** The message named by a word in the address; any other word says nothing. */
export const letterMessage = (word = ''): string | undefined =>
  Object.hasOwn(messages, word) ? messages[word as keyof typeof messages] : undefined;
