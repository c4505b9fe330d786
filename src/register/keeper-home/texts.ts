import type { NotListed } from '../domain/listing.ts';
import type { Standing, StandingKind } from '../domain/standing.ts';
import type { KeeperAct, KeeperRefusal, MarkRefusal } from './command.ts';

export const stateWords: Record<Standing['state'], string> = {
  none: 'Niet geregistreerd',
  registered: 'Geregistreerd',
  suspended: 'Geschorst',
  expired: 'Verlopen',
  withdrawn: 'Ingetrokken',
  resigned: 'Uitgeschreven',
};

export const kindWords: Record<StandingKind, string> = {
  admitted: 'Toegelaten',
  renewed: 'Verlengd',
  suspended: 'Geschorst',
  resumed: 'Schorsing opgeheven',
  expired: 'Verlopen',
  withdrawn: 'Ingetrokken',
  resigned: 'Uitgeschreven',
  restored: 'Hersteld na bezwaar',
};

export const hiddenWords: Record<NotListed, string> = {
  'not-registered': 'niet geregistreerd',
  suspended: 'geschorst',
  expired: 'verlopen',
  withdrawn: 'ingetrokken',
  resigned: 'uitgeschreven',
  'never-confirmed': 'gegevens nog nooit bevestigd',
  'confirmation-lapsed': 'gegevens langer dan een jaar geleden bevestigd',
  'no-consent': 'geen toestemming om vindbaar te zijn',
};

export const doneWords: Record<KeeperAct | 'marked', string> = {
  suspend: 'Geschorst. De therapeut krijgt een mail en is niet meer vindbaar zolang de schorsing duurt.',
  resume: 'De schorsing is opgeheven. De therapeut krijgt een mail.',
  withdraw: 'Ingetrokken. De therapeut krijgt een mail en is niet meer vindbaar.',
  renew: 'Verlengd. De therapeut krijgt een mail.',
  marked: 'Bewaard. De openbare pagina toont dit meteen.',
};

export const refusalWords: Record<Exclude<KeeperRefusal | MarkRefusal, 'not-found'>, string> = {
  'not-registered': 'Dat kan niet: deze registratie staat inmiddels anders.',
  'not-suspended': 'Deze registratie is niet geschorst.',
  'already-registered': 'Deze persoon is al geregistreerd.',
  'already-planned': 'Er is al een wijziging gepland voor deze registratie.',
  'reason-missing': 'Schrijf een reden. De therapeut leest die.',
  'day-in-past': 'Kies vandaag of een latere dag.',
  'until-before-from': 'De laatste dag ligt voor de eerste.',
  'until-missing': 'Kies een dag.',
  'term-too-short': 'De nieuwe termijn is niet langer dan de oude.',
  'norm-not-met': 'Er zijn nog niet genoeg punten om te verlengen.',
  'too-early': 'Verlengen kan nog niet: het einde is nog ver weg.',
  'own-registration': 'Dit is uw eigen registratie. Een andere registerhouder moet dit doen.',
  'profession-unknown': 'Kies een basisberoep.',
};
