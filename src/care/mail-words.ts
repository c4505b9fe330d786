/** What the mails of this context are, for the office's list of mail: never for whom, nor about what. */
export const careMailWords: Readonly<Record<string, string>> = {
  'mail.care-emergency': 'Praktijk: dossier geopend in nood',
  'mail.care-invitation': 'Praktijk: uitnodiging voor het team',
  'mail.care-letter': 'Praktijk: brief staat klaar',
  'mail.care-letter-answered': 'Praktijk: antwoord op een brief',
  'mail.care-letter-offered': 'Praktijk: brief om te bekijken',
  'mail.care-questionnaire': 'Praktijk: vragenlijst staat klaar',
  'mail.care-request-decided': 'Praktijk: aanvraag behandeld',
  'mail.care-request-new': 'Praktijk: nieuwe aanvraag',
  'mail.care-request-received': 'Praktijk: aanvraag ontvangen',
  'mail.care-shared': 'Praktijk: gegevens gedeeld',
  'mail.care-signal': 'Praktijk: er wacht iets',
};
