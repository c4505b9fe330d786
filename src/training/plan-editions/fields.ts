/** The fields of the form, in the order in which they stand on the page. */
export const fieldNames = [
  'firstDay',
  'secondDay',
  'returnDay',
  'startsAt',
  'endsAt',
  'place',
  'venueName',
  'venueAddress',
  'price',
  'capacity',
  'minimum',
  'warnOn',
  'audienceNl',
  'audienceEn',
  'picture',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What was typed, as it was typed. */
export type EditionAnswers = Record<FieldName, string>;

/** The pictures an edition can have on the public site. */
export const pictures = ['forest', 'heath', 'dune', 'lake', 'morning'] as const;
