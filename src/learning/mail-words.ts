/** What the mails of this context are, for the office's list of mail. */
export const learningMailWords: Readonly<Record<string, string>> = {
  'mail.assignment-feedback': 'Praktijkopdracht: reactie van de docent',
  'mail.assignment-reminder': 'Praktijkopdracht: herinnering',
  'mail.certificate': 'Certificaat',
  'mail.certificate-withdrawn': 'Certificaat ingetrokken',
  'mail.evaluation-asked': 'Evaluatie: herinnering',
};
