/** The pages on which a client or their therapist uses the rights over a file, below the file's own address. */
export const pages = ['looked', 'take-away', 'correct', 'erase'] as const;
export type RightsPageName = (typeof pages)[number];

const below: Record<RightsPageName, string> = {
  looked: '/inzage',
  'take-away': '/meenemen',
  correct: '/correctie',
  erase: '/wissen',
};

/** Where a client finds them, without the language. */
export const ownPath = (page?: RightsPageName): string => `/loper/dossier${page ? below[page] : ''}`;

/** Where a therapist finds them: who looked is the first page of the tab. */
export const practicePath = (clientId: string, page: RightsPageName): string =>
  `/praktijk/clienten/${clientId}/dossier${page === 'looked' ? '' : below[page]}`;
