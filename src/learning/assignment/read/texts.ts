import type {
  AssignmentStanding,
  ExtensionRefusal,
  ReopenRefusal,
  VerdictRefusal,
} from '../../domain/assignment.ts';

/** The assignments for who teaches; the office works in Dutch. */
export const stateTags: Record<AssignmentStanding['state'], { text: string; kind: 'ok' | 'act' | 'plain' }> =
  {
    none: { text: 'Niet begonnen', kind: 'plain' },
    draft: { text: 'Bezig', kind: 'plain' },
    submitted: { text: 'Nakijken', kind: 'act' },
    returned: { text: 'Terug bij deelnemer', kind: 'plain' },
    accepted: { text: 'Akkoord', kind: 'ok' },
  };

export const verdictWords = { accepted: 'Akkoord', returned: 'Teruggegeven', reopened: 'Heropend' } as const;

export const messages: Record<string, { kind: 'ok' | 'warn'; text: string }> = {
  genomen: { kind: 'ok', text: 'U kijkt deze opdracht na. Collega’s zien dat.' },
  losgelaten: { kind: 'ok', text: 'U hebt deze opdracht losgelaten. Een collega kan haar nu nakijken.' },
  'door-ander': {
    kind: 'warn',
    text: 'Een collega was u net voor en kijkt deze opdracht al na. Er is niets veranderd.',
  },
  accepted: { kind: 'ok', text: 'Akkoord gegeven. De deelnemer krijgt een mail.' },
  returned: { kind: 'ok', text: 'Teruggegeven. De deelnemer krijgt een mail en kan opnieuw inleveren.' },
  reopened: { kind: 'ok', text: 'De opdracht is heropend. U kijkt haar na; de deelnemer krijgt een mail.' },
  verlengd: { kind: 'ok', text: 'De nieuwe termijn staat vast. De deelnemer ziet die op de eigen pagina.' },
  bewaard: { kind: 'ok', text: 'Bewaard.' },
};

export const verdictRefusals: Record<VerdictRefusal, string> = {
  'nothing-to-judge': 'Er is nu niets na te kijken: over deze versie is al beslist. Er is niets veranderd.',
  'other-version':
    'De deelnemer heeft intussen een nieuwe versie ingeleverd. Lees die eerst; er is niets veranderd.',
  'not-taken': 'Kies eerst “Ik kijk dit na”. Dan weten collega’s dat u ermee bezig bent.',
  'taken-by-other':
    'Een collega kijkt deze opdracht nu na. Er is niets veranderd; wat u typte, staat hieronder nog.',
  'words-missing': 'Schrijf wat de deelnemer moet aanvullen of veranderen.',
  'words-too-long': 'Uw reactie is te lang. Gebruik hooguit 5.000 tekens.',
};

export const reopenRefusals: Record<ReopenRefusal, string> = {
  'not-accepted': 'Deze opdracht is niet (meer) akkoord. Er is niets veranderd.',
  'reason-missing': 'Schrijf waarom u de opdracht heropent. De deelnemer leest dit.',
  'reason-too-long': 'De reden is te lang. Gebruik hooguit 1.000 tekens.',
};

export const extensionRefusals: Record<ExtensionRefusal, string> = {
  'reason-missing': 'Schrijf waarom deze deelnemer meer tijd krijgt.',
  'reason-too-long': 'De reden is te lang. Gebruik hooguit 1.000 tekens.',
  'not-later': 'Kies een dag na de termijn die nu geldt.',
  'too-far': 'Kies een dag binnen een jaar na de terugkomdag.',
};

export const wrongDay = 'Vul een dag in, bijvoorbeeld 24-06-2027.';
export const missingVerdict = 'Kies akkoord of teruggeven.';
export const termOutside = 'Kies een dag na de tweede cursusdag en niet na de terugkomdag.';
export const briefMissing = 'Schrijf de opdracht in beide talen, of laat beide velden leeg.';
export const briefTooLong = 'Deze tekst is te lang. Gebruik hooguit 10.000 tekens.';
